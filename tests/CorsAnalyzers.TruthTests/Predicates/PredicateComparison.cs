using System.Collections.Immutable;
using CorsAnalyzers.TruthTests.Model;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>Asks a model about a predicate: <see cref="PredicatePredictor.Ask"/> or its twin in a changed copy.</summary>
internal delegate ImmutableArray<string> AskPredicate(SyntaxNode body, SemanticModel model, ImmutableArray<string> origins);

/// <summary>How the model and reality compare on one predicate.</summary>
/// <param name="Predicate">The predicate.</param>
/// <param name="Said">What the model says, for each origin.</param>
/// <param name="Failure">What the model failed with, or null.</param>
internal sealed record PredicateComparison(ObservedPredicate Predicate, ImmutableArray<string> Said, Exception? Failure = null)
{
    public static PredicateComparison Of(ObservedPredicate predicate) => Of(predicate, PredicatePredictor.Ask);

    public static PredicateComparison Of(ObservedPredicate predicate, AskPredicate ask)
    {
        try
        {
            return new(predicate, ask(predicate.Body, predicate.Model, predicate.Origins));
        }
        catch (Exception exception)
        {
            return new(predicate, [], exception);
        }
    }

    /// <summary>The first answer that is known and not the real one; null where there is none.</summary>
    public string? Difference => Failure is not null ? "The model fails: " + Failure
        : Enumerable.Range(0, Said.Length).Where(i => Said[i] != PredicatePredictor.Unknown && Said[i] != Predicate.Real[i])
            .Select(i => $"origin: '{Predicate.Origins[i]}'\nreal: {Predicate.Real[i]}\nsaid: {Said[i]}").FirstOrDefault();

    /// <summary>The first origin that the model should know the answer to and does not; null where there is none.</summary>
    public string? Open => Predicate.Program?.Operations.Any(static operation => operation.MayBeOpen) == true ? null : OpenOrigins.FirstOrDefault(AskedOrigins.IsPlain);

    /// <summary>The origins that the model does not know the answer to.</summary>
    public IEnumerable<string> OpenOrigins => Predicate.Origins.Where((_, i) => Failure is null && Said[i] == PredicatePredictor.Unknown);
}
