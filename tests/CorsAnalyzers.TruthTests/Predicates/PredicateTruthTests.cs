using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using CorsAnalyzers.TruthTests.Model;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>What predicates that nobody wrote answer at compile time, against what they answer when they are run.</summary>
public class PredicateTruthTests(ITestOutputHelper output)
{
    private const int BatchSize = 100;

    private const int Shown = 8;

    [Fact]
    public void A_predicate_answers_at_compile_time_as_it_does_when_it_is_run()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("CORS_TRUTH_PROGRAMS") ?? "2000", CultureInfo.InvariantCulture) / 4;
        var seed = Environment.GetEnvironmentVariable("CORS_TRUTH_SEED") is { } text
            ? ulong.Parse(text, CultureInfo.InvariantCulture)
            : (ulong)System.Random.Shared.NextInt64(1, 1_000_000_000);

        var wrong = new ConcurrentBag<ObservedPredicate>();
        var used = new ConcurrentDictionary<PredicateOperation, int>();
        var answers = new ConcurrentDictionary<string, int>();
        var open = new ConcurrentDictionary<(string Origin, bool AsksCulture), int>();
        var openPrograms = new ConcurrentBag<(ObservedPredicate, string)>();
        Parallel.For(0, (count + BatchSize - 1) / BatchSize, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, batch =>
        {
            var programs = PredicateGrammar.Programs.Sample(BatchSize, new Rnd(seed + (ulong)batch), 30);
            foreach (var operation in programs.SelectMany(static program => program.Operations)) used.AddOrUpdate(operation, 1, static (_, n) => n + 1);
            foreach (var observed in ObservedPredicates.Of([.. programs]))
            {
                var said = PredicatePredictor.Ask(observed.Body, observed.Model, observed.Origins);
                for (var i = 0; i < said.Length; i++)
                {
                    answers.AddOrUpdate(said[i], 1, static (_, n) => n + 1);
                    if (said[i] == PredicatePredictor.Unknown)
                    {
                        open.AddOrUpdate((observed.Origins[i], observed.Program!.Operations.Any(static operation => operation.AsksCulture)), 1, static (_, n) => n + 1);
                        if (observed.Origins[i] == "https://www.example.com") openPrograms.Add((observed, observed.Origins[i]));
                    }
                }

                if (Difference(observed) is not null) wrong.Add(observed);
            }
        });
        foreach (var pair in answers.OrderByDescending(static pair => pair.Value)) output.WriteLine($"{pair.Value,8} {pair.Key}");
        foreach (var pair in open.OrderByDescending(static pair => pair.Value)) output.WriteLine($"{pair.Value,8} {pair.Key}");
        foreach (var line in openPrograms.Select(p => p.Item1).Where(p => !p.Program!.Operations.Any(o => o.AsksCulture)).OrderBy(p => p.Program!.ToString().Length).Take(40).Select(p => Shrink(p, IsOpen).Program!.ToString()).Distinct()) output.WriteLine("OPEN " + line);
        Assert.True(wrong.IsEmpty, $"{wrong.Count} of {count} (seed {seed})\n\n" + string.Join("\n\n", wrong.OrderBy(p => p.Program!.ToString().Length).Take(Shown).Select(static p => Shrink(p, static o => Difference(o) is not null)).Select(static observed => observed.Program + "\n" + Difference(observed)).Distinct()));
        Assert.Empty(PredicateOperations.All.Except(used.Keys));
    }

    private static bool IsOpen(ObservedPredicate observed) => PredicatePredictor.Ask(observed.Body, observed.Model, ["https://www.example.com"])[0] == PredicatePredictor.Unknown;

    private static ObservedPredicate Shrink(ObservedPredicate observed, Func<ObservedPredicate, bool> isSo)
    {
        while (observed.Program!.Smaller().Take(1500).Chunk(50).SelectMany(static candidates => ObservedPredicates.Of(candidates)).FirstOrDefault(isSo) is { } smaller) observed = smaller;
        return observed;
    }

    private static string? Difference(ObservedPredicate observed)
    {
        ImmutableArray<string> said;
        try
        {
            said = PredicatePredictor.Ask(observed.Body, observed.Model, observed.Origins);
        }
        catch (Exception exception)
        {
            return "The model fails: " + exception;
        }

        for (var i = 0; i < said.Length; i++)
        {
            if (said[i] != PredicatePredictor.Unknown && said[i] != observed.Real[i]) return $"  origin: '{observed.Origins[i]}'\n  real: {observed.Real[i]}\n  said: {said[i]}";
        }

        return null;
    }
}
