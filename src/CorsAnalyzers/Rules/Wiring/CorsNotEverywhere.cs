using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.Pipelines;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3021: the middleware runs in some environments or branches only, and endpoints need it elsewhere.</summary>
internal sealed class CorsNotEverywhere : PipelineRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3021",
        "UseCors is missing where endpoints need it",
        "'UseCors' runs only {0}: elsewhere every request to an endpoint with CORS metadata fails with an InvalidOperationException",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "An endpoint with CORS metadata is only run behind the CORS middleware. In an environment or branch without it the framework refuses to run the endpoint at all, whoever calls.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Examine(ApplicationHost host, WiringReport report)
    {
        if (!host.ChecksMetadata || host.Application.MayHoldOtherServices) return;

        // A call that belongs to no pipeline may still run.
        var calls = host.Pipeline.Of(MiddlewareKind.Cors).ToList();
        if (calls.Count == 0 || host.Application.References.Any(reference => !reference.IsMetadata && calls.All(call => call.Place != reference.Whole))) return;

        var trunk = calls.Where(static call => call.Branches.IsEmpty).ToList();
        if (trunk.Count == 0)
        {
            if (calls.All(static call => call.Branches.Any(static branch => !branch.Rejoins)) && IsMappedOutside(host)) Report(calls[0], "in a branch", isMovable: false, report, host);
            return;
        }

        foreach (var mapping in host.Metadata.SelectMany(host.MappingsOf))
        {
            var missing = StartConditions.Missing(trunk.Select(static call => call.Conditions).ToList(), mapping.Conditions);
            if (missing is not { } answers || answers.Except(mapping.Conditions).Any(static answer => answer.Key != PathCondition.Environment)) continue;
            var isMovable = trunk.Count == 1 && trunk[0].Sites.Length == 1;
            Report(trunk[0], Environments(trunk), isMovable, report, host);
            return;
        }
    }

    /// <summary>Whether an endpoint with metadata is none of a branch: a branch that does not rejoin cannot run it.</summary>
    private static bool IsMappedOutside(ApplicationHost host) => host.Metadata.SelectMany(host.MappingsOf).Any(static mapping => mapping.Branches.IsEmpty);

    private void Report(PipelineStep call, string where, bool isMovable, WiringReport report, ApplicationHost host) => report.Add(new WiringFinding(
        Rule, call.Place, ImmutableArray.Create(host.Metadata[0].Whole), DiagnosticSeverity.Warning,
        isMovable ? FixHint.Hoist() : FixHint.None, ImmutableArray.Create(where)));

    private static string Environments(IEnumerable<PipelineStep> calls) => "in " + string.Join(" and in ", calls.SelectMany(EnvironmentsOf).Distinct());

    /// <summary>The environments of one call. Which one it is says more than which one it is not.</summary>
    private static IEnumerable<string> EnvironmentsOf(PipelineStep call)
    {
        var conditions = call.Conditions.Where(static condition => condition.Key == PathCondition.Environment).ToList();
        var named = conditions.Where(static condition => condition.Holds).Select(static condition => condition.Value).ToList();
        if (named.Count > 0 || conditions.Count == 0) return named;
        return new[] { "environments other than " + string.Join(" and ", conditions.Select(static condition => condition.Value).Distinct()) };
    }
}
