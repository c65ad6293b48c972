using CorsAnalyzers.Fetch;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Xunit;

namespace CorsAnalyzers.Tests.Fetch;

/// <summary>Entries as wildcard subdomains read them; the first argument is the row of the catalogue of traps.</summary>
public class OriginPatternTests
{
    [Theory]
    [InlineData("W01", "https://*.example.com", "Works https example.com ")]
    [InlineData("W04", "https://*.example.com:443", "Works https example.com ")]
    [InlineData("W04", "https://*.example.com:8443", "Works https example.com 8443")]
    [InlineData("W05", "https://*.com", "Works https com ")]
    [InlineData("W06", "https://*", "Ignored")]
    [InlineData("W06b", "https://*.", "Throws")]
    [InlineData("W07", "https://api-*.example.com", "Ignored")]
    [InlineData("W07", "https://*-x.example.com", "Ignored")]
    [InlineData("W07", "https://foo.*.example.com", "Ignored")]
    [InlineData("W07", "https://example.*", "Ignored")]
    [InlineData("W08", "*.example.com", "Ignored")]
    [InlineData("W08", "https://.example.com", "Ignored")]
    [InlineData("W09", "https://*.*.example.com", "Works https example.com ")]
    [InlineData("W09", "https://*.a.*.example.com", "Works https a.example.com ")]
    [InlineData("W10", "https://*.example.com:*", "Throws")]
    [InlineData("W12", "*://*.example.com", "Throws")]
    [InlineData("W12", "http*://*.example.com", "Throws")]
    [InlineData("W13", "https://*.example.com/app", "Works https example.com ")]
    [InlineData("W13", "https://*.example.com/", "Works https example.com ")]
    [InlineData("W14", "https://a", "Ignored")]
    [InlineData("W18", "https://*.bücher.example", "NeverMatches")]
    [InlineData("W18", "https://*.xn--bcher-kva.example", "Works https xn--bcher-kva.example ")]
    [InlineData("W21", "*", "Ignored")]
    [InlineData("W22", "chrome-extension://*", "Ignored")]
    [InlineData("W22", "capacitor://*.x", "Works capacitor x ")]
    [InlineData("W24", "https://*.example.com:port", "Throws")]
    [InlineData("W26", "https://*.a,https://*.b", "Throws")]
    [InlineData("W26", "https://*.a;https://*.b", "Throws")]
    [InlineData("W27", "https://*.example.com ", "Works https example.com ")]
    [InlineData("W28", "https://u@*.x", "Ignored")]
    [InlineData("W29", "http://*.168.1.10", "NeverMatches")]
    [InlineData("", "https://*.api-*.example.com", "Works https api-example.com ")]
    [InlineData("", "https://*.a..example.com", "Throws")]
    [InlineData("", "https://*.a b.example", "Throws")]
    [InlineData("", "wss://*.example.com", "NeverMatches")]
    [InlineData("", "http://*.[::1]", "NeverMatches")]
    [InlineData("", "https://*.*", "Throws")]
    public void An_entry_is_read(string id, string entry, string expected)
    {
        var pattern = OriginPattern.Read(entry);
        Assert.NotNull(id);
        Assert.Equal(expected, pattern.Outcome == OriginPatternOutcome.Works ? $"Works {pattern.Scheme} {pattern.Suffix} {pattern.Port}" : pattern.Outcome.ToString());
    }

    [Theory]
    [InlineData("W01", "https://*.example.com", "https://a.example.com", true)]
    [InlineData("W01", "https://*.example.com", "https://a.b.example.com", true)]
    [InlineData("W01", "https://*.example.com", "https://example.com", false)]
    [InlineData("W01", "https://*.example.com", "https://evilexample.com", false)]
    [InlineData("W03", "https://*.example.com", "http://a.example.com", false)]
    [InlineData("W04", "https://*.example.com", "https://a.example.com:8443", false)]
    [InlineData("W04", "https://*.example.com:8443", "https://a.example.com:8443", true)]
    [InlineData("W04", "https://*.example.com:443", "https://a.example.com", true)]
    [InlineData("W09", "https://*.*.example.com", "https://a.example.com", true)]
    [InlineData("W22", "capacitor://*.x", "capacitor://a.x", true)]
    public void A_pattern_matches(string id, string entry, string origin, bool expected)
    {
        Assert.NotEmpty(id);
        Assert.Equal(expected, OriginPattern.Read(entry).Matches(OriginText.Read(origin).Meant!));
    }

