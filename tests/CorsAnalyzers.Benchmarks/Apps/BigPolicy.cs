using System.Collections.Immutable;

namespace CorsAnalyzers.Benchmarks.Apps;

/// <summary>The largest policies that the analysis has to bound, beside a usual one.</summary>
internal static class BigPolicy
{
    /// <summary>The code of each, by its name.</summary>
    public static readonly ImmutableDictionary<string, string> Sources = new Dictionary<string, string>
    {
        ["usual"] = Source("b.WithOrigins(\"https://a.example\").AllowAnyHeader().AllowCredentials();"),
        ["200 ifs"] = Source(string.Concat(Enumerable.Range(0, 200).Select(static i => $"if (n > {i}) b.WithHeaders(\"X-{i}\");"))),
        ["10,000 origins"] = Source($"b.WithOrigins({string.Join(", ", Enumerable.Range(0, 10_000).Select(static i => $"\"https://a{i}.example\""))});"),
    }.ToImmutableDictionary();

    private static string Source(string body) =>
        $"using Microsoft.AspNetCore.Cors.Infrastructure; class C {{ static void Main() {{ }} void M(CorsOptions o, int n) => o.AddPolicy(\"p\", b => {{ {body} }}); }}";
}
