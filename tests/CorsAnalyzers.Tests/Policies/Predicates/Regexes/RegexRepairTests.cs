using System.Text.RegularExpressions;
using CorsAnalyzers.Policies.Predicates.Regexes;
using Xunit;

namespace CorsAnalyzers.Tests.Policies.Predicates.Regexes;

/// <summary>A repair closes what was open and keeps what was meant, shown on <see cref="Regex"/> itself.</summary>
public class RegexRepairTests
{
    [Theory]
    [InlineData(@"https://api.example.com", @"^https://api\.example\.com$")]
    [InlineData(@"^https://api.example.com$", @"^https://api\.example\.com$")]
    [InlineData(@"^https://api\.example\.com", @"^https://api\.example\.com$")]
    [InlineData(@"https://api\.example\.com$", @"^https://api\.example\.com$")]
    [InlineData(@"^https:\/\/(www.)?example.com$", @"^https:\/\/(www\.)?example\.com$")]
    [InlineData(@"^https://.*.example.com$", @"^https://.*\.example\.com$")]
    [InlineData(@"https?://.+\.example\.com", @"^https?://.+\.example\.com$")]
    [InlineData(@"^https://[\w-]+.example.com(:\d+)?$", @"^https://[\w-]+\.example\.com(:\d+)?$")]
    [InlineData(@"https://a\.example|https://b\.example", @"^(?:https://a\.example|https://b\.example)$")]
    [InlineData(@"https://(a.example|b.example)", @"^https://(a\.example|b\.example)$")]
    [InlineData(@"(https://a.example|https://b.example)", @"^(https://a\.example|https://b\.example)$")]
    [InlineData(@"^https://a.example|https://b.example$", @"^(?:https://a\.example|https://b\.example)$")]
    [InlineData(@"^https://a\.example$|^https://b.example$", @"^https://a\.example$|^https://b\.example$")]
    [InlineData(@"^https://a\.example|^https://b\.example", @"(?:^https://a\.example|^https://b\.example)$")]
    [InlineData(@"https://a\.example$|https://b\.example$", @"^(?:https://a\.example$|https://b\.example$)")]
    [InlineData(@"^http://localhost:3000", @"^http://localhost:3000$")]
    [InlineData(@"^http://localhost:\d+", @"^http://localhost:\d+$")]
    [InlineData(@"(?i)https://api.example.com", @"^(?i)https://api\.example\.com$")]
    [InlineData(@"(?#the app)https://a[.]example.com", @"^(?#the app)https://a[.]example\.com$")]
    [InlineData(@"(http|https)://example.com", @"^(http|https)://example\.com$")]
    [InlineData(@"capacitor://app.example", @"^capacitor://app\.example$")]
    [InlineData(@"\.example.com$", @"\.example\.com$")]
    [InlineData(@"(^|\.)example.com$", @"(^|\.)example\.com$")]
    [InlineData(@"^example.com$", @"^example\.com$")]
    [InlineData(@"^(https?://)?example.com", @"^(https?://)?example\.com$")]
    [InlineData(@"\Ahttps://a.example\z", @"\Ahttps://a\.example\z")]
    public void What_has_one_meaning_is_repaired(string pattern, string expected)
    {
        var original = RegexPattern.Read(pattern);
        Assert.Equal(expected, RegexRepair.Of(original));
        Assert.Null(RegexRepair.Of(RegexPattern.Read(expected)));

        var examples = RegexExamples.Of(original);
        var repaired = new Regex(expected);
        Assert.NotEmpty(examples.Matching);
        Assert.All(examples.Matching, text => Assert.Matches(repaired, text));
        Assert.All(examples.LookAlikes, text => Assert.DoesNotMatch(repaired, text));
        // It lets in less, never more.
        Assert.All(OriginRegexes.Inputs.Where(text => repaired.IsMatch(text)), text => Assert.Matches(new Regex(pattern), text));
        Assert.DoesNotMatch(repaired, examples.Matching[0] + ".evil.test");
    }

    [Theory]
    [InlineData(@"^https://example\.com$")]
    [InlineData(@"example.com")]
    [InlineData(@"example\.com$")]
    [InlineData(@"\.example\.com")]
    [InlineData(@".example.com$")]
    [InlineData(@".*.example.com$")]
    [InlineData(@"//example.com$")]
    [InlineData(@"://example.com$")]
    [InlineData(@"https?://")]
    [InlineData(@"^https://.*")]
    [InlineData(@"^https://example.com.*$")]
    [InlineData(@"^https://example.com(/.*)?$")]
    [InlineData(@"^https://example.com/")]
    [InlineData(@"^https://example.")]
    [InlineData(@"^https://api.[a-z]+")]
    [InlineData(@"^https://api\.example\.co[a-m]")]
    [InlineData(@"^http://localhost")]
    [InlineData(@"^http://(localhost|app.example)")]
    [InlineData(@"^http://127.0.0.1")]
    [InlineData(@"^http://localhost:")]
    [InlineData(@"(https?://)?example.com")]
    [InlineData(@"^https://a.example|b.example$")]
    [InlineData(@"^https://a.example$|https://b.example")]
    [InlineData(@"^https://a.example|https://b.example|^https://c.example$")]
    [InlineData(@"https://a.example$|^https://b.example")]
    [InlineData(@"(^)https://a.example|https://b.example$")]
    [InlineData(@"(?x)https://api.example.com # the api")]
    [InlineData(@"(?m)^https://api.example.com$")]
    [InlineData(@"^https://(?!evil)a.example$")]
    [InlineData(@"^https://a.example(")]
    [InlineData(@".*")]
    [InlineData(@"")]
    public void What_is_not_clear_stays(string pattern) => Assert.Null(RegexRepair.Of(RegexPattern.Read(pattern)));

    [Theory]
    [InlineData(RegexOptions.Multiline)]
    [InlineData(RegexOptions.IgnorePatternWhitespace)]
    [InlineData(RegexOptions.ECMAScript)]
    public void Options_that_move_anchors_stay(RegexOptions options) => Assert.Null(RegexRepair.Of(RegexPattern.Read("https://api.example.com", options)));
}
