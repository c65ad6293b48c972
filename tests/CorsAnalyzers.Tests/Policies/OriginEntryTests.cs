using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Symbols;
using Xunit;

namespace CorsAnalyzers.Tests.Policies;

/// <summary>What a text in the list of origins does, by the test that reads the list: that of the list, with subdomains, and one that is not known.</summary>
public class OriginEntryTests
{
    [Theory]
    [InlineData("*", "Any", "Any", "Any")]
    [InlineData("null", "Null", "Null", "Null")]
    [InlineData("NULL", "Null", "Null", "Null")]
    [InlineData("https://a.example", "Matches", "Matches", "Matches")]
    [InlineData("https://a.example:8080", "Matches", "Matches", "Matches")]
    [InlineData("HTTPS://A.example", "Matches", "Matches", "Matches")]
    [InlineData("https://a.example/", "NeverMatches", "NeverMatches", "NeverMatches")]
    [InlineData("https://a.example/path", "NeverMatches", "NeverMatches", "NeverMatches")]
    [InlineData("https://a.example:443", "NeverMatches", "NeverMatches", "NeverMatches")]
    [InlineData("wss://a.example", "NeverMatches", "NeverMatches", "NeverMatches")]
    [InlineData("wss://A.example", "NeverMatches", "NeverMatches", "NeverMatches")]
    [InlineData("https://a.example,", "NeverMatches", "NeverMatches", "NeverMatches")]
    [InlineData("a.example", "NeverMatches", "NeverMatches", "NeverMatches")]
    [InlineData("", "NeverMatches", "NeverMatches", "NeverMatches")]
    [InlineData("app://local", "Matches", "Matches", "Matches")]
    [InlineData("App://local", "Matches", "Matches", "Matches")]
    [InlineData("app://local/path", "NeverMatches", "NeverMatches", "NeverMatches")]
    [InlineData("https://a.example,https://b.example", "Joined", "Joined", "Joined")]
    [InlineData("https://a.example https://b.example", "Joined", "Joined", "Joined")]
    [InlineData("https://*.a.example,https://*.b.example", "Joined", "Joined", "Unknown")]
    [InlineData("https://*.a.example", "PatternAsText", "Pattern", "Unknown")]
    [InlineData("https://*.a.example/path", "PatternAsText", "Pattern", "Unknown")]
    [InlineData("https://*.a.example:99999", "PatternAsText", "PatternThrows", "Unknown")]
    [InlineData("https://*.127.0.0.1", "NeverMatches", "NeverMatches", "NeverMatches")]
    [InlineData("wss://*.a.example", "NeverMatches", "NeverMatches", "NeverMatches")]
    [InlineData("https://*", "NeverMatches", "NeverMatches", "NeverMatches")]
    [InlineData("https://a.*.example", "NeverMatches", "NeverMatches", "NeverMatches")]
    [InlineData("*.a.example", "NeverMatches", "NeverMatches", "NeverMatches")]
    [InlineData("https://b\u00fccher.example", "Matches", "Matches", "Matches")]
    [InlineData("https://*.b\u00fccher.example", "PatternAsText", "PatternNeverMatches", "Unknown")]
    [InlineData("^https://a\\.example$", "NeverMatches", "NeverMatches", "NeverMatches")]
    public void A_text_has_one_effect(string text, string listed, string withSubdomains, string unknown) => Assert.Equal(
        $"{listed} {withSubdomains} {unknown}",
        string.Join(' ', new[] { OriginTestKind.Listed, OriginTestKind.ListedOrSubdomain, OriginTestKind.Unknown }.Select(test => Of(text, test).Kind)));

    /// <summary>A text that no builder has seen, or that 2.1 keeps, is compared as it is.</summary>
    [Theory]
    [InlineData("https://a.example", "Matches")]
    [InlineData("https://A.example", "NeverMatches")]
    [InlineData("https://a.example:443", "NeverMatches")]
    [InlineData("null", "Null")]
    [InlineData("NULL", "NeverMatches")]
    [InlineData("app://local", "Matches")]
    [InlineData("App://local", "NeverMatches")]
    [InlineData("https://*.a.example", "PatternAsText")]
    [InlineData("https://b\u00fccher.example", "NeverMatches")]
    public void Without_normalisation_a_text_stays_as_it_is(string text, string expected)
    {
        var added = Of(text, OriginTestKind.Listed, isNormalized: false);
        var older = Of(text, OriginTestKind.Listed, CorsFramework.Reflecting);
        Assert.Equal((expected, expected), (added.Kind.ToString(), older.Kind.ToString()));
        Assert.Equal((text, text, false, false), (added.Held, older.Held, added.IsNormalized, older.IsNormalized));
    }

