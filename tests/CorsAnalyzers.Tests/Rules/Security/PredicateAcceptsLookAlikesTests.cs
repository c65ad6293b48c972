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
    [InlineData("P06 substring", "o => o.Contains(\"localhost\")", "https://evillocalhost", Front)]
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
}
