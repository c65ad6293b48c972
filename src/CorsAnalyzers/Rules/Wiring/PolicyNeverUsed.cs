using System.Linq;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.References;
using CorsAnalyzers.Application.Registrations;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3018: a policy that nobody refers to. Only a whole compilation can say that, so it is reported at its end.</summary>
internal sealed class PolicyNeverUsed : WiringRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3018",
        "Policy never used",
        "{0} is added, and nothing in the application refers to it",
        RuleCategory.Wiring,
        DiagnosticSeverity.Info,
        "A policy comes to bear where UseCors, RequireCors or [EnableCors] names it, or as the default policy. This one is dead, or it was to be named somewhere.",
        WellKnownDiagnosticTags.CompilationEnd);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool IsLive => false;

    public override void Examine(CorsApplication application, WiringReport report)
    {
        // Without any reference the middleware is missing, which is the greater mistake (CORS3005).
        if (!application.IsOwned || application.Policies.MayHoldOthers || application.HasOwnServices || application.HasProxy || application.AsksByHand
            || application.References.IsEmpty || application.References.Any(static reference => reference.Choice == ReferenceChoice.Unknown)) return;

        foreach (var policy in application.Policies.Policies)
        {
            if (policy.Kind == RegistrationKind.DefaultPolicy)
            {
                if (!UsesDefault(application) && application.Policies.DefaultNames.IsEmpty) report.Add(Rule, policy.Place, "The default policy");
            }
            else if (policy.Name is { } name && !IsUsed(name, application))
            {
                report.Add(Rule, policy.Place, $"The policy '{name}'");
            }
        }
    }

    private static bool IsUsed(string name, CorsApplication application) =>
        application.References.Any(reference => reference.Name == name)
        || (name == RegisteredPolicies.DefaultName || application.Policies.DefaultNames.Contains(name)) && UsesDefault(application);

    /// <summary>Metadata without a name means the middleware's policy, so that the middleware alone can mean the default one.</summary>
    private static bool UsesDefault(CorsApplication application) =>
        application.References.Any(static reference => reference is { Kind: ReferenceKind.Middleware, Choice: ReferenceChoice.Unnamed } || reference.Name == RegisteredPolicies.DefaultName);
}
