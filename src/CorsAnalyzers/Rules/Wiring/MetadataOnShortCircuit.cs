using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3020: an endpoint that skips the middleware asks for it.</summary>
internal sealed class MetadataOnShortCircuit : WiringRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3020",
        "CORS metadata on a short-circuited endpoint",
        "This endpoint is short-circuited, which skips the CORS middleware: every request to it fails with an InvalidOperationException because of its CORS metadata",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "'ShortCircuit' runs the endpoint inside the routing middleware. The framework refuses to do so where the endpoint carries metadata of middleware that is skipped.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(CorsApplication application, WiringReport report)
    {
        if (!application.IsOwned || application.Security.IgnoresMissingMiddleware) return;
        foreach (var reference in application.References.Where(static reference => reference is { IsMetadata: true, IsShortCircuited: true }))
        {
            report.Add(new WiringFinding(Rule, reference.Whole, ImmutableArray<SourcePlace>.Empty, DiagnosticSeverity.Warning, FixHint.None, ImmutableArray<string>.Empty));
        }
    }
}
