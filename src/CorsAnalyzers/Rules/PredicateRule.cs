using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Predicates;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>A rule about what the predicate of a policy lets in. Each report names an origin that the predicate was run on.</summary>
internal abstract class PredicateRule : PolicyRule
{
    public sealed override void Examine(PolicyFact policy, RuleContext context)
    {
        foreach (var state in policy.States)
        {
            if (state.OriginTest.Place is { Home.IsInUnit: true } place && context.TrialOf(state) is { } trial) Examine(trial, place, state, context);
        }
    }

    /// <summary>Reports what is wrong with the predicate.</summary>
    protected abstract void Examine(PredicateTrial trial, CodePlace place, PolicyState state, RuleContext context);

    /// <summary>Reports the predicate; a warning only where the users' credentials are at stake, outside Development.</summary>
    protected void Report(RuleContext context, CodePlace place, PolicyState state, ImmutableDictionary<string, string?> fix, params string[] arguments)
    {
        var withCredentials = state.Credentials.Value == Known.Yes;
        context.Report(
            Descriptor,
            place.InUnit,
            state.Credentials.Place is { } credentials && withCredentials ? ImmutableArray.Create(credentials.InUnit) : ImmutableArray<SyntaxNode>.Empty,
            withCredentials && !state.IsDevelopmentOnly ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            fix,
            arguments);
    }

    /// <summary>What whoever gets in can do.</summary>
    protected static string Damage(PolicyState state) => state.Credentials.Value == Known.Yes
        ? "can act and read with the cookies of your users"
        : "can read the answers";
}
