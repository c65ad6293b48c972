using CorsAnalyzers.Application.Pipelines;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3012: files are sent before the middleware could add its headers.</summary>
internal sealed class StaticFilesBeforeCors : EarlyMiddlewareRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3012",
        "Static files in front of UseCors",
        "'{0}' stands in front of 'UseCors': files are sent without CORS headers, and scripts, fonts and modules of other websites cannot read them",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "Static files answer a request themselves. What comes behind them has no part in the answer. Many applications serve files to their own pages alone, and then the order is right.",
        isEnabledByDefault: false);

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override bool IsEarly(PipelineStep step) => step.Kind == MiddlewareKind.StaticFiles;
}
