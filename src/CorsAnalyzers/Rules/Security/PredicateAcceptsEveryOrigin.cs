using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Predicates;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Security;

/// <summary>CORS1002: a predicate that accepts every origin, the way around the guard against any origin with credentials.</summary>
internal sealed class PredicateAcceptsEveryOrigin : PredicateRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS1002",
        "Origin predicate accepts every origin",
        "This predicate accepts strangers, such as '{0}': any website {1}",
        RuleCategory.Security,
        DiagnosticSeverity.Warning,
        "A predicate decides about each origin by itself. One that says yes to strangers reflects the caller's own origin, so that with credentials any website can act and read as its visitor. The framework's guard against any origin with credentials does not see it.",
        weaknesses: Weaknesses.PermissivePolicy | Weaknesses.OriginValidation);

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Examine(PredicateTrial trial, CodePlace place, PolicyState state, RuleContext context)
    {
        if (trial.Stranger is { } stranger) Report(context, place, state, state.OriginTest.Kind == OriginTestKind.Always ? FixHint.AllowAnyOrigin() : FixHint.None, stranger.Text, Damage(state));
    }
}
