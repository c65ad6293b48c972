using System.Globalization;
using CorsAnalyzers.TruthTests.Comparison;
using Xunit;

namespace CorsAnalyzers.TruthTests;

/// <summary>The policy model against the real framework, on programs that nobody wrote.</summary>
public class PolicyTruthTests(ITestOutputHelper output)
{
    /// <summary>The environment variable that says how many programs are compared.</summary>
    private const string CountVariable = "CORS_TRUTH_PROGRAMS";

    /// <summary>The environment variable that repeats a run.</summary>
    private const string SeedVariable = "CORS_TRUTH_SEED";

    /// <summary>Disagreements that a failing run makes small and prints.</summary>
    private const int Shown = 5;

    [Fact]
    public void The_model_answers_what_the_framework_answers()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable(CountVariable) ?? "2000", CultureInfo.InvariantCulture);
        var seed = Environment.GetEnvironmentVariable(SeedVariable) is { } text
            ? ulong.Parse(text, CultureInfo.InvariantCulture)
            : (ulong)Random.Shared.NextInt64(1, 1_000_000_000);

        var result = TruthRun.Run(seed, count);
        output.WriteLine(result.Summary());
        foreach (var open in result.OpenConstant.Take(Shown)) output.WriteLine($"\nnot known in every part:\n{open.Program.Code}\n{open.Difference}");

        Assert.Equal(count, result.Comparisons.Length);
        var smallest = result.Wrong.Take(Shown).Select(TruthRun.Shrink).Select(static wrong => wrong.Program.Code + "\n" + wrong.Difference).Distinct().ToList();
        Assert.True(smallest.Count == 0, $"{result.Wrong.Count()} of {count} programs ({SeedVariable}={seed} repeats them). In their smallest form:\n\n{string.Join("\n\n", smallest)}");

        Assert.All(result.Frequencies, static pair => Assert.True(pair.Value >= 5, $"{pair.Key} is in {pair.Value:0.0} % of the programs only."));
        Assert.InRange(result.OpenConstant.Count(), 0, result.ConstantCount / 100);
    }
}
