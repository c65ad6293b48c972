using System.Collections.Concurrent;
using System.Diagnostics;
using CorsAnalyzers.TruthTests.Comparison;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>What predicates that nobody wrote answer at compile time, against what they answer when they are run.</summary>
public class PredicateTruthTests(ITestOutputHelper output)
{
    private const int BatchSize = 100;

    /// <summary>The environment variable that says how many predicates are compared.</summary>
    private const string CountVariable = "CORS_TRUTH_PREDICATES";

    /// <summary>Of how many generated policies there is one generated predicate.</summary>
    private const int Share = 4;

    /// <summary>Of how many predicates one may be open in a part: sets have no order, so that what comes first, an answer or an exception, is not known.</summary>
    private const int FewOpen = 500;

    /// <summary>Disagreements that a failing run makes small and prints.</summary>
    private const int Shown = 8;

    /// <summary>Steps of the shrinker that are tried before the predicate is taken to be small.</summary>
    private const int ShrinkSteps = 1_500;

    [Fact]
    public void A_predicate_answers_at_compile_time_as_it_does_when_it_is_run()
    {
        var count = RunSize.Read(CountVariable) ?? RunSize.Programs / Share;
        var seed = RunSize.Seed;

        var watch = Stopwatch.StartNew();
        var failing = new ConcurrentBag<PredicateComparison>();
        var used = new ConcurrentDictionary<PredicateOperation, int>();
        var answers = new ConcurrentDictionary<string, int>();
        var compared = 0;
        Parallel.For(0, (count + BatchSize - 1) / BatchSize, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, batch =>
        {
            foreach (var comparison in Generate(seed, batch, BatchSize).Select(PredicateComparison.Of))
            {
                Interlocked.Increment(ref compared);
                foreach (var operation in comparison.Predicate.Program!.Operations) used.AddOrUpdate(operation, 1, static (_, n) => n + 1);
                foreach (var answer in comparison.Said) answers.AddOrUpdate(answer, 1, static (_, n) => n + 1);
                if (comparison.Difference is not null || comparison.Open is not null) failing.Add(comparison);
            }
        });

        output.WriteLine($"seed {seed}: {compared} predicates in {watch.Elapsed.TotalSeconds:0} s, {AskedOrigins.All.Length} origins each, {PredicateOperations.All.Count(used.ContainsKey)} of {PredicateOperations.All.Length} operations");
        foreach (var pair in answers.OrderByDescending(static pair => pair.Value)) output.WriteLine($"{pair.Value,8} {pair.Key}");
        var wrong = failing.Where(static comparison => comparison.Difference is not null).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {compared} predicates ({RunSize.SeedVariable}={seed} repeats them). In their smallest form:\n\n{Smallest(wrong, static comparison => comparison.Difference)}");
        Assert.True(failing.Count <= compared / FewOpen, $"{failing.Count} of {compared} predicates are not known in every part ({RunSize.SeedVariable}={seed}). In their smallest form:\n\n{Smallest(failing, static comparison => comparison.Open)}");

        // Few may have been dropped because they did not compile, and every operation must have come up in a run that is long enough.
        Assert.InRange(compared, count * 9 / 10, Math.Max(count, BatchSize) + BatchSize);
        if (count >= 500) Assert.Empty(PredicateOperations.All.Except(used.Keys));
    }

    internal static IReadOnlyList<ObservedPredicate> Generate(ulong seed, int batch, int count) =>
        ObservedPredicates.Of([.. PredicateGrammar.Programs.Sample(count, new Rnd(seed + (ulong)batch), 30)]);

    private static string Smallest(IEnumerable<PredicateComparison> failing, Func<PredicateComparison, string?> failure) => string.Join(
        "\n\n",
        failing.OrderBy(static comparison => comparison.Predicate.Program!.ToString().Length).Take(Shown).Select(comparison => Shrink(comparison, failure))
            .Select(comparison => $"{comparison.Predicate.Program}\n{failure(comparison)}").Distinct());

    private static PredicateComparison Shrink(PredicateComparison comparison, Func<PredicateComparison, string?> failure)
    {
        while (Smaller(comparison.Predicate.Program!).FirstOrDefault(smaller => failure(smaller) is not null) is { } smaller) comparison = smaller;
        return comparison;
    }

    private static IEnumerable<PredicateComparison> Smaller(PredicateCode program) =>
        program.Smaller().Take(ShrinkSteps).Chunk(BatchSize / 2).SelectMany(static steps => ObservedPredicates.Of(steps)).Select(PredicateComparison.Of);
}
