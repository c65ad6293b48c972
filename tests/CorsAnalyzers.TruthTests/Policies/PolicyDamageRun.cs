using System.Collections.Concurrent;
using System.Collections.Immutable;
using CorsAnalyzers.Damage.Policies;
using CorsAnalyzers.TruthTests.Framework;
using CorsAnalyzers.TruthTests.Programs;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.TruthTests.Policies;

/// <summary>A claim that no run shows, or damage of which no rule speaks.</summary>
/// <param name="What">The rule, or the damage.</param>
/// <param name="Program">The program.</param>
/// <param name="Text">Its text and everything there is to say about it.</param>
internal sealed record PolicyDisagreement(string What, PolicyProgram Program, string Text);

/// <summary>Generates policies and compares both ways what the rules say with what browsers see.</summary>
internal static class PolicyDamageRun
{
    private const int BatchSize = 50;

    private const int Size = 30;

    /// <summary>Generates from a grammar and judges.</summary>
    public static async Task<PolicyDamageResult> RunAsync(Gen<PolicyProgram> grammar, ulong seed, int count)
    {
        var shown = new ConcurrentDictionary<string, int>();
        var disagreements = new ConcurrentBag<PolicyDisagreement>();
        var silent = 0;
        var batches = Enumerable.Range(0, (count + BatchSize - 1) / BatchSize);
        await Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (batch, _) =>
        {
            var programs = grammar.Sample(Math.Min(BatchSize, count - (batch * BatchSize)), new Rnd(seed + (ulong)batch), Size).ToList();
            await ObservedPolicy.WithAsync(programs, async observed =>
            {
                foreach (var policy in observed)
                {
                    if (policy.Findings.IsEmpty) Interlocked.Increment(ref silent);
                    foreach (var disagreement in await JudgeAsync(policy, shown)) disagreements.Add(disagreement);
                }

                return true;
            });
        });
        return new PolicyDamageResult(seed, count, silent, shown.ToImmutableSortedDictionary(StringComparer.Ordinal), [.. await Task.WhenAll(disagreements.OrderBy(static one => one.Text.Length).DistinctBy(static one => one.What).Select(ShrinkAsync))], disagreements.Count);
    }

    private static async Task<IReadOnlyList<PolicyDisagreement>> JudgeAsync(ObservedPolicy policy, ConcurrentDictionary<string, int> shown)
    {
        var found = new List<PolicyDisagreement>();
        foreach (var finding in policy.Findings.Where(finding => PolicyClaims.Judged.Contains(finding.Id) && PolicyClaims.CanTry(policy.Program)))
        {
            if (await PolicyClaims.HoldsAsync(finding, policy)) shown.AddOrUpdate(finding.Id, 1, static (_, n) => n + 1);
            else if (!IsHidden(finding, policy)) found.Add(new PolicyDisagreement(finding.Id, policy.Program, $"{policy}\nnot shown: {finding}"));
        }

        // A program with conditions means on each path what stands there, which its tree does not say.
        if (!policy.Findings.IsEmpty || !PolicyClaims.CanTry(policy.Program)) return found;
        var run = policy.Run()[0];
        var harms = run.Policy is null ? PolicyJudge.OfFailure(run.Failure!) : await PolicyJudge.JudgeAsync(AskOf(run, policy), PolicyIntents.Of(policy.Program));
        var unknown = harms.Where(harm => !KnownPolicySilence.All.Any(silence => silence.Explains(policy.Program, harm))).ToList();
        if (unknown.Count > 0) found.Add(new PolicyDisagreement(string.Join(' ', unknown.Select(static harm => harm.Kind).Distinct().Order()), policy.Program, $"{policy}\ndamage: {string.Join("\n        ", harms)}"));
        return found;
    }

    /// <summary>Whether there is no policy to show it, because of another mistake that is reported too.</summary>
    private static bool IsHidden(Diagnostic finding, ObservedPolicy policy) =>
        policy.Findings.Any(other => other.Id != finding.Id && other.Id is "CORS1001" or "CORS2012" or "CORS2018") && policy.Run().All(static run => run.Policy is null);

    private static Damage.Browsing.Ask AskOf(PolicyRun run, ObservedPolicy policy) =>
        PolicyHost.Of(run.Policy!, [.. PolicyIntents.Of(policy.Program).ExposedHeaders.Where(static name => name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-'))]);

    private static async Task<PolicyDisagreement> ShrinkAsync(PolicyDisagreement disagreement)
    {
        for (var next = disagreement; next is not null;)
        {
            disagreement = next;
            next = null;
            foreach (var steps in ProgramShrinker.Smaller(disagreement.Program).Chunk(25))
            {
                next = await ObservedPolicy.WithAsync(steps, async observed =>
                {
                    foreach (var policy in observed)
                    {
                        if ((await JudgeAsync(policy, [])).FirstOrDefault(found => found.What == disagreement.What) is { } same) return same;
                    }

                    return null;
                });
                if (next is not null) break;
            }
        }

        return disagreement;
    }
}

/// <summary>What a run found.</summary>
/// <param name="Seed">What repeats it.</param>
/// <param name="Count">How many policies there were.</param>
/// <param name="Silent">Of how many no rule said anything.</param>
/// <param name="Shown">How many claims of each rule the runs showed.</param>
/// <param name="Smallest">One disagreement of each kind, as small as it gets.</param>
/// <param name="Disagreements">How many there were.</param>
internal sealed record PolicyDamageResult(ulong Seed, int Count, int Silent, ImmutableSortedDictionary<string, int> Shown, ImmutableArray<PolicyDisagreement> Smallest, int Disagreements)
{
    public override string ToString() => $"""
        seed {Seed}: {Count} policies, of which no rule speaks on {Silent}
        claims shown: {string.Join(", ", Shown.Select(static pair => $"{pair.Key} {pair.Value}"))}
        disagreements: {Disagreements}
        """;
}
