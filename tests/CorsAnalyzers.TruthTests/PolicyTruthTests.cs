using CorsAnalyzers.TruthTests.Comparison;
using Xunit;

namespace CorsAnalyzers.TruthTests;

/// <summary>The policy model against the real framework, on programs that nobody wrote.</summary>
public class PolicyTruthTests(ITestOutputHelper output)
{
    /// <summary>Disagreements that a failing run makes small and prints.</summary>
    private const int Shown = 8;

    [Fact]
    public void The_model_answers_what_the_framework_answers()
    {
        var (seed, count) = (RunSize.Seed, RunSize.Programs);

        var result = TruthRun.Run(seed, count);
        output.WriteLine(result.Summary());
        Assert.Equal(count, result.Comparisons.Length);
        Assert.True(!result.Wrong.Any(), $"{result.Wrong.Count()} of {count} programs ({RunSize.SeedVariable}={seed} repeats them). In their smallest form:\n\n{Smallest(result.Wrong)}");
        Assert.All(result.Frequencies, static pair => Assert.True(pair.Value >= 5, $"{pair.Key} is in {pair.Value:0.0} % of the programs only."));
        Assert.True(
            result.OpenConstant.Count() <= result.ConstantCount / 100,
            $"{result.OpenConstant.Count()} of {result.ConstantCount} programs of constants are not known in every part ({RunSize.SeedVariable}={seed}). In their smallest form:\n\n{Smallest(result.OpenConstant)}");
    }

    private static string Smallest(IEnumerable<ProgramComparison> results) =>
        string.Join("\n\n", results.Take(Shown).Select(TruthRun.Shrink).Select(static result => result.Program.Code + "\n" + result.Difference).Distinct());
}
