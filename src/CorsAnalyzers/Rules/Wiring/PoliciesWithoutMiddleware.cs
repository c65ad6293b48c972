using System.Linq;
using CorsAnalyzers.Application;
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
        foreach (var call in application.Services.Where(static call => call is { IsExplicit: true, BuiltBefore: null }).Take(1)) report.Add(Rule, call.Place);
    }
}
