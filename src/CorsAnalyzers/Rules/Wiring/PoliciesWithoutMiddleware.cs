using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.Pipelines;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3005: policies are registered, and nothing applies them.</summary>
internal sealed class PoliciesWithoutMiddleware : WiringRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3005",
        "Policies without UseCors",
        "CORS policies are added, and nothing calls 'UseCors' or refers to them on an endpoint: no answer gets a CORS header, and preflights are answered 405",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "AddCors only registers services and policies. They come to bear through the middleware that UseCors adds to the pipeline.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(CorsApplication application, WiringReport report)
    {
        // Code that is handed the application, or takes the services into its own hands, may do what the middleware does.
        if (!application.IsOwned || application.Policies.MayHoldOthers || application.HasOwnServices || application.HasProxy
            || application.Policies.Policies.IsEmpty || !application.References.IsEmpty) return;
        if (application.Services.FirstOrDefault(static call => call is { IsExplicit: true, BuiltBefore: null }) is not { } added) return;

        // The one policy there is, in the one pipeline there is.
        var host = ApplicationHost.Of(application).FirstOrDefault();
        var place = host is { IsAlone: true, HasCorsInFilter: false, Pipeline.IsComplete: true } ? CorsPlacement.Missing(host) : null;
        var isDefault = application.Policies.HasDefault == Known.Yes;
        if (place is null || !(isDefault || application.Policies.Names.Length == 1)) report.Add(Rule, added.Place);
        else report.Add(new WiringFinding(Rule, added.Place, ImmutableArray.Create(place.Place), Rule.DefaultSeverity, FixHint.Missing(CorsPlacement.Calls(host!, isDefault ? null : application.Policies.Names[0])), ImmutableArray<string>.Empty));
    }
}
