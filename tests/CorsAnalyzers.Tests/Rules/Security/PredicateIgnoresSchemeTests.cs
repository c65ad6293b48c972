using Xunit;

namespace CorsAnalyzers.Tests.Rules.Security;

/// <summary>CORS1004: predicates that trust a host over http.</summary>
public class PredicateIgnoresSchemeTests
{
    [Theory]
    [InlineData("P10 host only", "o => new Uri(o).Host == \"example.com\"", "http://example.com")]
    [InlineData("P10 host only, read safely", "o => Uri.TryCreate(o, UriKind.Absolute, out var uri) && uri.Host == \"example.com\"", "http://example.com")]
    [InlineData("P10 one of several hosts", "o => Uri.TryCreate(o, UriKind.Absolute, out var uri) && Hosts.Contains(uri.Host)", "http://example.com", "static readonly string[] Hosts = { \"example.com\", \"www.example.org\" };")]
    [InlineData("P10 subdomains", "o => o.EndsWith(\".example.com\")", "http://www.example.com")]
    [InlineData("P10 a pattern", "o => Uri.TryCreate(o, UriKind.Absolute, out var uri) && uri is { Host: \"example.com\", IsDefaultPort: true }", "http://example.com")]
    public Task Reports(string trap, string predicate, string witness, string members = "")
    {
        _ = trap;
        return PredicateTest.ReportsAsync(
            "CORS1004", predicate, members, $"This predicate also accepts '{witness}', which is not encrypted: anyone on the network can speak as that origin, and can act and read with the cookies of your users");
    }

    [Theory]
    [InlineData("P10 with the scheme", "o => Uri.TryCreate(o, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Host == \"example.com\"")]
    [InlineData("P10 loopback", "o => Uri.TryCreate(o, UriKind.Absolute, out var uri) && uri.Host == \"localhost\"")]
    [InlineData("P10 loopback by name", "o => Uri.TryCreate(o, UriKind.Absolute, out var uri) && uri.IsLoopback")]
    [InlineData("P10 any port", "o => Uri.TryCreate(o, UriKind.Absolute, out var uri) && uri.Scheme == \"https\" && uri.Host == \"example.com\" && uri.Port > 0")]
    [InlineData("P10 http on purpose", "o => o == \"http://example.com\" || o == \"https://example.com\"")]
    [InlineData("P10 a private name", "o => Uri.TryCreate(o, UriKind.Absolute, out var uri) && uri.Host == \"intranet\"")]
    public Task Is_silent(string trap, string predicate, string members = "")
    {
        _ = trap;
        return PredicateTest.IsSilentAsync(predicate, members);
    }
}
