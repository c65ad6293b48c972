using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies.Predicates;
using CorsAnalyzers.Policies.Predicates.Candidates;
using Xunit;

namespace CorsAnalyzers.Tests.Policies.Predicates.Candidates;

/// <summary>
/// The origins that are tried on a predicate, exactly: a mistake that is not tried is not found, and an origin of a wrong kind would be
/// called what it is not.
/// </summary>
public class OriginCandidatesTests
{
    /// <summary>Those that are tried on every predicate.</summary>
    private const int Fixed = 5;

    [Fact]
    public async Task Strangers_are_tried_on_every_predicate() => Assert.Equal(
        ["Unrelated https://evil.example", "Unrelated http://evil.example", "Unrelated https://203.0.113.7", "Opaque null", "Empty "],
        (await TrialAsync("o => true")).Candidates.Select(static candidate => $"{candidate.Kind} {candidate.Text}"));

    public static TheoryData<string, string> Predicates => new()
    {
        {
            """o => o == "https://a.example" || o.Equals("https://a.example")""",
            """
            Trusted: https://a.example
            Subdomain: https://www.a.example
            OtherPort: https://a.example:8443
            OtherScheme: http://a.example
            UpperCase: HTTPS://A.EXAMPLE
            UserInfo: https://a.example@evil.example
            TrailingDot: https://a.example.
            LookAlikePrefix: https://evila.example
            LookAlikeSuffix: https://a.example.evil.example
            ExtraLabel: https://www.a.example.evil.example https://evila.example.evil.example
            """
        },
        {
            "o => o == \"http://app.example.com\"",
            """
            Trusted: http://app.example.com
            Subdomain: http://www.app.example.com
            OtherPort: http://app.example.com:8443
            UpperCase: HTTP://APP.EXAMPLE.COM
            UserInfo: http://app.example.com@evil.example
            TrailingDot: http://app.example.com.
            LookAlikePrefix: http://evilapp.example.com
            LookAlikeSuffix: http://app.example.com.evil.example
            ExtraLabel: http://www.app.example.com.evil.example http://evilapp.example.com.evil.example
            """
        },
        {
            "o => new Uri(o).Host == \"example.com\"",
            """
            Trusted: https://example.com http://example.com
            Subdomain: https://www.example.com http://www.example.com
            OtherPort: https://example.com:8443 http://example.com:8443
            OtherScheme: http://example.com
            UpperCase: HTTPS://EXAMPLE.COM HTTP://EXAMPLE.COM
            UserInfo: https://example.com@evil.example http://example.com@evil.example
            TrailingDot: https://example.com. http://example.com.
            LookAlikePrefix: https://evilexample.com http://evilexample.com
            LookAlikeSuffix: https://example.com.evil.example http://example.com.evil.example
            ExtraLabel: https://www.example.com.evil.example https://evilexample.com.evil.example http://www.example.com.evil.example http://evilexample.com.evil.example
            """
        },
        {
            """o => o.EndsWith(".example.com")""",
            """
            Trusted: https://www.example.com http://www.example.com
            Subdomain: https://www.example.com http://www.example.com
            OtherPort: https://www.example.com:8443 http://www.example.com:8443
            OtherScheme: http://www.example.com
            UpperCase: HTTPS://WWW.EXAMPLE.COM HTTP://WWW.EXAMPLE.COM
            UserInfo: https://www.example.com@evil.example http://www.example.com@evil.example
            TrailingDot: https://www.example.com. http://www.example.com.
            LookAlikePrefix: https://evilexample.com http://evilexample.com
            LookAlikeSuffix: https://example.com.evil.example http://example.com.evil.example
            ExtraLabel: https://www.example.com.evil.example https://evil.example.com.evil.example http://www.example.com.evil.example http://evil.example.com.evil.example
            """
        },
        {
            """o => o.EndsWith("-preview.example.com")""",
            """
            LookAlikePrefix: https://evil-preview.example.com http://evil-preview.example.com
            LookAlikeSuffix: https://-preview.example.com.evil.example http://-preview.example.com.evil.example
            ExtraLabel: https://www.preview.example.com.evil.example https://evil-preview.example.com.evil.example http://www.preview.example.com.evil.example http://evil-preview.example.com.evil.example
            """
        },
        {
            """o => o.StartsWith("https://app.")""",
            """
            LookAlikeSuffix: https://app.evil.example
            ExtraLabel: https://www.app.evil.example https://evilapp.evil.example
            AsWritten: https://app.
            """
        },
        {
            """o => o.StartsWith("https://app-")""",
            """
            LookAlikePrefix: https://evilapp-
            LookAlikeSuffix: https://app-evil.example
            ExtraLabel: https://www.app-evil.example https://evilapp-evil.example
            """
        },
        {
            "o => o == \"https://app.example.com:8080\"",
            """
            Trusted: https://app.example.com https://app.example.com:8080
            Subdomain: https://www.app.example.com https://www.app.example.com:8080
            OtherPort: https://app.example.com:8443 https://app.example.com
            OtherScheme: http://app.example.com http://app.example.com:8080
            UpperCase: HTTPS://APP.EXAMPLE.COM HTTPS://APP.EXAMPLE.COM:8080
            UserInfo: https://app.example.com@evil.example https://app.example.com:8080@evil.example
            TrailingDot: https://app.example.com. https://app.example.com.:8080
            LookAlikePrefix: https://evilapp.example.com https://evilapp.example.com:8080
            LookAlikeSuffix: https://app.example.com.evil.example https://app.example.com.evil.example:8080
            ExtraLabel: https://www.app.example.com.evil.example https://evilapp.example.com.evil.example https://www.app.example.com.evil.example:8080 https://evilapp.example.com.evil.example:8080
            """
        },
        {
            """o => o.StartsWith("https://a.example") && o.EndsWith(":5000")""",
            """
            Trusted: https://a.example:5000 https://a.example
            Subdomain: https://www.a.example:5000 https://www.a.example
            OtherPort: https://a.example https://a.example:8443
            OtherScheme: http://a.example:5000 http://a.example
            UpperCase: HTTPS://A.EXAMPLE:5000 HTTPS://A.EXAMPLE
            UserInfo: https://a.example:5000@evil.example https://a.example@evil.example
            TrailingDot: https://a.example.:5000 https://a.example.
            LookAlikePrefix: https://evila.example:5000 https://evila.example https://evil.example:5000
            LookAlikeSuffix: https://a.example.evil.example:5000 https://a.example.evil.example
            ExtraLabel: https://www.a.example.evil.example:5000 https://evila.example.evil.example:5000 https://www.a.example.evil.example https://evila.example.evil.example
            """
        },
        { """o => o.EndsWith(":1") || o.EndsWith(":2") || o.EndsWith(":1") || o.EndsWith(":3") || o.EndsWith(":4")""", "LookAlikePrefix: https://evil.example:1 https://evil.example:2 https://evil.example:3" },
        { """o => o == ":" || o == ":x" || o.StartsWith("http://") || o.StartsWith("https://")""", "" },
        { """o => o.StartsWith("app://one")""", "" },
        { """o => o.StartsWith("chrome-extension://")""", "LookAlikeSuffix: chrome-extension://evil" },
        {
            """o => o.EndsWith(".azurewebsites.net")""",
            """
            Trusted: https://www.azurewebsites.net http://www.azurewebsites.net
            Subdomain: https://www.azurewebsites.net http://www.azurewebsites.net
            OtherPort: https://www.azurewebsites.net:8443 http://www.azurewebsites.net:8443
            OtherScheme: http://www.azurewebsites.net
            UpperCase: HTTPS://WWW.AZUREWEBSITES.NET HTTP://WWW.AZUREWEBSITES.NET
            UserInfo: https://www.azurewebsites.net@evil.example http://www.azurewebsites.net@evil.example
            TrailingDot: https://www.azurewebsites.net. http://www.azurewebsites.net.
            LookAlikePrefix: https://evilazurewebsites.net http://evilazurewebsites.net
            LookAlikeSuffix: https://azurewebsites.net.evil.example http://azurewebsites.net.evil.example
            ExtraLabel: https://www.azurewebsites.net.evil.example https://evil.azurewebsites.net.evil.example http://www.azurewebsites.net.evil.example http://evil.azurewebsites.net.evil.example
            SharedSuffix: https://evil.azurewebsites.net http://evil.azurewebsites.net
            """
        },
        {
            """o => o.StartsWith("https://app-") && o.EndsWith(".example.com")""",
            """
            LookAlikePrefix: https://evilapp- https://evilexample.com http://evilexample.com
            LookAlikeSuffix: https://app-evil.example https://example.com.evil.example http://example.com.evil.example
            ExtraLabel: https://www.app-evil.example https://evilapp-evil.example https://www.example.com.evil.example https://evil.example.com.evil.example http://www.example.com.evil.example http://evil.example.com.evil.example https://app-evil.example.com https://app.evil.example.com https://example.com-evil.app- https://example.com.evil.app- https://example.com.evilapp-
            Trusted: https://www.example.com http://www.example.com
            Subdomain: https://www.example.com http://www.example.com
            OtherPort: https://www.example.com:8443 http://www.example.com:8443
            OtherScheme: http://www.example.com
            UpperCase: HTTPS://WWW.EXAMPLE.COM HTTP://WWW.EXAMPLE.COM
            UserInfo: https://www.example.com@evil.example http://www.example.com@evil.example
            TrailingDot: https://www.example.com. http://www.example.com.
            """
        },
        {
            """o => o.Contains("app") && o.EndsWith("example.com:80")""",
            """
            Trusted: https://app http://app https://example.com https://example.com:80 http://example.com
            Subdomain: https://www.app http://www.app https://www.example.com https://www.example.com:80 http://www.example.com
            OtherPort: https://app:8443 http://app:8443 https://example.com:8443 https://example.com http://example.com:8443
            OtherScheme: http://app http://example.com
            UpperCase: HTTPS://APP HTTP://APP HTTPS://EXAMPLE.COM HTTPS://EXAMPLE.COM:80 HTTP://EXAMPLE.COM
            UserInfo: https://app@evil.example http://app@evil.example https://example.com@evil.example https://example.com:80@evil.example http://example.com@evil.example
            TrailingDot: https://app. http://app. https://example.com. https://example.com.:80 http://example.com.
            LookAlikePrefix: https://evilapp http://evilapp https://evilexample.com https://evilexample.com:80 http://evilexample.com
            LookAlikeSuffix: https://app.evil.example http://app.evil.example https://example.com.evil.example https://example.com.evil.example:80 http://example.com.evil.example
            ExtraLabel: https://www.app.evil.example https://evilapp.evil.example http://www.app.evil.example http://evilapp.evil.example https://www.example.com.evil.example https://evilexample.com.evil.example https://www.example.com.evil.example:80 https://evilexample.com.evil.example:80 http://www.example.com.evil.example http://evilexample.com.evil.example https://app-evil.example.com:80 https://app.evil.example.com:80 https://app.evilexample.com:80 https://example.com-evil.app https://example.com.evil.app https://example.com.evilapp
            SharedSuffix: https://evil.app http://evil.app
            """
        },
        {
            "o => o == \"https://a.example\" || o == \"http://a.example\"",
            """
            Trusted: https://a.example http://a.example
            Subdomain: https://www.a.example http://www.a.example
            OtherPort: https://a.example:8443 http://a.example:8443
            UpperCase: HTTPS://A.EXAMPLE HTTP://A.EXAMPLE
            UserInfo: https://a.example@evil.example http://a.example@evil.example
            TrailingDot: https://a.example. http://a.example.
            LookAlikePrefix: https://evila.example http://evila.example
            LookAlikeSuffix: https://a.example.evil.example http://a.example.evil.example
            ExtraLabel: https://www.a.example.evil.example https://evila.example.evil.example http://www.a.example.evil.example http://evila.example.evil.example https://a.example-evil.a.example https://a.example.evil.a.example https://a.example.evila.example http://a.example-evil.a.example http://a.example.evil.a.example http://a.example.evila.example
            """
        },
        {
            "o => o.EndsWith(\".a.example\") || o == \"http://www.a.example\"",
            """
            Trusted: https://www.a.example http://www.a.example
            Subdomain: https://www.a.example http://www.a.example http://www.www.a.example
            OtherPort: https://www.a.example:8443 http://www.a.example:8443
            UpperCase: HTTPS://WWW.A.EXAMPLE HTTP://WWW.A.EXAMPLE
            UserInfo: https://www.a.example@evil.example http://www.a.example@evil.example
            TrailingDot: https://www.a.example. http://www.a.example.
            LookAlikePrefix: https://evila.example http://evila.example http://evilwww.a.example
            LookAlikeSuffix: https://a.example.evil.example http://a.example.evil.example http://www.a.example.evil.example
            ExtraLabel: https://www.a.example.evil.example https://evil.a.example.evil.example http://www.a.example.evil.example http://evil.a.example.evil.example http://www.www.a.example.evil.example http://evilwww.a.example.evil.example http://a.example-evil.www.a.example http://a.example.evil.www.a.example http://a.example.evilwww.a.example http://www.a.example-evil.a.example http://www.a.example.evil.a.example
            """
        },
        {
            "o => o == \"https://a.example/\"",
            """
            Trusted: https://a.example
            Subdomain: https://www.a.example
            OtherPort: https://a.example:8443
            OtherScheme: http://a.example
            UpperCase: HTTPS://A.EXAMPLE
            UserInfo: https://a.example@evil.example
            TrailingDot: https://a.example.
            LookAlikePrefix: https://evila.example
            LookAlikeSuffix: https://a.example.evil.example
            ExtraLabel: https://www.a.example.evil.example https://evila.example.evil.example
            AsWritten: https://a.example/
            """
        },
        {
            """o => Regex.IsMatch(o, @"^https://(app|a).b.example")""",
            """
            UnescapedDot: https://appxb.example https://app.bxexample https://axb.example https://a.bxexample
            Trusted: https://a.b.example https://app.b.example
            Subdomain: https://www.a.b.example https://www.app.b.example
            OtherPort: https://a.b.example:8443 https://app.b.example:8443
            OtherScheme: http://a.b.example http://app.b.example
            UpperCase: HTTPS://A.B.EXAMPLE HTTPS://APP.B.EXAMPLE
            UserInfo: https://a.b.example@evil.example https://app.b.example@evil.example
            TrailingDot: https://a.b.example. https://app.b.example.
            LookAlikePrefix: https://evila.b.example https://evilapp.b.example
            LookAlikeSuffix: https://a.b.example.evil.example https://app.b.example.evil.example
            ExtraLabel: https://www.a.b.example.evil.example https://evila.b.example.evil.example https://www.app.b.example.evil.example https://evilapp.b.example.evil.example https://a.b.example-evil.app.b.example https://a.b.example.evil.app.b.example https://a.b.example.evilapp.b.example https://app.b.example-evil.a.b.example https://app.b.example.evil.a.b.example https://app.b.example.evila.b.example
            """
        },
        {
            """o => Regex.IsMatch(o, "^app.example.com$")""",
            """
            UnescapedDot: https://appxexample.com https://app.examplexcom
            Trusted: https://app.example.com http://app.example.com
            Subdomain: https://www.app.example.com http://www.app.example.com
            OtherPort: https://app.example.com:8443 http://app.example.com:8443
            OtherScheme: http://app.example.com
            UpperCase: HTTPS://APP.EXAMPLE.COM HTTP://APP.EXAMPLE.COM
            UserInfo: https://app.example.com@evil.example http://app.example.com@evil.example
            TrailingDot: https://app.example.com. http://app.example.com.
            LookAlikePrefix: https://evilapp.example.com http://evilapp.example.com
            LookAlikeSuffix: https://app.example.com.evil.example http://app.example.com.evil.example
            ExtraLabel: https://www.app.example.com.evil.example https://evilapp.example.com.evil.example http://www.app.example.com.evil.example http://evilapp.example.com.evil.example
            """
        },
    };