    [Theory]
    [InlineData("https://A.example", "https://a.example")]
    [InlineData("https://a.example:443", "https://a.example:443")]
    [InlineData("null", "null")]
    public void With_normalisation_the_held_text_counts(string text, string held) =>
        Assert.Equal((held, true), (Of(text, OriginTestKind.Listed).Held, Of(text, OriginTestKind.Listed, CorsFramework.Warning).IsNormalized));

    [Fact]
    public void What_is_held_may_not_be_known()
    {
        var entry = OriginEntry.Of(new PolicyEntry("https://a.example", null, null!), OriginTestKind.Listed, CorsFramework.Throwing, PublicSuffixes.Listed);
        Assert.Equal((OriginEntryKind.Unknown, null), (entry.Kind, entry.Held));
        entry = OriginEntry.Of(new PolicyEntry("null", null, null!), OriginTestKind.Listed, CorsFramework.Throwing, PublicSuffixes.Listed);
        Assert.Equal(OriginEntryKind.NeverMatches, entry.Kind);
    }

    [Theory]
    [InlineData("https://a.example/", "https://a.example")]
    [InlineData("https://a.example", "https://a.example")]
    [InlineData("http:/a.example", "http://a.example")]
    [InlineData("wss://a.example", null)]
    [InlineData("a.example", null)]
    [InlineData("*", null)]
    [InlineData("https://*.a.example", null)]
    [InlineData("https://a.example,https://b.example", null)]
    public void One_origin_may_be_meant(string text, string? expected) => Assert.Equal(expected, Of(text, OriginTestKind.Listed).MeansOne);

    [Theory]
    [InlineData("https://a.example:8080", "https://a.example:8080")]
    [InlineData("https://*.a.example:8080", "https://a.example:8080")]
    [InlineData("http://*.a.example", "http://a.example")]
    [InlineData("HTTPS://*.A.EXAMPLE", "https://a.example")]
    [InlineData("https://a.example/", null)]
    [InlineData("*", null)]
    [InlineData("null", null)]
    public void What_is_let_in_is_an_origin(string text, string? expected) => Assert.Equal(expected, Of(text, OriginTestKind.ListedOrSubdomain).LetsIn?.ToString());

    [Theory]
    [InlineData("b.WithOrigins(\"https://a.example\", \"https://*.b.example\");", "Matches PatternAsText")]
    [InlineData("b.WithOrigins(\"https://a.example\", \"https://*.b.example\").SetIsOriginAllowedToAllowWildcardSubdomains();", "Matches Pattern")]
    [InlineData("b.WithOrigins(\"https://a.example\").SetIsOriginAllowed(o => true);", "")]
    [InlineData("b.WithOrigins(\"https://a.example\").SetIsOriginAllowed(null);", "")]
    [InlineData("b.AllowAnyOrigin();", "")]
    [InlineData("b.WithOrigins(\"*\", \"https://a.example\");", "Any Matches")]
    [InlineData("b.WithOrigins(texts);", "")]
    [InlineData("b.WithOrigins(\"https://a.example\").WithOrigins(texts);", "Matches")]
    public async Task The_entries_of_a_policy_are_those_it_reads(string code, string expected)
    {
        var entries = OriginEntry.Of(await PolicyValueText.OfAsync(code), CorsFramework.Throwing, PublicSuffixes.Listed);
        Assert.Equal(expected, string.Join(' ', entries.Select(static entry => entry.Kind)));
    }

    [Fact]
    public void A_copied_policy_reads_the_list_of_the_original()
    {
        var original = PolicyList.Empty.Add(new PolicyEntry("https://*.a.example", "https://*.a.example", null!));
        var own = PolicyList.Empty.Add(new PolicyEntry("https://b.example", "https://b.example", null!));
        var policy = PolicyState.New with { Origins = own, OriginTest = new OriginTest(OriginTestKind.ListedOrSubdomain, null, original) };
        Assert.Equal(OriginEntryKind.Pattern, Assert.Single(OriginEntry.Of(policy, CorsFramework.Throwing, PublicSuffixes.Listed)).Kind);
    }

    private static OriginEntry Of(string text, OriginTestKind test, CorsFramework framework = CorsFramework.Throwing, bool isNormalized = true) =>
        OriginEntry.Of(new PolicyEntry(text, HeldOrigin.Normalize(text), null!) { IsNormalized = isNormalized }, test, framework, PublicSuffixes.Listed);
}
