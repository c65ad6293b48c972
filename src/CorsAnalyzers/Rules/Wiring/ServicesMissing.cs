using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.References;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3004: the middleware is used and its services are not there, or come when it is too late.</summary>
internal sealed class ServicesMissing : WiringRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3004",
        "CORS services not added",
        "{0}: the application throws InvalidOperationException when it starts",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "UseCors needs the services that AddCors adds. AddControllers, AddControllersWithViews and AddMvc add them too; AddRazorPages, AddMvcCore, AddSignalR and minimal APIs do not. Once the application is built its services cannot be changed.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(CorsApplication application, WiringReport report)
    {
        foreach (var call in application.Services)
        {
            if (call is { IsExplicit: true, BuiltBefore: { } built } && (call.HasOptions || !MayHaveServices(application)))
            {
                report.Add(new WiringFinding(
                    Rule, call.Place, ImmutableArray.Create(built), DiagnosticSeverity.Warning, FixHint.Wiring(FixHint.MoveServices),
                    ImmutableArray.Create("'AddCors' is called after the application was built")));
            }
        }

        if (!application.IsOwned || !application.Services.IsEmpty || application.MayHoldOtherServices) return;
        foreach (var reference in application.References.Where(static reference => reference.Kind == ReferenceKind.Middleware))
        {
            report.Add(new WiringFinding(
                Rule, reference.Whole, application.ServicePlaces, DiagnosticSeverity.Warning, FixHint.Wiring(FixHint.AddServices),
                ImmutableArray.Create("'UseCors' is called without 'AddCors'")));
        }
    }

    /// <summary>Whether the services may be there when the application is built: then adding them once more changes nothing, and does not throw.</summary>
    private static bool MayHaveServices(CorsApplication application) =>
        application.MayHoldOtherServices || application.Services.Any(static call => call.BuiltBefore is null);
}
