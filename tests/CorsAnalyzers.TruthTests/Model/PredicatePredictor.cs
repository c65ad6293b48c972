using System.Collections.Immutable;
using CorsAnalyzers.Fetch;
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
        if (TestOf(body, model) is not { Predicate: { } predicate } test) return origins.Select(static _ => Unknown).ToImmutableArray();
        return origins.Select(origin => Text(predicate.Ask(origin), test.Kind)).ToImmutableArray();
    }

    /// <summary>What the model says that the predicate answers whatever the origin; null where it does not say so.</summary>
    public static bool? Always(SyntaxNode body, SemanticModel model) => TestOf(body, model)?.Predicate?.Always;

    /// <summary>The origins that the rules try on the predicate that a method gives its builder.</summary>
    public static IEnumerable<string> Candidates(SyntaxNode body, SemanticModel model) =>
        TestOf(body, model) is { Predicate: { } predicate } ? new PredicateTrial(predicate, PublicSuffixes.Listed).Candidates.Select(static candidate => candidate.Text) : Enumerable.Empty<string>();

    private static OriginTest? TestOf(SyntaxNode body, SemanticModel model)
    {
        var states = PolicyFlow.Of(body, model, CorsSymbols.Find(model.Compilation)!, default, out _).SelectMany(static fact => fact.States).ToList();
        return states.Count == 1 ? states[0].OriginTest : null;
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
