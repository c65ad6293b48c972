using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.References;
using CorsAnalyzers.Application.Registrations;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3002: the middleware is to use the default policy, and there is none.</summary>
internal sealed class DefaultPolicyMissing : WiringRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3002",
        "Default policy used but never added",
        "'UseCors' without a name uses the default policy, and {0}: {1}",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "The default policy is the one that AddDefaultPolicy adds, under the name that DefaultPolicyName has at that moment. A policy of another name is not it, even where it is the only one.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(CorsApplication application, WiringReport report)
    {
        if (!application.IsOwned || !RegistrationPlaces.AreKnown(application) || application.Policies.HasDefault != Known.No) return;

        // Endpoints that say themselves which policy they want need no default one.
        if (application.References.Any(static reference => reference.IsMetadata && reference.Choice is not (ReferenceChoice.Unnamed or ReferenceChoice.Disabled))
            || application.HasProxy) return;

        var policies = application.Policies;
        foreach (var reference in application.References)
        {
            if (reference is not { Kind: ReferenceKind.Middleware, Choice: ReferenceChoice.Unnamed }) continue;
            report.Add(new WiringFinding(
                Rule,
                reference.Place,
                RegistrationPlaces.Of(application),
                DiagnosticSeverity.Warning,
                policies.Names.Length == 1 ? FixHint.MissingPolicy(RegisteredPolicies.DefaultName, policies.Names[0]) : FixHint.MissingPolicy(RegisteredPolicies.DefaultName, null),
                ImmutableArray.Create(Reason(policies), Outcome(reference, application)))
            {
                MissingPolicy = RegisteredPolicies.DefaultName,
            });
        }
    }

    private static string Reason(RegisteredPolicies policies) =>
        policies.RenamedTooLate is { Name: { } late } ? $"the one that is added got its name before 'DefaultPolicyName' became '{late}'"
        : policies.DefaultNames.Length > 0 ? $"none is registered under its name '{policies.DefaultNames[0]}'"
        : policies.Names.Length == 1 ? $"the only policy is called '{policies.Names[0]}'"
        : "none is added";

    private static string Outcome(CorsReference reference, CorsApplication application) =>
        MiddlewareOutcome.WithoutPolicy(reference, application)
        + (!application.HasOtherPolicyThan(reference) && application.References.Any(RunsHandler(application)) ? ", and preflights of endpoints that ask for CORS run their handlers" : "");

    private static System.Func<CorsReference, bool> RunsHandler(CorsApplication application) => reference =>
        reference is { IsMetadata: true, Choice: ReferenceChoice.Unnamed } && PreflightMatches.Handler(reference, application);
}
