using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Predicates.Candidates;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2014: a predicate that throws for an origin that browsers send, or that is no predicate at all.</summary>
internal sealed class PredicateThrows : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2014",
        "Origin predicate throws",
        "This predicate {0}: the request ends with status 500",
        RuleCategory.Correctness,
        DiagnosticSeverity.Warning,
        "The framework hands every text of the Origin header to the predicate, 'null' among them, and catches nothing. Requests whose origin the predicate cannot read end with status 500, posts of the website itself too.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    public override void Examine(PolicyFact policy, RuleContext context)
    {
        foreach (var state in policy.States)
        {
            if (state.OriginTest is not { IsPredicate: true, Place: { Home.IsInUnit: true } place } || state.Origins.IsAny == Known.Yes) continue;
            if (state.OriginTest.Kind == OriginTestKind.Null)
                Report(context, place, "is null and throws NullReferenceException for every origin");
            else if (context.TrialOf(state) is { Stranger: null, LookAlike: null, Cleartext: null } trial && trial.Failure() is var (candidate, exception))
                Report(context, place, $"throws {exception} for the origin '{candidate.Text}'{(candidate.Kind == OriginCandidateKind.Opaque ? ", which browsers send from sandboxed frames and after some redirects" : "")}");
        }
    }

    private static void Report(RuleContext context, CodePlace place, string failure) =>
        context.Report(Rule, place.InUnit, ImmutableArray<SyntaxNode>.Empty, DiagnosticSeverity.Warning, FixHint.TryCreate(), failure);
}
