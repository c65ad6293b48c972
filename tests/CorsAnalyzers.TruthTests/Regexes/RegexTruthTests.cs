using CorsAnalyzers.TruthTests.Comparison;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CorsAnalyzers.TruthTests.Regexes;

/// <summary>The regular expressions of the analyzers against those of the framework, on patterns that nobody wrote.</summary>
public class RegexTruthTests(ITestOutputHelper output)
{
    /// <summary>The environment variable that says how many patterns are compared.</summary>
    private const string CountVariable = "CORS_TRUTH_REGEXES";

    private const int Shown = 12;

    private static readonly int Count = RunSize.Read(CountVariable) ?? 5000;

    private static readonly ulong Seed = RunSize.Seed;

    [Fact]
    public void Composed_patterns_answer_like_the_framework()
    {
        var run = new RegexComparison();
        foreach (var regex in RegexGrammar.Composed.Sample(Count, new Rnd(Seed), 30)) run.Compare(regex);
        output.WriteLine($"{RunSize.SeedVariable}={Seed} {run}");
        AssertNothingWrong(run);
        Assert.True(run.Understood > Count / 2, run.ToString());
        Assert.True(run.Yes > run.Asked / 5 && run.No > run.Asked / 5, run.ToString());
        Assert.True(run.GivenUp < run.Asked / 100, run.ToString());
        Assert.True(run.Unknown == run.NotAscii + run.LastLineFeed, run.ToString());
    }

    [Fact]
    public void Any_text_is_invalid_or_answers_like_the_framework()
    {
        var run = new RegexComparison();
        foreach (var regex in RegexGrammar.Any.Sample(Count * 4, new Rnd(Seed), 30)) run.Compare(regex);
        output.WriteLine($"{RunSize.SeedVariable}={Seed} {run}");
        AssertNothingWrong(run);
        Assert.True(run.Understood > Count / 5 && run.Invalid > Count / 5, run.ToString());
    }

    private static void AssertNothingWrong(RegexComparison run) =>
        Assert.True(run.Wrong.Count == 0, $"{run.Wrong.Count} disagreements ({RunSize.SeedVariable}={Seed} repeats them):\n{string.Join("\n", run.Wrong.OrderBy(static wrong => wrong.Length).Take(Shown))}");
}
