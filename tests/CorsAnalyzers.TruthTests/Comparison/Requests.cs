using System.Collections.Immutable;

namespace CorsAnalyzers.TruthTests.Comparison;

/// <summary>A cross-origin request.</summary>
/// <param name="Origin">The header Origin.</param>
/// <param name="Method">The method of the request, or for a preflight the one it asks for.</param>
/// <param name="IsPreflight">Whether it is a preflight.</param>
/// <param name="Headers">The header Access-Control-Request-Headers of a preflight; null where it has none.</param>
public sealed record Request(string Origin, string Method, bool IsPreflight, string? Headers)
{
    /// <summary>
    /// Whether a browser sends such a header. The model may leave others open, but what it says about them must be right.
    /// </summary>
    public bool IsFromBrowser { get; private init; } = true;

    /// <summary>The requests that every policy is asked to answer.</summary>
    public static ImmutableArray<Request> All { get; } = Make().ToImmutableArray();

    public override string ToString() => IsPreflight ? $"preflight for {Method} from {Origin}{(Headers is null ? "" : " with " + Headers)}" : $"{Method} from {Origin}";

    private static IEnumerable<Request> Make()
    {
        string[] origins =
        [
            "https://a.example", "http://a.example", "https://b.example:8443", "https://sub.a.example", "https://x.sub.a.example", "https://evila.example",
            "https://a.example.evil.test", "https://a.example:8443", "https://sub.a.example:8443", "http://localhost:3000",
            "http://sub.localhost", "http://127.0.0.1:3000", "http://[::1]:5000", "http://[::1]", "http://[2001:db8::a]", "https://xn--bcher-kva.example", "https://sub.xn--bcher-kva.example", "null",
            "capacitor://localhost", "chrome-extension://id",
        ];
        foreach (var origin in new[] { "https://A.example", "https://a.example:443", "https://a.example/", "*", "https://*.a.example", "a.example", "https://bücher.example" })
        {
            yield return new Request(origin, "GET", false, null) { IsFromBrowser = false };
        }

        foreach (var origin in origins)
        {
            yield return new Request(origin, "GET", false, null);
            yield return new Request(origin, "PUT", true, "content-type,x-a");
        }

        foreach (var origin in new[] { "https://a.example", "null" })
        {
            yield return new Request(origin, "POST", false, null);
            yield return new Request(origin, "patch", true, null);
            yield return new Request(origin, "A,B", true, "");
            yield return new Request(origin, "", true, " x-a ,, authorization,");
        }
    }
}
