using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.TruthTests.Applications;

/// <summary>Something to answer for: a claim that the run does not show, or damage of which no rule speaks.</summary>
/// <param name="What">The rule, or the kinds of damage.</param>
/// <param name="Application">The application, as small as it gets.</param>
internal sealed record Disagreement(string What, ObservedApplication Application)
{
    /// <summary>The rules that speak of something else in the same application, which may keep the claim from showing.</summary>
    public ImmutableArray<string> Others => [.. Application.Findings.Select(static finding => finding.Id).Where(id => id != What).Distinct().Order(StringComparer.Ordinal)];

    public override string ToString() => $"{What}\n{Application}";
}

/// <summary>Generates applications, runs them, and compares both ways what the rules say with what is seen.</summary>
internal static class ApplicationRun
{
    private const int BatchSize = 50;

    private const int Size = 30;

    public static IEnumerable<ApplicationProgram> Generate(ulong seed, int count) => Enumerable.Range(0, (count + BatchSize - 1) / BatchSize)
        .SelectMany(batch => ApplicationPrograms.All.Sample(BatchSize, new Rnd(seed + (ulong)batch), Size)).Take(count);

    public static async Task<ApplicationResult> RunAsync(ulong seed, int count)
    {
        var shown = new ConcurrentDictionary<string, int>();
        var disagreements = new ConcurrentBag<Disagreement>();
        var (judged, silent) = (0, 0);
        await Parallel.ForEachAsync(Generate(seed, count), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (program, _) =>
        {
            var application = await ObservedApplication.OfAsync(program);
            if (!application.IsJudged) return;
            Interlocked.Increment(ref judged);
            if (application.Findings.IsEmpty) Interlocked.Increment(ref silent);
            foreach (var finding in application.Findings.DistinctBy(TextOf))
            {
                if (await WiringClaims.HoldsAsync(finding, application)) shown.AddOrUpdate(finding.Id, 1, static (_, n) => n + 1);
                else disagreements.Add(new Disagreement(finding.Id, await ShrinkAsync(application, smaller => HasFalseClaimAsync(finding.Id, smaller))));
            }

            if (KindsOf(application) is { Length: > 0 } kinds) disagreements.Add(new Disagreement(kinds, await ShrinkAsync(application, smaller => Task.FromResult(KindsOf(smaller) == kinds))));
        });
        return new ApplicationResult(seed, count, judged, silent, shown.ToImmutableSortedDictionary(StringComparer.Ordinal), [.. disagreements]);
    }

    /// <summary>The damage of an application about which no rule says anything.</summary>
    private static string KindsOf(ObservedApplication application) => !application.Findings.IsEmpty ? ""
        : string.Join(' ', application.Verdict.Harms.Select(static harm => harm.Kind).Distinct().Order());

    private static async Task<bool> HasFalseClaimAsync(string rule, ObservedApplication application)
    {
        foreach (var finding in application.Findings.Where(finding => finding.Id == rule))
        {
            if (!await WiringClaims.HoldsAsync(finding, application)) return true;
        }

        return false;
    }

    /// <summary>The smallest application that steps of the shrinker reach with which the same is still the matter.</summary>
    private static async Task<ObservedApplication> ShrinkAsync(ObservedApplication application, Func<ObservedApplication, Task<bool>> isSame)
    {
        for (var isSmaller = true; isSmaller;)
        {
            isSmaller = false;
            foreach (var step in ApplicationShrinker.Smaller(application.Program))
            {
                var smaller = await ObservedApplication.OfAsync(step);
                if (!smaller.IsJudged || !await isSame(smaller)) continue;
                (application, isSmaller) = (smaller, true);
                break;
            }
        }

        return application;
    }

    private static string TextOf(Diagnostic finding) => finding.GetMessage(CultureInfo.InvariantCulture);
}

/// <summary>What a run found.</summary>
/// <param name="Seed">What repeats it.</param>
/// <param name="Count">How many applications there were.</param>
/// <param name="Judged">How many of them did not fail for a reason that has nothing to do with CORS.</param>
/// <param name="Silent">Of how many of those no rule said anything.</param>
/// <param name="Shown">How many claims of each rule the runs showed.</param>
/// <param name="Disagreements">Claims that did not show, and damage of which no rule spoke.</param>
internal sealed record ApplicationResult(ulong Seed, int Count, int Judged, int Silent, ImmutableSortedDictionary<string, int> Shown, ImmutableArray<Disagreement> Disagreements)
{
    /// <summary>Claims that another mistake hides, which is reported in the same place: only when that is mended do they show.</summary>
    public IEnumerable<Disagreement> Hidden => Disagreements.Where(static disagreement => !disagreement.Others.IsEmpty);

    /// <summary>Damage of a kind that is known to be passed over.</summary>
    public IEnumerable<Disagreement> Known => Disagreements.Where(static disagreement => disagreement.Application.Findings.IsEmpty && KnownSilence.ExplainsAll(disagreement.Application));

    /// <summary>What is left: wrong claims and missing rules.</summary>
    public ImmutableArray<Disagreement> Open => [.. Disagreements.Except(Hidden).Except(Known).DistinctBy(static disagreement => disagreement.Application.Code)];

    public override string ToString() => $"""
        seed {Seed}: {Count} applications, {Judged} judged, of which no rule speaks on {Silent}
        claims shown: {string.Join(", ", Shown.Select(static pair => $"{pair.Key} {pair.Value}"))}
        claims hidden by another mistake: {string.Join(", ", Hidden.GroupBy(static one => $"{one.What} by {string.Join(' ', one.Others)}").Select(static same => $"{same.Key} {same.Count()}"))}
        known silences: {Known.Count()}
        disagreements: {Open.Length}
        """;
}
