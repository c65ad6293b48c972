using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application;
using CorsAnalyzers.Options;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>
/// Reads the application once for each state of the code and hands it to the rules about its wiring. What they find is reported
/// file by file, so that it is there before any build.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WiringAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleCatalog.Wiring.Where(static rule => rule.IsLive).Select(static rule => rule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            // A test project starts other people's applications and owns none.
            if (CorsSymbols.Find(start.Compilation) is not { } symbols || TestProject.Is(start.Options)) return;

            // Not by member: an edit of one member changes what is to be said about another of the same file, and editors ask again
            // only about the member that was edited where an analyzer looks at members.
            var helpers = DeclaredHelpers.Of(start.Compilation, start.Options);
            start.RegisterSemanticModelAction(model => Examine(model, symbols, helpers));
        });
    }

    private static void Examine(SemanticModelAnalysisContext context, CorsSymbols symbols, DeclaredHelpers helpers)
    {
        var compilation = context.SemanticModel.Compilation;
        var application = ApplicationCache.Shared.Of(compilation, symbols, helpers, context.CancellationToken);
        var report = WiringReport.Of(application);
        var trees = SourceOrder.Of(compilation);
        foreach (var finding in report.ByTree[WiringDiagnostics.IndexOf(context.SemanticModel.SyntaxTree, trees)])
        {
            if (!finding.IsLive || finding.MissingPolicy is { } missing && IsDeclared(missing, context)) continue;
            context.ReportDiagnostic(WiringDiagnostics.Of(finding, trees));
        }
    }

    private static bool IsDeclared(string policy, SemanticModelAnalysisContext context) =>
        CorsAnalyzersOptions.Of(context.Options, context.SemanticModel.SyntaxTree).KnownPolicyNames.Contains(policy);
}
