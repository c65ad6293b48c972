using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.References;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3015: a CORS attribute where the framework never looks for one.</summary>
internal sealed class AttributeIgnored : WiringRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3015",
        "CORS attribute that is ignored",
        "A CORS attribute on {0} is ignored{1}",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "CORS attributes count where an endpoint is: on controllers, actions, page models, hubs, components with a route, and the handlers of minimal APIs. Elsewhere nothing reads them.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    public override void Examine(CorsApplication application, WiringReport report)
    {
        foreach (var reference in application.References.Where(static reference => reference.Kind == ReferenceKind.Attribute && IgnoredTargets.Has(reference.Target)))
        {
            // The class can take one attribute.
            var isOnlyOne = reference.Target is ReferenceTarget.PageHandler or ReferenceTarget.HubMethod
                && application.References.Count(other => other.Kind == ReferenceKind.Attribute && other.Class == reference.Class) == 1;
            report.Add(new WiringFinding(
                Rule, reference.Whole, ImmutableArray<SourcePlace>.Empty, DiagnosticSeverity.Warning,
                isOnlyOne ? FixHint.Wiring(FixHint.MoveToClass) : FixHint.None,
                ImmutableArray.Create(ElementOf(reference.Target), AdviceFor(reference.Target))));
        }
    }

    private static string ElementOf(ReferenceTarget target) => target switch
    {
        ReferenceTarget.PageHandler => "a handler method of a Razor page",
        ReferenceTarget.HubMethod => "a method of a hub",
        ReferenceTarget.InterfaceMember => "a member of an interface",
        ReferenceTarget.ViewComponent => "a view component",
        ReferenceTarget.Filter => "a filter",
        _ => "a component without a route",
    };

    private static string AdviceFor(ReferenceTarget target) => target switch
    {
        ReferenceTarget.PageHandler => ": it counts on the page model, for all handlers",
        ReferenceTarget.HubMethod => ": it counts on the hub, for all methods",
        ReferenceTarget.InterfaceMember => ": it counts on the method that implements it",
        _ => "",
    };
}
