using CorsAnalyzers.Application.Pipelines;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3010: answers are kept without the headers that the middleware adds to them on their way out.</summary>
internal sealed class CachingBeforeCors : EarlyMiddlewareRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3010",
        "Cache in front of UseCors",
        "'{0}' stands in front of 'UseCors' and keeps answers without their CORS headers: an answer from the cache is blocked for every website",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "The CORS headers are added when an answer is sent, after the cache has kept it. From then on browsers block it for every website, the allowed ones included. Behind 'UseCors' the cache keeps answers, and each request gets the headers of its own origin.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override bool IsEarly(PipelineStep step) => step.Kind is MiddlewareKind.ResponseCaching or MiddlewareKind.OutputCaching;
}
