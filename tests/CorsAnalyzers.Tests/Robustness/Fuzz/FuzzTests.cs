using Xunit;

namespace CorsAnalyzers.Tests.Robustness.Fuzz;

/// <summary>
/// A person types: at most times the code does not compile. No analyzer throws on it or runs for ever, and no fix throws or adds errors of
/// the compiler.
/// </summary>
public class FuzzTests
{
    private const int MostFailures = 8;

    // Nothing here is bounded by the clock; a program that takes minutes is one that never ends.
    private static readonly TimeSpan ForEver = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Survives_whatever_is_typed()
    {
        Assert.True(FuzzSource.Programs.Count > 2_500, $"Only {FuzzSource.Programs.Count} programs.");
        Assert.True(FuzzSource.Files.Count > 500, $"Only {FuzzSource.Files.Count} files.");
        var (found, taken) = (0, 0);
        var failures = new List<string>();
        for (var seed = FuzzSettings.Seed; seed < FuzzSettings.Seed + FuzzSettings.Programs && failures.Count < MostFailures; seed++)
        {
            try
            {
                var (reports, fixes) = await TryAsync(seed).WaitAsync(ForEver, TestContext.Current.CancellationToken);
                found += reports;
                taken += fixes;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failures.Add($"CORS_FUZZ_SEED={seed} CORS_FUZZ_PROGRAMS=1\n{(exception as AggregateException)?.InnerException ?? exception}\n{await CodeAsync(seed)}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {FuzzSettings.Seed}: {FuzzSettings.Programs} programs, {found} findings, {taken} fixes");
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));

        // Else too much was broken to test anything.
        if (FuzzSettings.Programs >= 100) Assert.True(found > FuzzSettings.Programs / 5 && taken > FuzzSettings.Programs / 10, $"Only {found} findings and {taken} fixes (CORS_FUZZ_SEED={FuzzSettings.Seed}).");
    }

    private static async Task<string> CodeAsync(int seed)
    {
        var project = await FuzzProgram.OfAsync(seed, TestContext.Current.CancellationToken);
        return string.Join('\n', await Task.WhenAll(project.Documents.Select(static async document => $"{document.Name}:\n{await document.GetTextAsync()}")));
    }

    private static async Task<(int Reports, int Fixes)> TryAsync(int seed)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var project = await FuzzProgram.OfAsync(seed, cancellation);
        var compilation = await project.GetCompilationAsync(cancellation);
        var found = await AnalyzerRun.RunAsync(compilation!, cancellation, [.. project.AnalyzerOptions.AdditionalFiles]);
        return (found.Length, await FixTrial.RunAsync(project, found, withFixAll: seed % 4 == 0, cancellation));
    }
}
