using System.Linq;
using CorsAnalyzers.Application.Pipelines;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3006: authorization answers before CORS has had its say.</summary>
internal sealed class CorsBehindAuthorization : PipelineRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3006",
        "UseCors behind UseAuthorization",
        "'UseCors' stands behind 'UseAuthorization': {0}",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "Middleware runs in the order in which it is added. A preflight carries no credentials, so that authorization refuses it before CORS can answer it; and what authorization refuses leaves without CORS headers.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Examine(ApplicationHost host, WiringReport report)
    {
        foreach (var cors in host.Pipeline.Of(MiddlewareKind.Cors))
        {
            var before = host.Pipeline.Before(cors).ToList();
            if (before.Any(static step => step.MayBeCors)) continue;

            // Without an endpoint there is nothing to authorize, unless everything is.
            var authorization = before.FirstOrDefault(step => step is { Kind: MiddlewareKind.Authorization, IsImplicit: false }
                && (host.Authorization == PreflightAuthorization.RefusesAll || host.Pipeline.Before(step).Any(static earlier => earlier.Kind == MiddlewareKind.Routing)));
            if (authorization is null) continue;
            ReportLate(
                report, host, cors, authorization,
                host.Authorization == PreflightAuthorization.None ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
                PreflightRefusal.Effect(host.Authorization));
        }
    }
}
