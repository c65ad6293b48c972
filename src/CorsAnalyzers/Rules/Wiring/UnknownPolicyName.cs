using System.Collections.Immutable;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.References;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3001: a policy is referred to by a name under which none is registered.</summary>
internal sealed class UnknownPolicyName : WiringRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3001",
        "Unknown policy name",
        "No policy is registered under the name '{0}'{1}: {2}",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "Policies are looked up by name, character by character. Where there is none of the name, ASP.NET Core writes one line to the log and goes on without CORS.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(CorsApplication application, WiringReport report)
    {
        if (!application.IsOwned || !RegistrationPlaces.AreKnown(application)) return;
        foreach (var reference in application.References)
        {
            if (reference is not { Choice: ReferenceChoice.Named, Name: { } name } || IgnoredTargets.Has(reference.Target) || application.Policies.Has(name) != Known.No) continue;

            var nearest = NearestName.To(name, application.Policies.Names);
            report.Add(new WiringFinding(
                Rule,
                reference.Place,
                RegistrationPlaces.Of(application),
                DiagnosticSeverity.Warning,
                FixHint.MissingPolicy(name, nearest),
                ImmutableArray.Create(name, nearest is null ? "" : $", '{nearest}' is", Outcome(reference, application)))
            {
                MissingPolicy = name,
            });
        }
    }

    private static string Outcome(CorsReference reference, CorsApplication application) =>
        reference.Kind == ReferenceKind.Middleware ? "'UseCors' finds nothing, and " + MiddlewareOutcome.WithoutPolicy(reference, application)
        : PreflightMatches.Handler(reference, application) ? "the endpoint's answers get no CORS headers, and the preflight of any website runs its handler"
        : "the endpoint's answers get no CORS headers, whatever 'UseCors' says";
}
