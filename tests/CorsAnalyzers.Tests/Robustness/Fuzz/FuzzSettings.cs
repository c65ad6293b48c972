using System.Globalization;

namespace CorsAnalyzers.Tests.Robustness.Fuzz;

/// <summary>
/// Which programs are made. Program <c>i</c> of seed <c>s</c> is program 0 of seed <c>s + i</c>, so that a failure is repeated alone:
/// <c>CORS_FUZZ_SEED=… CORS_FUZZ_PROGRAMS=1</c>.
/// </summary>
internal static class FuzzSettings
{
    /// <summary>The first seed: drawn anew each time unless <c>CORS_FUZZ_SEED</c> says it.</summary>
    public static int Seed { get; } = Number("CORS_FUZZ_SEED") ?? Random.Shared.Next(1_000_000_000);

    /// <summary>How many programs: few unless <c>CORS_FUZZ_PROGRAMS</c> says it.</summary>
    public static int Programs { get; } = Number("CORS_FUZZ_PROGRAMS") ?? 150;

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
