using System.Text.RegularExpressions;
using CorsAnalyzers.Policies.Predicates.Regexes;
using Xunit;

namespace CorsAnalyzers.Tests.Policies.Predicates.Regexes;

/// <summary>The texts that candidate origins are made from.</summary>
public class RegexExamplesTests
{
    [Theory]
    [InlineData(@"^https://example\.com$", "https://example.com")]
    [InlineData(@"https://api.example.com", "https://api.example.com")]
    [InlineData(@"^https?://localhost(:[0-9]+)?$", "https://localhost http://localhost https://localhost:1")]
    [InlineData(@"^https://.*\.example\.com$", "https://a.example.com https://.example.com")]
    [InlineData(@"^https://.+\.example\.com$", "https://a.example.com")]
    [InlineData(@"^https://.*.example.com$", "https://a.example.com https://.example.com")]
    [InlineData(@"^https:\/\/([a-z0-9-]+\.)+example\.com(:\d{1,5})?$", "https://a.example.com https://a.example.com:1")]
    [InlineData(@"(^|\.)example\.com$", "example.com .example.com")]
    [InlineData(@"^https://(app|admin)\.(dev|staging)\.example\.com$", "https://app.dev.example.com https://admin.dev.example.com https://app.staging.example.com")]
    [InlineData(@"^https?://(www.)?example.com$", "https://example.com http://example.com https://www.example.com")]
    [InlineData(@"^[^/.]{3}-\d{2,4}\.[2-9]\.[A-F]\.\w$", "aaa-11.2.A.a")]
    [InlineData(@"(?i)^HTTPS://APP$", "https://app")]
    [InlineData(@"a.b-.1", "a.b-.1")]
    [InlineData(@"^http.://localhost", "httpa://localhost")]
    [InlineData(@"[^\0-\x7f]", "")]
    [InlineData(@"a{400}", "")]
    [InlineData(@"(?=a)", "")]
    public void Examples_are_made_from_the_structure(string pattern, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), RegexExamples.Of(RegexPattern.Read(pattern)).Matching);

    [Theory]
    [InlineData(@"https://api.example.com", "https://apixexample.com https://api.examplexcom")]
    [InlineData(@"^https?://(www.)?example.com$", "https://examplexcom http://examplexcom https://wwwxexample.com https://www.examplexcom")]
    [InlineData(@"^https://.*.example\.com$", "https://axexample.com https://xexample.com")]
    [InlineData(@"^https://[a-z]+.example\.com$", "https://axexample.com")]
    [InlineData(@"^http://192.168\.1.10$", "http://192x168.1.10 http://192.168.1x10")]
    [InlineData(@"^https://example\.com$", "")]
    [InlineData(@"^https://.+\.example\.com$", "")]
    [InlineData(@"^http.://localhost$", "")]
    [InlineData(@"^https://..*\.example\.com$", "")]
    [InlineData(@"^a.com$|^axcom$", "")]
    [InlineData(@"^https://(app/|web/).js$", "")]
    [InlineData(@"^https:/(/app|/web).example$", "https://appxexample https://webxexample")]
    [InlineData(@"^https://app.(/example|:80)$", "")]
    public void Look_alikes_are_what_an_unescaped_dot_lets_in(string pattern, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), RegexExamples.Of(RegexPattern.Read(pattern)).LookAlikes);

    public static TheoryData<string> Origins => [.. OriginRegexes.Patterns];

    [Theory, MemberData(nameof(Origins))]
    public void The_framework_matches_every_example_and_every_look_alike(string pattern)
    {
        var real = new Regex(pattern);
        var examples = RegexExamples.Of(RegexPattern.Read(pattern));
        Assert.NotEmpty(examples.Matching);
        Assert.All(examples.Matching, text => Assert.Equal(text, new Regex($"^(?:{pattern})\\z").Match(text).Value));
        Assert.All(examples.LookAlikes, text => Assert.Matches(real, text));
        Assert.InRange(examples.Matching.Length, 1, RegexExamples.MaxCount);
        Assert.InRange(examples.LookAlikes.Length, 0, RegexExamples.MaxCount);
    }

    [Fact]
    public void Examples_are_few_however_many_there_are()
    {
        var alternatives = string.Join('|', Enumerable.Range(0, 200).Select(static number => "a" + number));
        var examples = RegexExamples.Of(RegexPattern.Read($"^(?:{alternatives}).b.(?:{alternatives})$"));
        Assert.Equal(RegexExamples.MaxCount, examples.Matching.Length);
        Assert.Equal(RegexExamples.MaxCount, examples.LookAlikes.Length);
        Assert.Contains("a0.b.a1", examples.Matching);
        Assert.Contains("a1.b.a0", examples.Matching);
    }
}
