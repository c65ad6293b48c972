using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Security;

/// <summary>CORS1003: predicates that names of strangers pass.</summary>
public class PredicateAcceptsLookAlikesTests
{
    private const string Front = "it does not look at what stands in front";
    private const string Behind = "it does not look at what follows";
    private const string Dot = "an unescaped dot stands for any character";
    private const string Shared = "anybody can get a name below that suffix";

    [Theory]
    [InlineData("P04 suffix without dot", "o => o.EndsWith(\"example.com\")", "https://evilexample.com", Front)]
    [InlineData("P04 without regard to case", "o => o.EndsWith(\"example.com\", StringComparison.OrdinalIgnoreCase)", "https://evilexample.com", Front)]
    [InlineData("P04 of the host", "o => Uri.TryCreate(o, UriKind.Absolute, out var u) && u.Scheme == \"https\" && u.Host.EndsWith(\"example.com\")", "https://evilexample.com", Front)]
    [InlineData("P04 one of many", "o => Domains.Any(d => o.EndsWith(d))", "https://evilexample.com", Front, "static readonly string[] Domains = { \".example.org\", \"example.com\" };")]
    [InlineData("P04 with scheme", "o => o.StartsWith(\"https://\") && o.EndsWith(\"example.com\")", "https://evilexample.com", Front)]
    [InlineData("P04 a hosting name of its own", "o => o.EndsWith(\"-myapp.vercel.app\")", "https://evil-myapp.vercel.app", Front)]
    [InlineData("P05 prefix", "o => o.StartsWith(\"https://example.com\")", "https://example.com.evil.example", Behind)]
    [InlineData("P05 prefix of loopback", "o => o.StartsWith(\"http://localhost\")", "http://localhost.evil.example", Behind)]
    [InlineData("P05 prefix of an address", "o => new Uri(o).Host.StartsWith(\"192.168.\")", "https://192.168.evil.example", Behind)]
    [InlineData("P05 beginning of a name", "o => o.StartsWith(\"https://app.\")", "https://app.evil.example", Behind)]
    [InlineData("P05 prefix and suffix", "o => o.StartsWith(\"https://example\") && o.EndsWith(\".com\")", "https://example-evil.com", Behind)]
    [InlineData("P05 any extension", "o => o.StartsWith(\"chrome-extension://\")", "chrome-extension://evil", Behind)]
    [InlineData("P06 substring", "o => o.Contains(\"localhost\")", "https://localhost.evil.example", Behind)]
    [InlineData("P06 substring of a domain", "o => o.Contains(\".example.com\")", "https://www.example.com.evil.example", Behind)]
    [InlineData("P06 index", "o => o.IndexOf(\"example.com\") >= 0", "https://evilexample.com", Front)]
    [InlineData("P07 neither anchored nor escaped", "o => Regex.IsMatch(o, \"https://api.example.com\")", "https://api.example.com.evil.example", Behind)]
    [InlineData("P07 not anchored at the end", "o => Regex.IsMatch(o, @\"^https://.*\\.example\\.com\")", "https://a.example.com.evil.example", Behind)]
    [InlineData("P07 not escaped", "o => Regex.IsMatch(o, \"^https://api.example.com$\")", "https://apixexample.com", Dot)]
    [InlineData("P07 a field", "o => Trusted.IsMatch(o)", "https://apixexample.com", Dot, "static readonly Regex Trusted = new(\"^https://api.example.com$\", RegexOptions.Compiled);")]
    [InlineData("P07 no dot before the domain", "o => Regex.IsMatch(o, @\"^https://.*example\\.com$\")", "https://evilexample.com", Front)]
    [InlineData("P04 a public suffix", "o => o.EndsWith(\".azurewebsites.net\")", "https://evil.azurewebsites.net", Shared)]
    [InlineData("P04 any name at a port", "o => o.EndsWith(\":3000\")", "https://evil.example:3000", Front)]
    [InlineData("P04 beside what is not known", "o => texts.Contains(o) || o.EndsWith(\"example.com\")", "https://evilexample.com", Front)]
    [InlineData("P04 a method group", "IsTrusted", "https://evilexample.com", Front, "static bool IsTrusted(string origin) { if (string.IsNullOrEmpty(origin)) return false; var host = origin.ToLowerInvariant(); return host.EndsWith(\"example.com\"); }")]
    [InlineData("P04 a helper's argument", "o => EndsWith(o, \"example.com\")", "https://evilexample.com", Front, "static bool EndsWith(string origin, string domain) => origin.EndsWith(domain);")]
    [InlineData("P04 in a loop", "o => { foreach (var d in new[] { \"example.com\" }) { if (o.EndsWith(d)) return true; } return false; }", "https://evilexample.com", Front)]
    public Task Reports(string trap, string predicate, string witness, string reason, string members = "")
    {
        _ = trap;
        return PredicateTest.ReportsAsync("CORS1003", predicate, members, $"This predicate also accepts '{witness}', because {reason}: whoever has that name can act and read with the cookies of your users");
    }