    [Theory]
    [InlineData("W05", "https://*.com", true)]
    [InlineData("W05", "https://*.github.io", true)]
    [InlineData("W05", "https://*.azurewebsites.net", true)]
    [InlineData("W05", "https://*.co.uk:8443/x", true)]
    [InlineData("W05", "https://*.example.com", false)]
    [InlineData("W05", "https://*.amazonaws.com", false)]
    [InlineData("W05", "https://*.internal", false)]
    [InlineData("W05", "https://*.localhost", false)]
    [InlineData("W05", "https://github.io", false)]
    public void A_pattern_covers_a_public_suffix(string id, string entry, bool expected)
    {
        Assert.NotEmpty(id);
        Assert.Equal(expected, OriginPattern.Read(entry).CoversPublicSuffix);
    }

    [Fact]
    public void A_pattern_covers_the_shared_hosts_below()
    {
        Assert.True(OriginPattern.Read("https://*.amazonaws.com").CoversSharedHosts);
        Assert.True(OriginPattern.Read("https://*.github.io").CoversSharedHosts);
        Assert.False(OriginPattern.Read("https://*.example.com").CoversSharedHosts);
    }

    [Fact]
    public void Whatever_is_answered_is_what_the_policy_does()
    {
        var random = new Random(10);
        string[] requests =
            ["https://q.{0}", "https://q.r.{0}", "http://q.{0}", "https://{0}", "https://q{0}", "https://q.{0}:8443", "http://q.{0}:8080", "app://q.{0}", "capacitor://q.{0}", "https://q.a.example", "https://unrelated.example"];
        var known = new Dictionary<OriginPatternOutcome, int>();
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Generated.Count(100_000); i++)
        {
            var text = OriginTexts.Any(random);
            if (random.Next(3) > 0) text = text.Replace("//", "//*.", StringComparison.Ordinal);
            var pattern = OriginPattern.Read(text);
            known[pattern.Outcome] = known.GetValueOrDefault(pattern.Outcome) + 1;
            if (pattern.Outcome == OriginPatternOutcome.Unknown) continue;

            // Added to the policy itself the entry is not normalised before it is read.
            var policy = new CorsPolicyBuilder().SetIsOriginAllowedToAllowWildcardSubdomains().Build();
            policy.Origins.Add(text);
            var suffix = pattern.Suffix.Length > 0 ? pattern.Suffix : text[(text.IndexOf("*.", StringComparison.Ordinal) + 2)..].Split('/', ':', '?', '#')[0];
            foreach (var request in requests)
            {
                var origin = string.Format(System.Globalization.CultureInfo.InvariantCulture, request, suffix);
                var reading = OriginText.Read(origin);
                if (!reading.IsAsBrowsersSend || reading.Meant is null || origin == text || !Uri.TryCreate(origin, UriKind.Absolute, out _)) continue;
                var expected = pattern.Outcome == OriginPatternOutcome.Throws ? "throws" : pattern.Matches(reading.Meant) ? "matches" : "no";
                var real = Real(policy, origin);
                if (expected != real) wrong.Add($"{text} on {origin}: {real}, not {expected} ({pattern.Outcome})");
            }
        }

        Assert.Empty(wrong);
        Assert.True(known[OriginPatternOutcome.Works] > Generated.Count(2_000) && known[OriginPatternOutcome.Throws] > Generated.Count(10_000), string.Join(" ", known));
        Assert.True(known[OriginPatternOutcome.Unknown] < Generated.Count(25_000), string.Join(" ", known));
    }

    private static string Real(CorsPolicy policy, string origin)
    {
        try
        {
            return policy.IsOriginAllowed(origin) ? "matches" : "no";
        }
        catch (UriFormatException)
        {
            return "throws";
        }
    }
}
