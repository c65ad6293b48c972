using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.References;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3016: CORS is turned off, and is on all the same.</summary>
internal sealed class DisablingLost : WiringRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3016",
        "'[DisableCors]' that does not hold",
        "CORS is on for {0}: {1}",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "[DisableCors] is not inherited, neither by derived classes nor by methods that override, although [EnableCors] is. And RequireCors on MapControllers is added after all attributes and overrides them.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    public override void Examine(CorsApplication application, WiringReport report)
    {
        if (!application.IsOwned) return;
        if (application.References.Any(reference => IsOn(reference, application)))
        {
            foreach (var lost in application.LostDisablings)
            {
                report.Add(new WiringFinding(
                    Rule, lost.Heir, ImmutableArray.Create(lost.Attribute), DiagnosticSeverity.Warning, FixHint.Wiring(FixHint.RepeatDisableCors),
                    ImmutableArray.Create($"'{lost.HeirName}'", $"the '[DisableCors]' of '{lost.BaseName}' is not inherited")));
            }
        }

        foreach (var overridden in application.OverriddenAttributes.Where(static overridden => overridden.Attribute.Choice == ReferenceChoice.Disabled))
        {
            report.Add(new WiringFinding(
                Rule, overridden.Attribute.Whole, ImmutableArray.Create(overridden.Convention.Whole), DiagnosticSeverity.Warning, FixHint.None,
                ImmutableArray.Create(overridden.Element, $"'RequireCors' on '{overridden.Mapping}' overrides '[DisableCors]'")));
        }
    }

    /// <summary>Whether the middleware has a policy for endpoints that say nothing.</summary>
    private static bool IsOn(CorsReference reference, CorsApplication application) => reference.Kind == ReferenceKind.Middleware && reference.Choice switch
    {
        ReferenceChoice.Inline => true,
        ReferenceChoice.Named => application.Policies.Has(reference.Name!) == Known.Yes,
        ReferenceChoice.Unnamed => application.Policies.HasDefault == Known.Yes,
        _ => false,
    };
}
