using System.Collections.Immutable;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.References;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3023: a controller or action asks for a policy, and gets another that is asked for on all controllers.</summary>
internal sealed class EnablingOverridden : WiringRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3023",
        "'[EnableCors]' that RequireCors overrides",
        "{0} is never used for {1}: {2} on '{3}' is added after all attributes, and its policy holds alone",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "The last CORS metadata of an endpoint decides alone. What is called on MapControllers is added after the attributes of controllers and actions, so that its policy holds for all of them, whatever they ask for. RequireCors on a group around MapControllers comes before the attributes.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(CorsApplication application, WiringReport report)
    {
        // An own provider may look at the attributes itself.
        if (application.HasOwnServices) return;
        foreach (var overridden in application.OverriddenAttributes)
        {
            var (attribute, convention) = (overridden.Attribute, overridden.Convention);
            if (attribute.Choice is not (ReferenceChoice.Named or ReferenceChoice.Unnamed) || !MeantPolicies.Differ(attribute, convention, application)) continue;
            report.Add(new WiringFinding(
                Rule, attribute.Whole, ImmutableArray.Create(convention.Whole), DiagnosticSeverity.Warning, FixHint.None,
                ImmutableArray.Create(
                    attribute.Name is { } name ? $"The policy '{name}'" : $"The policy of '{CorsNames.UseCors}'",
                    overridden.Element,
                    convention.Name is { } winner ? $"'{CorsNames.RequireCors}(\"{winner}\")'" : $"'{CorsNames.RequireCors}'",
                    overridden.Mapping)));
        }
    }
}
