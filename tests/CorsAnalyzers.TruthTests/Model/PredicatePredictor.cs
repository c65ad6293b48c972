using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Policies.Predicates;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.TruthTests.Model;

/// <summary>
/// Asks the model about predicates. This file is also compiled together with changed copies of the model, so it knows nothing
/// of the other tests.
/// </summary>
public static class PredicatePredictor
{
    /// <summary>The answer where nothing is known.</summary>
    public const string Unknown = "unknown";

    /// <summary>What the model says about the predicate that a method gives its builder, one answer for each origin.</summary>
    /// <param name="body">The method.</param>
    /// <param name="model">The semantic model of its file.</param>
    /// <param name="origins">The origins.</param>
    public static ImmutableArray<string> Ask(SyntaxNode body, SemanticModel model, ImmutableArray<string> origins)
    {
        var facts = PolicyFlow.Of(body, model, CorsSymbols.Find(model.Compilation)!, default, out _);
        var states = facts.SelectMany(static fact => fact.States).ToList();
        if (states.Count != 1 || states[0].OriginTest is not { Predicate: { } predicate } test) return origins.Select(static _ => Unknown).ToImmutableArray();
        return origins.Select(origin => Text(predicate.Ask(origin), test.Kind)).ToImmutableArray();
    }

    private static string Text(PredicateVerdict verdict, OriginTestKind kind) => (verdict.Outcome, kind) switch
    {
        (PredicateOutcome.Accepts, not OriginTestKind.Never) => "accepts",
        (PredicateOutcome.Refuses, not OriginTestKind.Always) => "refuses",
        (PredicateOutcome.Throws, OriginTestKind.Predicate) => "throws " + verdict.Exception,
        (PredicateOutcome.Unknown, OriginTestKind.Predicate) => Unknown,
        _ => $"{verdict.Outcome} although {kind}",
    };
}
