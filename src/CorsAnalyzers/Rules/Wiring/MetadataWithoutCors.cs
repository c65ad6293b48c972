using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.Pipelines;
using CorsAnalyzers.Application.References;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3003: endpoints with CORS metadata in a pipeline without the middleware.</summary>
internal sealed class MetadataWithoutCors : PipelineRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3003",
        "CORS metadata without UseCors",
        "'UseCors' is never called, and every request to an endpoint with CORS metadata fails with an InvalidOperationException, its own website's too",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "An endpoint that asks for a policy, or for none, is only run behind the CORS middleware. Without it the framework refuses to run the endpoint at all, whoever calls.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Examine(ApplicationHost host, WiringReport report)
    {
        // A call that belongs to no pipeline may still run.
        var application = host.Application;
        if (!host.ChecksMetadata || application.MayHoldOtherServices || host.Pipeline.Of(MiddlewareKind.Cors).Any() || application.References.Any(static reference => !reference.IsMetadata)) return;

        // Without the services the call would throw; without a policy it would do nothing.
        var isRepairable = !application.Services.IsEmpty
            && (application.Policies.HasDefault == Known.Yes || host.Metadata.All(static reference => reference.Choice != ReferenceChoice.Unnamed));
        var place = isRepairable ? CorsPlacement.Missing(host) : null;
        foreach (var reference in host.Metadata)
        {
            report.Add(new WiringFinding(
                Rule, reference.Whole, place is null ? ImmutableArray<SourcePlace>.Empty : ImmutableArray.Create(place.Place), DiagnosticSeverity.Warning,
                place is null ? FixHint.None : FixHint.Missing(CorsPlacement.Calls(host, null)), ImmutableArray<string>.Empty));
        }
    }
}
