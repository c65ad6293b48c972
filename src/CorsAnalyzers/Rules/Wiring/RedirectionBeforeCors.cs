using CorsAnalyzers.Application.Pipelines;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3011: preflights over http are answered by a redirection, which no browser follows.</summary>
internal sealed class RedirectionBeforeCors : EarlyMiddlewareRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3011",
        "Redirection in front of UseCors",
        "'{0}' stands in front of 'UseCors' and answers a preflight over http with a redirection, which browsers refuse to follow",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "Browsers treat a redirected preflight as a network error. The order cures the preflight alone: the request behind it is redirected too, and then carries neither its origin nor its credentials. Call the API by https.",
        isEnabledByDefault: false);

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override bool IsCuredByMoving => false;

    protected override bool IsEarly(PipelineStep step) => step.Kind == MiddlewareKind.Redirection;
}
