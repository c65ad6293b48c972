using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Tests.Kit.Samples;

/// <summary>Reports a word in additional files: the one an .editorconfig names, or else <c>forbidden</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SettingsAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule = new("KIT004", "Word", "Do not say '{0}'", "Kit", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(file =>
        {
            var options = file.Options.AnalyzerConfigOptionsProvider;
            if (!options.GetOptions(file.AdditionalFile).TryGetValue("kit.word", out var word) && !options.GlobalOptions.TryGetValue("kit.word", out word))
            {
                word = "forbidden";
            }

            var text = file.AdditionalFile.GetText(file.CancellationToken)!;
            var index = text.ToString().IndexOf(word, StringComparison.Ordinal);
            if (index >= 0)
            {
                var span = new TextSpan(index, word.Length);
                file.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(file.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span)), word));
            }
        });
    }
}
