using System.Collections.Immutable;
using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.TruthTests.Model;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>Predicates as people write them: what the rules say of each, and that it answers as it is said to.</summary>
public class PredicateCorpusTests
{
    private static readonly Lazy<ImmutableArray<PredicateComparison>> Comparisons = new(static () =>
        [.. ObservedPredicates.Of([.. PredicateCorpus.All.Select(static row => row.Code)], WithCandidates).Select(PredicateComparison.Of)]);

    public static TheoryData<string> Names { get; } = new(PredicateCorpus.All.Select(static row => row.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_known_of_it_is_right(string name) => Assert.Null(Comparison(name).Difference);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_rules_say_what_they_should(string name)
    {
        var predicate = Comparison(name).Predicate;
        var compilation = predicate.Model.Compilation.WithAnalyzers([new PolicyAnalyzer()]);
        var diagnostics = await compilation.GetAnalyzerSemanticDiagnosticsAsync(predicate.Model, null, TestContext.Current.CancellationToken);
        Assert.Equal(PredicateCorpus.All.Single(row => row.Name == name).Rules, string.Join(' ', diagnostics.Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Hardly_any_is_not_known()
    {
        // In upper case, with a path, as file://: the culture and the system have a say there, and no browser sends it.
        var open = PredicateCorpus.All.Where(static (_, i) => Comparisons.Value[i].OpenOrigins.Any(static origin => origin == "null" || OriginText.Read(origin).IsAsBrowsersSend && origin != "file://")).Select(static row => row.Name).ToList();
        Assert.True(open.Count <= PredicateCorpus.All.Length / 10, string.Join('\n', open));
    }

    [Fact]
    public void There_are_many_and_many_that_are_right()
    {
        Assert.True(PredicateCorpus.All.Length >= 45);
        Assert.True(PredicateCorpus.All.Count(static row => row.Rules.Length == 0) >= 18);
    }

    private static PredicateComparison Comparison(string name) => Comparisons.Value[Array.FindIndex(PredicateCorpus.All, row => row.Name == name)];

    /// <summary>The origins that everything is asked about, and those that the rules try on this predicate.</summary>
    private static ImmutableArray<string> WithCandidates(Microsoft.CodeAnalysis.SyntaxNode body, Microsoft.CodeAnalysis.SemanticModel model) =>
        [.. AskedOrigins.All.Union(PredicatePredictor.Candidates(body, model))];
}
