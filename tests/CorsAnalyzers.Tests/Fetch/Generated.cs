using System.Globalization;

namespace CorsAnalyzers.Tests.Fetch;

/// <summary>How many inputs a test generates.</summary>
internal static class Generated
{
    /// <summary>The environment variable by which all counts are divided: the mutation runner repeats a test for each of thousands of mutants.</summary>
    private const string DivisorVariable = "CORS_GENERATED_DIVISOR";

    private static readonly int Divisor = int.Parse(Environment.GetEnvironmentVariable(DivisorVariable) ?? "1", CultureInfo.InvariantCulture);

    /// <summary>A count of inputs, or of those of a kind among them.</summary>
    public static int Count(int count) => count / Divisor;
}
