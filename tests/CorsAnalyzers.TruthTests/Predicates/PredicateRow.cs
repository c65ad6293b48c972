using System.Collections.Immutable;
using CorsAnalyzers.TruthTests.Model;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>A predicate of one line: what it really answers, and what is said of it at compile time.</summary>
/// <param name="Code">The predicate with the members around it.</param>
/// <param name="Real">What it answers to each origin.</param>
/// <param name="Said">What is said that it answers.</param>
/// <param name="Always">What is said that it answers whatever the origin; null where that is not said.</param>
internal sealed record PredicateRow(string Code, ImmutableArray<string> Real, ImmutableArray<string> Said, bool? Always)
{
    /// <summary>What stands between a body and the members around it.</summary>
    private const string Members = " // ";

    /// <summary>The origins that each row is asked about.</summary>
    private static readonly ImmutableArray<string> Origins = ["https://example.com", "https://evil.example", "null"];

    /// <summary>Whether every answer is known, and right.</summary>
    private bool IsKnown => Said.SequenceEqual(Real);

    /// <summary>Whether no answer is known.</summary>
    private bool IsOpen => Said.All(static answer => answer == PredicatePredictor.Unknown);

    /// <summary>The one answer to all origins; null where there are several.</summary>
    private string? OnlyAnswer => Real.Distinct().Count() == 1 ? Real[0] : null;

    public override string ToString() => $"{Code}\nreal: {string.Join(", ", Real)}\nsaid: {string.Join(", ", Said)}\nalways: {Always}";

    /// <summary>Compiles rows and asks each. A line is the body of a lambda with the parameter o, maybe with <c> // </c> and the members around it.</summary>
    private static IReadOnlyList<PredicateRow> Observe(string lines, LanguageVersion version = LanguageVersion.Latest)
    {
        var codes = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(CodeOf).ToList();
        return [.. ObservedPredicates.Of(codes, static (_, _) => Origins, version).Select(Of)];
    }

    /// <summary>Every answer is known, and right.</summary>
    public static void AreKnown(string lines, LanguageVersion version = LanguageVersion.Latest) => Assert.All(Observe(lines, version), static row => Assert.True(row.IsKnown, row.ToString()));

    /// <summary>No answer is known.</summary>
    public static void AreOpen(string lines, LanguageVersion version = LanguageVersion.Latest) => Assert.All(Observe(lines, version), static row => Assert.True(row.IsOpen, row.ToString()));

    /// <summary>The answer is said to be the same whatever the origin, and is.</summary>
    public static void AreAlways(string lines) =>
        Assert.All(Observe(lines), static row => Assert.True(row.Always is { } always && row.OnlyAnswer == (always ? "accepts" : "refuses"), row.ToString()));

    /// <summary>All that are asked may get the same answer, but that is not said of every origin.</summary>
    public static void AreUncertain(string lines) => Assert.All(Observe(lines), static row => Assert.True(row.Always is null, row.ToString()));

    /// <summary>The code of a line.</summary>
    private static string CodeOf(string line)
    {
        var at = line.IndexOf(Members, StringComparison.Ordinal);
        var (body, members) = at < 0 ? (line, "") : (line[..at], line[(at + Members.Length)..] + "\n");
        return $"{members}public static void Configure(CorsPolicyBuilder b) => b.SetIsOriginAllowed(o => {{ {body} }});";
    }

    private static PredicateRow Of(ObservedPredicate predicate) =>
        new(predicate.Code, predicate.Real, PredicatePredictor.Ask(predicate.Body, predicate.Model, predicate.Origins), PredicatePredictor.Always(predicate.Body, predicate.Model));
}