    [Theory]
    [InlineData("P04 from the dot on, with the scheme", "o => o.StartsWith(\"https://\") && o.EndsWith(\".example.com\")")]
    [InlineData("P04 a list", "o => o == \"https://example.com\" || o == \"https://www.example.com\"")]
    [InlineData("P04 a set", "o => Trusted.Contains(o)", "static readonly HashSet<string> Trusted = new(StringComparer.OrdinalIgnoreCase) { \"https://example.com\" };")]
    [InlineData("P05 up to the port", "o => o.StartsWith(\"http://localhost:\")")]
    [InlineData("P06 loopback as a host", "o => Uri.TryCreate(o, UriKind.Absolute, out var uri) && uri.IsLoopback")]
    [InlineData("P04 a name of one label, which nobody can register", "o => o.EndsWith(\"localhost\")")]
    [InlineData("P07 anchored and escaped", "o => Regex.IsMatch(o, @\"^https://([a-z0-9-]+\\.)*example\\.com$\")")]
    [InlineData("P07 the last dot alone, which nobody can register", "o => Regex.IsMatch(o, @\"^https://example.com$\")")]
    [InlineData("P04 a dash below an own domain", "o => o.StartsWith(\"https://\") && o.EndsWith(\"-preview.example.com\")")]
    [InlineData("P04 what is not known decides", "o => texts.Any(t => o.EndsWith(t))")]
    [InlineData("P04 what is not known decides too", "o => condition && o.EndsWith(\"example.com\")")]
    public Task Is_silent(string trap, string predicate, string members = "")
    {
        _ = trap;
        return PredicateTest.IsSilentAsync(predicate, members);
    }

