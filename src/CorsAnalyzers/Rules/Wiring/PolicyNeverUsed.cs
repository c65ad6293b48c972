using System.Linq;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.References;
using CorsAnalyzers.Application.Registrations;
using CorsAnalyzers.Policies;
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
            || application.References.IsEmpty || application.References.Any(reference => MayMeanAny(reference, application))) return;

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

    /// <summary>Whether the policy that it means may be any of them: one that is not known, or one that is not there (CORS3001, CORS3002).</summary>
    private static bool MayMeanAny(CorsReference reference, CorsApplication application) => reference switch
    {
        { Choice: ReferenceChoice.Unknown } => true,
        { Choice: ReferenceChoice.Named, Name: { } name } => application.Policies.Has(name) != Known.Yes,
        { Kind: ReferenceKind.Middleware, Choice: ReferenceChoice.Unnamed } => application.Policies.HasDefault != Known.Yes && application.References.All(static other => other.Choice == ReferenceChoice.Unnamed),
        _ => false,
    };

    private static bool IsUsed(string name, CorsApplication application) =>
        application.References.Any(reference => reference.Name == name)
        || (name == RegisteredPolicies.DefaultName || application.Policies.DefaultNames.Contains(name)) && UsesDefault(application);

    /// <summary>Metadata without a name means the middleware's policy, so that the middleware alone can mean the default one.</summary>
    private static bool UsesDefault(CorsApplication application) =>
        application.References.Any(static reference => reference is { Kind: ReferenceKind.Middleware, Choice: ReferenceChoice.Unnamed } || reference.Name == RegisteredPolicies.DefaultName);
}
