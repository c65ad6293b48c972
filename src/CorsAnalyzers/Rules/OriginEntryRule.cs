using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Predicates;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// A rule about single origins of a policy. It asks what each of them does (<see cref="OriginEntry"/>), so that only one of
/// these rules speaks about it. Where a predicate decides, it may ask that instead.
/// </summary>
internal abstract class OriginEntryRule : PolicyRule
{
    public sealed override void Examine(PolicyFact policy, RuleContext context)
    {
        foreach (var state in policy.States)
        {
            foreach (var origin in context.OriginsOf(state))
            {
                // Complete in a helper of another member: reported there.
                if (origin.Entry.Place.Home.IsInUnit) Examine(origin, state, policy, context);
            }

            if (state.OriginTest.Place is { Home.IsInUnit: true } place && context.TrialOf(state) is { } trial) Examine(trial, place, state, context);
        }
    }

    /// <summary>Reports what is wrong with one origin.</summary>
    protected abstract void Examine(OriginEntry origin, PolicyState state, PolicyFact policy, RuleContext context);

    /// <summary>Reports what is wrong in the same way with the origins that a predicate accepts.</summary>
    protected virtual void Examine(PredicateTrial trial, CodePlace place, PolicyState state, RuleContext context)
    {
    }

    /// <summary>Reports the origin. An origin that was cut out of a longer text is not repaired.</summary>
    protected void Report(RuleContext context, OriginEntry origin, DiagnosticSeverity severity, ImmutableDictionary<string, string?> fix, params string[] arguments) =>
        context.Report(
            Descriptor, origin.Entry.Place.ValueInUnit, ImmutableArray<SyntaxNode>.Empty, severity, origin.Entry.IsFromSplit ? FixHint.None : fix, arguments);
}