    [Theory, MemberData(nameof(Predicates))]
    public async Task Others_are_made_of_its_constants(string predicate, string expected)
    {
        var byKind = (await TrialAsync(predicate)).Candidates.Skip(Fixed).GroupBy(static candidate => candidate.Kind, static candidate => candidate.Text);
        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', byKind.Select(static kind => $"{kind.Key}: {string.Join(' ', kind)}")));
    }

    /// <summary>The model is what a message compares the candidate with.</summary>
    [Theory]
    [InlineData("\"https://a.example\"", "https://a.example")]
    [InlineData("\"https://a.example/\"", "https://a.example")]
    [InlineData("\"https://app-\"", "https://app-")]
    public async Task A_variant_knows_what_it_is_one_of(string constant, string model) =>
        Assert.All((await TrialAsync($"o => o == {constant}")).Candidates.Skip(Fixed), candidate => Assert.Equal((model, constant), (candidate.Model, candidate.Constant?.ToString())));

    [Theory]
    [InlineData("o => o.EndsWith(\".a.example\")", "https://evila.example", "https://www.a.example", "\".a.example\"")]
    [InlineData("o => o.EndsWith(\":80\")", "https://evil.example:80", null, null)]
    [InlineData("o => o.StartsWith(\"app://\")", "app://evil", null, "\"app://\"")]
    [InlineData("o => o.StartsWith(\"https://app.\") && o.EndsWith(\".a.example\")", "https://app-evil.a.example", null, "\"https://app.\"")]
    [InlineData("o => Regex.IsMatch(o, \"^https://b.a.example$\")", "https://bxa.example", null, "\"^https://b.a.example$\"")]
    public async Task A_candidate_knows_the_constant_it_was_made_of(string predicate, string text, string? model, string? constant)
    {
        var candidate = Assert.Single((await TrialAsync(predicate)).Candidates, candidate => candidate.Text == text);
        Assert.Equal((model, constant), (candidate.Model, candidate.Constant?.ToString()));
    }

