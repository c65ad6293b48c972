using System.Collections.Immutable;
using CorsAnalyzers.Application;
using CorsAnalyzers.Options;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>
/// Says of every policy what it answers and who uses it, where a review asks for that. It is an analyzer of its own, which the
/// compiler does not even start while its one rule is off.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicyReportAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleCatalog.Report.Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (CorsSymbols.Find(start.Compilation) is not { } symbols) return;
            var helpers = DeclaredHelpers.Of(start.Compilation, start.Options);
            start.RegisterCodeBlockAction(block => Examine(block, symbols, helpers));
        });
    }

    private static void Examine(CodeBlockAnalysisContext block, CorsSymbols symbols, DeclaredHelpers helpers)
    {
        if (!PolicyMembers.MayMakePolicy(block.CodeBlock)) return;

        var compilation = block.SemanticModel.Compilation;
        var options = CorsAnalyzersOptions.Of(block.Options, block.CodeBlock.SyntaxTree);
        var report = new Report();
        var context = new RuleContext(
            symbols.Framework,
            new StartupCertainty(compilation, block.Options, block.OwningSymbol, block.CancellationToken),
            new ApplicationSettings(compilation, block.Options, options, block.CancellationToken),
            options,
            report);
        var tree = WiringDiagnostics.IndexOf(block.CodeBlock.SyntaxTree, SourceOrder.Of(compilation));
        foreach (var policy in PolicyMembers.PoliciesOf(block.CodeBlock, block.SemanticModel, symbols, options.DevelopmentEnvironments, block.CancellationToken))
        {
            if (policy.Site is not { IsInUse: true, Frame.IsInUnit: true, Node: var call }) continue;
            var application = ApplicationCache.Shared.Of(compilation, symbols, helpers, block.CancellationToken);
            RuleCatalog.Report.Examine(policy, PolicyUse.Of(application, new SourcePlace(tree, CodeLocation.SpanOf(call))), context);
        }

        foreach (var diagnostic in report.Diagnostics()) block.ReportDiagnostic(diagnostic);
    }
}
