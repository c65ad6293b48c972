using System.Linq;
using CorsAnalyzers.Application.Pipelines;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3009: whatever comes before the middleware has answered already.</summary>
internal sealed class CorsNeverReached : PipelineRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3009",
        "UseCors is never reached",
        "'UseCors' stands behind '{0}', {1}",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "Middleware runs in the order in which it is added. What comes behind the middleware that answers a request has no part in the answer.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Examine(ApplicationHost host, WiringReport report)
    {
        foreach (var cors in host.Pipeline.Of(MiddlewareKind.Cors))
        {
            var before = host.Pipeline.Before(cors).ToList();
            var end = before.FindIndex(step => Ends(step) && step.Conditions.All(cors.Conditions.Contains) && step.Branches.All(cors.Branches.Contains));

            // One in front of it does the work.
            if (end < 0 || before.Take(end).Any(static step => step.MayBeCors)) continue;
            ReportLate(report, host, cors, before[end], DiagnosticSeverity.Warning, before[end].Name, Effect(before[end], host));
        }
    }

    private static bool Ends(PipelineStep step) =>
        step is { IsImplicit: false, Kind: MiddlewareKind.Endpoints or MiddlewareKind.ConventionalMvc or MiddlewareKind.Terminal or MiddlewareKind.HostStart };

    private static string Effect(PipelineStep end, ApplicationHost host) => end.Kind switch
    {
        MiddlewareKind.Endpoints when !host.Metadata.IsEmpty => "which runs the endpoints: they answer without CORS headers, and those with CORS metadata fail with an InvalidOperationException",
        MiddlewareKind.Endpoints => "which runs the endpoints: they answer without CORS headers",
        MiddlewareKind.ConventionalMvc => "which runs the actions: they answer without CORS headers",
        MiddlewareKind.Terminal => "which answers every request itself, without CORS headers",
        _ => "which starts the application: what is added afterwards takes no part in it",
    };
}
