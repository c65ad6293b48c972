using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.Pipelines;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3013: two policies on one path.</summary>
internal sealed class CorsTwice : PipelineRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3013",
        "UseCors twice",
        "A request passes another 'UseCors' before this one: preflights are answered by the first alone, and other answers carry a mixture of both policies",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "The first middleware ends a preflight. On other requests both write their headers, the second before the first, which overwrites what it has headers for. Give endpoints policies of their own where one is not enough.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Examine(ApplicationHost host, WiringReport report)
    {
        foreach (var cors in host.Pipeline.Of(MiddlewareKind.Cors))
        {
            // A call that finds no policy does nothing: another rule's.
            if (!MayFindPolicy(cors, host) || host.Pipeline.Before(cors).FirstOrDefault(step => step.Kind == MiddlewareKind.Cors && MayFindPolicy(step, host)) is not { } first) continue;
            report.Add(new WiringFinding(
                Rule, cors.PlaceBeside(first), ImmutableArray.Create(first.PlaceBeside(cors)), DiagnosticSeverity.Warning, FixHint.None, ImmutableArray<string>.Empty));
        }
    }

    private static bool MayFindPolicy(PipelineStep cors, ApplicationHost host) =>
        host.Application.References.All(reference => reference.Whole != cors.Place || host.Application.MayFindPolicy(reference));
}
