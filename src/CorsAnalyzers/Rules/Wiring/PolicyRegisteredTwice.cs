using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.Registrations;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3017: a second policy of the same name takes the place of the first.</summary>
internal sealed class PolicyRegisteredTwice : WiringRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3017",
        "Policy registered twice",
        "{0} is replaced by a later one {1}: this policy is never used",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "A name has one policy. Adding another under the same name, or another default policy, replaces the one before, without an exception and without joining the two.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(CorsApplication application, WiringReport report)
    {
        // Under which name a default policy lies depends on when its name is changed.
        var policies = application.Policies.DefaultNames.IsEmpty
            ? application.Policies.Policies
            : application.Policies.Policies.Where(static policy => policy.Kind == RegistrationKind.Policy).ToImmutableArray();
        foreach (var earlier in policies)
        {
            var later = policies.FirstOrDefault(later => later.Kind == earlier.Kind && later.Name == earlier.Name && later.Owner == earlier.Owner && later.Path.AlwaysFollows(earlier.Path));
            if (later is null) continue;
            var isNamed = earlier.Kind == RegistrationKind.Policy;
            report.Add(new WiringFinding(
                Rule, earlier.Place, ImmutableArray.Create(later.Place), DiagnosticSeverity.Warning, FixHint.None,
                ImmutableArray.Create(isNamed ? $"The policy '{earlier.Name}'" : "The default policy", isNamed ? "of the same name" : "of a second 'AddDefaultPolicy'")));
        }
    }
}
