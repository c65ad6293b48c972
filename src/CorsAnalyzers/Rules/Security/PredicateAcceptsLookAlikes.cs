using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Predicates;
using CorsAnalyzers.Policies.Predicates.Candidates;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Security;

/// <summary>CORS1003: a predicate that accepts origins which only look like the ones it trusts.</summary>
internal sealed class PredicateAcceptsLookAlikes : PredicateRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS1003",
        "Origin predicate accepts look-alike origins",
        "This predicate also accepts '{0}', because {1}: whoever has that name {2}",
        RuleCategory.Security,
        DiagnosticSeverity.Warning,
        "A test of a part of the origin, or a regular expression without anchors or with unescaped dots, is passed by names that anybody can register. Compare whole origins, or the host and its end from a dot on.",
        weaknesses: Weaknesses.PermissivePolicy | Weaknesses.OriginValidation | Weaknesses.PermissiveRegex | Weaknesses.RegexWithoutAnchors);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    protected override void Examine(PredicateTrial trial, CodePlace place, PolicyState state, RuleContext context)
    {
        if (trial.LookAlike is { } lookAlike) Report(context, place, state, FixHint.Of(trial.Repair(), place.InUnit, !state.Origins.IsEmpty), lookAlike.Text, Reason(lookAlike.Kind), Damage(state));
    }

    private static string Reason(OriginCandidateKind kind) => kind switch
    {
        OriginCandidateKind.LookAlikePrefix => "it does not look at what stands in front",
        OriginCandidateKind.UnescapedDot => "an unescaped dot stands for any character",
        OriginCandidateKind.SharedSuffix => "anybody can get a name below that suffix",
        _ => "it does not look at what follows",
    };
}
