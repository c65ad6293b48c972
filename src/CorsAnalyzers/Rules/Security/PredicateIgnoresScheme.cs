using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Predicates;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Security;

/// <summary>CORS1004: a predicate that trusts a host whatever the scheme, http included.</summary>
internal sealed class PredicateIgnoresScheme : PredicateRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS1004",
        "Origin predicate ignores the scheme",
        "This predicate also accepts '{0}', which is not encrypted: anyone on the network can speak as that origin, and {1}",
        RuleCategory.Security,
        DiagnosticSeverity.Warning,
        "A host is not an origin. Pages that come over http can be changed on their way, so that whoever does it calls this API as the host that is trusted, even if the API itself is encrypted.",
        weaknesses: Weaknesses.PermissivePolicy | Weaknesses.OriginValidation | Weaknesses.Cleartext);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    protected override void Examine(PredicateTrial trial, CodePlace place, PolicyState state, RuleContext context)
    {
        if (trial.Cleartext is { } cleartext) Report(context, place, state, FixHint.Of(trial.Repair(), place.InUnit, !state.Origins.IsEmpty), cleartext.Text, Damage(state));
    }
}