    [Theory]
    [InlineData("b => b.{|#0:SetIsOriginAllowed(o => o.EndsWith(\"example.com\"))|}", "whoever has that name can read the answers", false)]
    [InlineData("b => { if (environment.IsDevelopment()) b.{|#0:SetIsOriginAllowed(o => o.EndsWith(\"example.com\"))|}.{|#1:AllowCredentials()|}; }", "whoever has that name can act and read with the cookies of your users", true)]
    public Task Is_a_suggestion_without_credentials_and_in_Development(string configure, string damage, bool withCredentials)
    {
        var expected = Verify.Diagnostic("CORS1003").WithLocation(0).WithSeverity(DiagnosticSeverity.Info)
            .WithMessage($"This predicate also accepts 'https://evilexample.com', because {Front}: {damage}");
        return new RuleTest("CORS1003")
        {
            TestCode = WebCode.Policy(configure),
            ExpectedDiagnostics = { withCredentials ? expected.WithLocation(1) : expected },
        }.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("a suffix", "b => b.{|CORS1003:SetIsOriginAllowed(o => o.EndsWith(\"example.com\"))|}.AllowCredentials()", "b => b.WithOrigins(\"https://example.com\", \"https://*.example.com\").SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials()")]
    [InlineData("a suffix of the host", "b => b.{|CORS1003:SetIsOriginAllowed(o => Uri.TryCreate(o, UriKind.Absolute, out var u) && u.Host.EndsWith(\"example.com\"))|}", "b => b.WithOrigins(\"https://example.com\", \"https://*.example.com\").SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData("a prefix", "b => b.{|CORS1003:SetIsOriginAllowed(o => o.StartsWith(\"https://example.com\"))|}", "b => b.WithOrigins(\"https://example.com\")")]
    [InlineData("several tests", "b => b.{|CORS1003:SetIsOriginAllowed(o => o == \"https://a.example\" || o.StartsWith(\"https://b.example.com\"))|}", "b => b.WithOrigins(\"https://a.example\", \"https://b.example.com\")")]
    [InlineData("a chain with a call on each line", "b => b\n    .AllowAnyHeader()\n    .{|CORS1003:SetIsOriginAllowed(o => o.EndsWith(\"example.com\"))|}\n    .AllowAnyMethod()", "b => b\n    .AllowAnyHeader()\n    .WithOrigins(\"https://example.com\", \"https://*.example.com\")\n    .SetIsOriginAllowedToAllowWildcardSubdomains()\n    .AllowAnyMethod()")]
    [InlineData("a regular expression", "b => b.{|CORS1003:SetIsOriginAllowed(o => Regex.IsMatch(o, \"https://api.example.com\"))|}", "b => b.SetIsOriginAllowed(o => Regex.IsMatch(o, @\"^https://api\\.example\\.com$\"))")]
    [InlineData("a verbatim one", "b => b.{|CORS1003:SetIsOriginAllowed(o => Regex.IsMatch(o, @\"^https://(www|api).example\\.com$\", RegexOptions.IgnoreCase))|}", "b => b.SetIsOriginAllowed(o => Regex.IsMatch(o, @\"^https://(www|api)\\.example\\.com$\", RegexOptions.IgnoreCase))")]
    [InlineData("one in a field", "b => b.{|CORS1003:SetIsOriginAllowed(o => Trusted.IsMatch(o))|}", "b => b.SetIsOriginAllowed(o => Trusted.IsMatch(o))", "static readonly Regex Trusted = new(\"^https://api.example.com$\");", "static readonly Regex Trusted = new(@\"^https://api\\.example\\.com$\");")]
    public Task Repairs(string shape, string before, string after, string members = "", string? membersAfter = null) =>
        SuggestedEdit.VerifyAsync("CORS1003", shape, before, after, members, membersAfter);

    [Theory]
    [InlineData("a substring, which may stand anywhere", "b => b.{|CORS1003:SetIsOriginAllowed(o => o.Contains(\"example.com\"))|}")]
    [InlineData("loopback, whose ports are many", "b => b.{|CORS1003:SetIsOriginAllowed(o => o.StartsWith(\"http://localhost\"))|}")]
    [InlineData("a public suffix", "b => b.{|CORS1003:SetIsOriginAllowed(o => o.EndsWith(\".azurewebsites.net\"))|}")]
    [InlineData("a list beside it, which would come alive", "b => b.WithOrigins(\"https://old.example\").{|CORS1003:SetIsOriginAllowed(o => o.EndsWith(\"example.com\"))|}")]
    [InlineData("a part that is not plain", "b => b.{|CORS1003:SetIsOriginAllowed(o => o.EndsWith(\"example.com\") || o.Length == 30)|}")]
    public Task Offers_nothing_where_the_meaning_is_not_plain(string shape, string configure) => SuggestedEdit.VerifyNoneAsync("CORS1003", shape, configure);

    [Fact]
    public Task Says_what_is_left() => SuggestedEdit.VerifyTitleAsync(
        "CORS1003",
        "b => b.{|CORS1003:SetIsOriginAllowed(o => o.EndsWith(\"example.com\"))|}",
        "b => b.WithOrigins(\"https://example.com\", \"https://*.example.com\").SetIsOriginAllowedToAllowWildcardSubdomains()",
        "Allow just 'https://example.com', 'https://*.example.com'");
}
