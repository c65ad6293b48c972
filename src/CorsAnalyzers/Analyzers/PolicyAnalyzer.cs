using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application;
using CorsAnalyzers.Options;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CorsAnalyzers.Analyzers;

/// <summary>Finds the CORS policies that each member makes and hands them to the rules about what a policy allows.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleCatalog.Policy.Select(static rule => rule.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (CorsSymbols.Find(start.Compilation) is { } symbols) start.RegisterCodeBlockAction(block => Examine(block, symbols));
        });
    }

    private static void Examine(CodeBlockAnalysisContext block, CorsSymbols symbols)
    {
        if (!PolicyMembers.MayMakePolicy(block.CodeBlock)) return;

        var report = new Report();
        var options = CorsAnalyzersOptions.Of(block.Options, block.CodeBlock.SyntaxTree);
        var startup = new StartupCertainty(block.SemanticModel.Compilation, block.Options, block.OwningSymbol, block.CancellationToken);
        var settings = new ApplicationSettings(block.SemanticModel.Compilation, block.Options, options, block.CancellationToken);
        var context = new RuleContext(symbols.Framework, startup, settings, options, report);
        foreach (var policy in PolicyMembers.PoliciesOf(block.CodeBlock, block.SemanticModel, symbols, options.DevelopmentEnvironments, block.CancellationToken))
        {
            foreach (var rule in RuleCatalog.Policy) rule.Examine(policy, context);
        }

        foreach (var diagnostic in report.Diagnostics()) block.ReportDiagnostic(diagnostic);
    }
}
