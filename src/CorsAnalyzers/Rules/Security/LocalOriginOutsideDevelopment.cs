using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Security;

/// <summary>CORS1009: an origin of the own machine or of a private network is let in where the application is in use.</summary>
internal sealed class LocalOriginOutsideDevelopment : OriginEntryRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS1009",
        "Local origin outside Development",
        "'{0}' is let in outside Development too, and it is another website for each user: {1}",
        RuleCategory.Security,
        DiagnosticSeverity.Warning,
        "Names such as localhost and addresses of private networks belong to whoever answers on the user's machine or network. An origin that was added for a developer's machine lets in that website from every user's browser.",
        isEnabledByDefault: false,
        weaknesses: Weaknesses.PermissivePolicy);

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Examine(OriginEntry origin, PolicyState state, PolicyFact policy, RuleContext context)
    {
        if (state.IsDevelopmentOnly || origin.LetsIn is not { } letIn || !(letIn.IsLoopback || letIn.IsPrivate) || context.IsTrusted(origin)) return;
        Report(
            context,
            origin,
            DiagnosticSeverity.Warning,
            FixHint.None,
            origin.Reading.Shown,
            letIn.IsLoopback ? "any program on the user's machine can answer there" : "any network can have a host of that name");
    }
}
