using System.Collections.Immutable;

namespace CorsAnalyzers.TruthTests.Predicates;

/// <summary>The origins that predicates are asked about: those of browsers, and texts that none of them sends.</summary>
internal static class AskedOrigins
{
    /// <summary>Whether a text has none but printable ASCII characters.</summary>
    public static bool IsPlain(string origin) => origin.All(static c => c is >= ' ' and <= '~');

    public static ImmutableArray<string> All { get; } =
    [
        "https://example.com", "http://example.com", "https://www.example.com", "https://evilexample.com", "https://example.com.evil.example", "https://evil.example",
        "null", "", "https://EXAMPLE.com", "HTTPS://API.EXAMPLE.COM", "https://user@example.com", "https://example.com@evil.example", "https://example.com:8443", "https://example.com:443",
        "http://localhost", "http://localhost:3000", "https://localhost.evil.example", "http://127.0.0.1:3000", "http://127.0.0.2", "http://192.168.1.7:8080", "http://[::1]:5000", "https://[2001:db8::1]",
        "https://example.com.", "https://b\u00FCcher.example", "https://xn--bcher-kva.example", "https://api.example.com", "https://apixexample.com", "https://chat.aalborg.cz",
        "capacitor://localhost", "chrome-extension://abcdef", "file://", "https://example.com/", "https://example.com/path?q#f", "example.com", "https://a.b.c.example.com", " https://example.com", "https://example.com\n", "42",
    ];
}
