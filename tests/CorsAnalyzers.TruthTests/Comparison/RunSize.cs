using System.Globalization;

namespace CorsAnalyzers.TruthTests.Comparison;

/// <summary>How many inputs a run of generated tests compares, and from which seed, as the environment says.</summary>
internal static class RunSize
{
    /// <summary>The environment variable that says how many policies are compared.</summary>
    public const string ProgramsVariable = "CORS_TRUTH_PROGRAMS";

    /// <summary>The environment variable that repeats a run.</summary>
    public const string SeedVariable = "CORS_TRUTH_SEED";

    /// <summary>How many policies are compared; other inputs come to a share of them.</summary>
    public static int Programs => Read(ProgramsVariable) ?? 2000;

    /// <summary>The seed; another one each time where none is asked for.</summary>
    public static ulong Seed => Environment.GetEnvironmentVariable(SeedVariable) is { } text
        ? ulong.Parse(text, CultureInfo.InvariantCulture)
        : (ulong)Random.Shared.NextInt64(1, 1_000_000_000);

    /// <summary>The number in an environment variable; null where it is not set.</summary>
    public static int? Read(string variable) => Environment.GetEnvironmentVariable(variable) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