    [Fact]
    public async Task Of_many_hosts_the_first_are_tried()
    {
        var hosts = string.Join(", ", Enumerable.Range(0, 30).Select(static number => $"\"https://a{number}.example\""));
        var tried = (await TrialAsync("o => All.Contains(o)", $"static readonly string[] All = {{ {hosts} }};")).Candidates;
        Assert.Equal(1_000, tried.Length);
        Assert.Equal(
            Enumerable.Range(0, 24).Select(static number => $"https://a{number}.example"),
            tried.Where(static candidate => candidate.Kind == OriginCandidateKind.Trusted).Select(static candidate => candidate.Text));
    }

    /// <summary>Whoever owns a domain is trusted with every name below it.</summary>
    [Theory]
    [InlineData("https://app.example.com", "example.com")]
    [InlineData("example.com", "example.com")]
    [InlineData(".example.com", "example.com")]
    [InlineData("-preview.example.com", "example.com")]
    [InlineData("https://a.b.example.co.uk:8080", "example.co.uk")]
    [InlineData("https://shop.azurewebsites.net", "shop.azurewebsites.net")]
    [InlineData("https://127.0.0.1", "127.0.0.1")]
    [InlineData("localhost", "localhost")]
    [InlineData("https://app.", "")]
    [InlineData("https://app.example.", "")]
    [InlineData(".azurewebsites.net", "")]
    [InlineData("-shop.azurewebsites.net", "")]
    [InlineData("com", "")]
    public async Task The_domains_of_trusted_hosts_have_their_owners(string constant, string expected)
    {
        var predicate = await FlowRun.PredicateAsync($"o => o.Contains(\"{constant}\")");
        Assert.Equal(expected, string.Join(' ', new OriginCandidates(predicate.Constants(), PublicSuffixes.Listed).OwnedDomains()));
    }

    private static async Task<PredicateTrial> TrialAsync(string predicate, string members = "") =>
        new(await FlowRun.PredicateAsync(predicate, members), PublicSuffixes.Listed);
}
