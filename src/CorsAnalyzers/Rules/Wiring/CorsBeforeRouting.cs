using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.Pipelines;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3008: the middleware runs before the endpoint of a request is known.</summary>
internal sealed class CorsBeforeRouting : PipelineRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3008",
        "UseCors in front of UseRouting",
        "'UseCors' stands in front of 'UseRouting' and does not know the endpoint: every request to an endpoint with CORS metadata fails with an InvalidOperationException",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "The middleware reads the metadata of the endpoint that routing has chosen. In front of an explicit 'UseRouting' there is none yet, and the endpoint later finds that nobody has looked at its metadata.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Examine(ApplicationHost host, WiringReport report)
    {
        if (!host.ChecksMetadata) return;
        foreach (var cors in host.Pipeline.Of(MiddlewareKind.Cors))
        {
            // Requests of a branch that rejoins meet routing afterwards, as those do that do not take it.
            if (!cors.Branches.All(static branch => branch.Rejoins) || host.Pipeline.Before(cors).Any(static step => step.Kind == MiddlewareKind.Routing)) continue;
            var after = host.Pipeline.After(cors).ToList();
            var routing = after.FindIndex(step => step is { Kind: MiddlewareKind.Routing, Branches.IsEmpty: true, IsImplicit: false } && step.Conditions.All(cors.Conditions.Contains));
            if (routing < 0 || after.Skip(routing).Any(static step => step.Kind == MiddlewareKind.Cors)) continue;

            var place = after[routing].PlaceBeside(cors);
            var isMovable = cors.Branches.IsEmpty && CorsPlacement.IsMovable(host.Pipeline, cors, after[routing]) && !after.Take(routing).Any(CorsPlacement.NeedsCorsFirst);
            report.Add(new WiringFinding(
                Rule, cors.PlaceBeside(after[routing]), ImmutableArray.Create(place), DiagnosticSeverity.Warning,
                isMovable ? FixHint.Behind(after[routing].Name) : FixHint.None, ImmutableArray<string>.Empty));
        }
    }
}
