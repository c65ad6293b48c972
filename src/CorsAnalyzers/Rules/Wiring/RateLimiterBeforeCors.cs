using CorsAnalyzers.Application.Pipelines;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3022: refusals of the rate limiter leave without CORS headers, and preflights use up permits.</summary>
internal sealed class RateLimiterBeforeCors : EarlyMiddlewareRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3022",
        "Rate limiter in front of UseCors",
        "'{0}' stands in front of 'UseCors': its 429 answers leave without CORS headers, and preflights use up permits",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "Scripts see a network error in the place of an answer 429, and cannot read when to try again. A preflight that is counted halves the number of requests.",
        isEnabledByDefault: false);

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override bool IsEarly(PipelineStep step) => step.Kind == MiddlewareKind.RateLimiting;
}
