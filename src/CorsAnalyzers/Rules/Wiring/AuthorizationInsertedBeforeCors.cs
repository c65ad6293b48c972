using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.Pipelines;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3007: <c>WebApplication</c> inserts authorization in front of everything that the application adds.</summary>
internal sealed class AuthorizationInsertedBeforeCors : PipelineRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3007",
        "Authorization is inserted before UseCors",
        "'WebApplication' inserts authorization in front of 'UseCors', because the application does not call 'UseAuthorization': {0}",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "Where authorization is among the services and the application does not call 'UseAuthorization', 'WebApplication' calls it before all middleware of the application. Preflights are refused before CORS can answer them. Calls of 'UseAuthentication' and 'UseAuthorization' behind 'UseCors' prevent that.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Examine(ApplicationHost host, WiringReport report)
    {
        if (!host.IsAlone || host.HasCorsInFilter
            || host.Pipeline.Of(MiddlewareKind.Authorization).FirstOrDefault(static step => step.IsImplicit) is not { } authorization
            || host.Pipeline.Of(MiddlewareKind.Cors).FirstOrDefault() is not { Branches.IsEmpty: true } cors) return;

        // Without an endpoint there is nothing to authorize, unless everything is.
        var knowsEndpoint = host.Pipeline.Before(authorization).Any(static step => step.Kind == MiddlewareKind.Routing)
            && host.Pipeline.Of(MiddlewareKind.EndpointMapping).Any();
        var effect = host.Authorization;
        if (effect != PreflightAuthorization.RefusesAll && !(knowsEndpoint && (effect == PreflightAuthorization.RefusesSome || host.Security.ProtectsEndpoints))) return;

        report.Add(new WiringFinding(
            Rule,
            cors.Sites[0],
            ImmutableArray<SourcePlace>.Empty,
            effect == PreflightAuthorization.None ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
            FixHint.Insert(CorsPlacement.InsertedCalls(host).ToArray()),
            ImmutableArray.Create(PreflightRefusal.Effect(effect))));
    }
}
