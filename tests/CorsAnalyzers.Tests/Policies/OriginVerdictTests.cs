using CorsAnalyzers.Policies;
using Xunit;

namespace CorsAnalyzers.Tests.Policies;

/// <summary>What the test of a policy says about an origin.</summary>
public class OriginVerdictTests
{
    /// <summary>The texts are what the policy holds; a question mark is one that is not known, three dots are others.</summary>
    [Theory]
    [InlineData("https://a.example", "https://a.example", "Yes", "Yes")]
    [InlineData("https://a.example", "https://b.example", "No", "No")]
    [InlineData("https://a.example", "null", "No", "No")]
    [InlineData("null", "null", "Yes", "Yes")]
    [InlineData("", "https://a.example", "No", "No")]
    [InlineData("...", "https://a.example", "Unknown", "Unknown")]
    [InlineData("https://a.example ...", "https://a.example", "Yes", "Yes")]
    [InlineData("https://b.example ...", "https://a.example", "Unknown", "Unknown")]
    [InlineData("?", "https://a.example", "Unknown", "Unknown")]
    [InlineData("? https://a.example", "https://a.example", "Yes", "Yes")]
    [InlineData("? https://b.example", "https://a.example", "Unknown", "Unknown")]
    [InlineData("https://*.a.example", "https://x.a.example", "No", "Yes")]
    [InlineData("https://*.a.example", "https://a.example", "No", "No")]
    [InlineData("https://*.a.example", "http://x.a.example", "No", "No")]
    [InlineData("https://*.a.example", "https://*.a.example", "Yes", "Yes")]
    [InlineData("https://*.a.example", "null", "No", "No")]
    [InlineData("https://*.a.example", "https://X.a.example", "No", "Unknown")]
    [InlineData("https://*.a.example", "x.a.example", "No", "Unknown")]
    [InlineData("https://b.example", "x.a.example", "No", "No")]
    [InlineData("https://*.b\u00fccher.example", "https://x.a.example", "No", "No")]
    [InlineData("https://b.example https://*.a.example", "https://x.a.example", "No", "Yes")]
    [InlineData("https://*.b.example https://*.a.example", "https://x.a.example", "No", "Yes")]
    [InlineData("https://*.a.example:99999", "https://x.a.example", "No", "No UriFormatException")]
    [InlineData("https://*.a.example:99999", "https://*.a.example:99999", "Yes", "Yes")]
    [InlineData("https://*.a.example https://*.a.example:99999", "https://x.a.example", "No", "Yes")]
    [InlineData("https://*.b.example https://*.a.example:99999", "https://x.a.example", "No", "No UriFormatException")]
    [InlineData("https://*.a.example/path", "https://x.a.example", "No", "Yes")]
    public void The_list_is_compared(string texts, string origin, string listed, string withSubdomains)
    {
        var list = PolicyList.Empty;
        foreach (var text in texts.Split(' ', StringSplitOptions.RemoveEmptyEntries)) list = text == "..." ? list.AddUnknown() : list.Add(new PolicyEntry(text, text == "?" ? null : text, null!));
        Assert.Equal(listed, Text(PolicyState.New with { Origins = list }, origin));
        Assert.Equal(withSubdomains, Text(PolicyState.New with { Origins = list, OriginTest = new OriginTest(OriginTestKind.ListedOrSubdomain, null) }, origin));
        Assert.Equal(withSubdomains, Text(PolicyState.New with { OriginTest = new OriginTest(OriginTestKind.ListedOrSubdomain, null, list) }, origin));
    }

    [Theory]
    [InlineData("b.SetIsOriginAllowed(o => true);", "Yes")]
    [InlineData("b.SetIsOriginAllowed(o => false);", "No")]
    [InlineData("b.SetIsOriginAllowed(null);", "No NullReferenceException")]
    [InlineData("b.SetIsOriginAllowed(o => o == \"https://a.example\");", "Yes")]
    [InlineData("b.SetIsOriginAllowed(o => o == \"https://b.example\");", "No")]
    [InlineData("b.SetIsOriginAllowed(o => int.Parse(o) > 0);", "No FormatException")]
    [InlineData("b.SetIsOriginAllowed(o => o == text);", "Unknown")]
    [InlineData("b.SetIsOriginAllowed(Other);", "Unknown")]
    public async Task A_predicate_is_asked(string code, string expected) =>
        Assert.Equal(expected, Text(await PolicyValueText.OfAsync(code, "static Func<string, bool> Other;"), "https://a.example"));

    private static string Text(PolicyState policy, string origin)
    {
        var verdict = OriginVerdict.Of(policy, origin);
        return $"{verdict.IsAllowed} {verdict.Exception}".TrimEnd();
    }
}
