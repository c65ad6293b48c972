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
/// Reports what only a whole compilation can know: that something is never used. It is an analyzer of its own, so that editors,
/// which do not wait for the end of a compilation, lose nothing of the others.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedPolicyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleCatalog.Wiring.Where(static rule => !rule.IsLive).Select(static rule => rule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Examine);
    }

    private static void Examine(CompilationAnalysisContext context)
    {
        if (CorsSymbols.Find(context.Compilation) is not { } symbols || TestProject.Is(context.Options)) return;
        var report = WiringReport.Of(ApplicationCache.Shared.Of(context.Compilation, symbols, DeclaredHelpers.Of(context.Compilation, context.Options), context.CancellationToken));
        var trees = SourceOrder.Of(context.Compilation);
        foreach (var finding in report.ByTree.SelectMany(static findings => findings).Where(static finding => !finding.IsLive)) context.ReportDiagnostic(WiringDiagnostics.Of(finding, trees));
    }
}
