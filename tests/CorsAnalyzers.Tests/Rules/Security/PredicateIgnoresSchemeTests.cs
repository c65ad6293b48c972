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

    [Theory]
    [InlineData("a host", "b => b.{|CORS1004:SetIsOriginAllowed(o => new Uri(o).Host == \"example.com\")|}.AllowCredentials()", "b => b.WithOrigins(\"https://example.com\").AllowCredentials()")]
    [InlineData("hosts in a field", "b => b.{|CORS1004:SetIsOriginAllowed(o => Hosts.Contains(new Uri(o).Host))|}", "b => b.WithOrigins(\"https://example.com\", \"https://www.example.org\")", "static readonly string[] Hosts = { \"example.com\", \"www.example.org\" };")]
    [InlineData("subdomains", "b => b.{|CORS1004:SetIsOriginAllowed(o => o.EndsWith(\".example.com\"))|}", "b => b.WithOrigins(\"https://*.example.com\").SetIsOriginAllowedToAllowWildcardSubdomains()")]
    public Task Repairs(string shape, string before, string after, string members = "") => SuggestedEdit.VerifyAsync("CORS1004", shape, before, after, members);

    [Theory]
    [InlineData("a test of more than the host", "b => b.{|CORS1004:SetIsOriginAllowed(o => new Uri(o) is { Host: \"example.com\", Port: 443 or 80 })|}")]
    [InlineData("a policy object", "b => { var p = new CorsPolicy(); {|CORS1004:p.IsOriginAllowed = o => new Uri(o).Host == \"example.com\"|}; }")]
    public Task Offers_nothing_where_the_meaning_is_not_plain(string shape, string configure) => SuggestedEdit.VerifyNoneAsync("CORS1004", shape, configure);
}
