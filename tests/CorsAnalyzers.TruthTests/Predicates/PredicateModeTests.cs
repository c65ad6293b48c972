using System.Diagnostics;
using CorsAnalyzers.TruthTests.Comparison;
using Xunit;

namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>The compiler may run with or without the data of ICU, and so may the application: the answers are the same, and right.</summary>
public class PredicateModeTests
{
    /// <summary>The environment variable that names the file for the answers.</summary>
    private const string FileVariable = "CORS_TRUTH_ANSWERS";

    private const int Count = 200;

    private const ulong Seed = 4_711;

    /// <summary>Whether this process runs without ICU.</summary>
    private static bool IsInvariant => new System.Globalization.IdnMapping().GetAscii("e\u0301") != "xn--9ca";

    [Fact]
    public async Task The_answers_of_this_mode()
    {
        var answers = Answers();
        Assert.True(answers.Count > Count);
        if (Environment.GetEnvironmentVariable(FileVariable) is { } file) await File.WriteAllLinesAsync(file, answers, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_other_mode_answers_the_same()
    {
        if (IsInvariant) return;

        var tests = Path.Combine(AppContext.BaseDirectory, "CorsAnalyzers.TruthTests");
        var file = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
            {
                ArgumentList = { "exec", tests + ".dll", "-noColor" },
                RedirectStandardOutput = true,
                Environment = { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1", [FileVariable] = file, [RunSize.ProgramsVariable] = "1200" },
            };
            foreach (var type in new[] { typeof(PredicateModeTests), typeof(PredicateRegressionTests), typeof(PredicateCorpusTests), typeof(PredicateTrapTests), typeof(PredicateTruthTests) })
            {
                start.ArgumentList.Add("-class");
                start.ArgumentList.Add(type.FullName!);
            }

            using var process = Process.Start(start)!;
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, output);
            Assert.Contains("Failed: 0", output, StringComparison.Ordinal);

            var others = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
            Assert.Equal("invariant", others[0]);
            Assert.Equal(Answers().Skip(1), others.Skip(1));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The mode, and what the model says of predicates that are the same in both.</summary>
    private static List<string> Answers() =>
    [
        IsInvariant ? "invariant" : "with cultures",
        .. PredicateTruthTests.Generate(Seed, 0, Count / 2).Concat(PredicateTruthTests.Generate(Seed, 1, Count / 2)).Concat(PredicateRegressionTests.Observe())
            .Concat(ObservedPredicates.Of([.. PredicateCorpus.All.Select(static row => row.Code)], static (_, _) => AskedOrigins.All))
            .Select(static predicate => string.Join(' ', PredicateComparison.Of(predicate).Said)),
    ];
}
