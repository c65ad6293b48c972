using CorsAnalyzers.Policies.Predicates.Candidates;
using Xunit;

namespace CorsAnalyzers.Tests.Policies.Predicates.Candidates;

/// <summary>What the constants of predicates say about hosts.</summary>
public class HostFragmentTests
{
    [Theory]
    [InlineData("https://app.example.com", "https app.example.com")]
    [InlineData("http://app.example.com", "http app.example.com")]
    [InlineData("HTTPS://App.EXAMPLE.com", "https app.example.com")]
    [InlineData("app.example.com", "- app.example.com")]
    [InlineData("APP", "- app")]
    [InlineData("x", "- x")]
    [InlineData("7", "- 7")]
    [InlineData("my_app.example.com", "- my_app.example.com")]
    [InlineData("https://app.example.com/", "https app.example.com")]
    [InlineData("https://app.example.com?a", "https app.example.com")]
    [InlineData("app.example.com#a:b", "- app.example.com")]
    [InlineData("https://app.example.com:8080", "https app.example.com 8080")]
    [InlineData("app.example.com:8080/path", "- app.example.com 8080")]
    [InlineData("app.example.com:0080", "- app.example.com 80")]
    [InlineData("https://app.example.com:", "https app.example.com")]
    [InlineData("a:5", "- a 5")]
    [InlineData(".example.com", "- <.example.com")]
    [InlineData("*.example.com", "- <.example.com")]
    [InlineData("https://*.example.com:5000", "https <.example.com 5000")]
    [InlineData("*example.com", "- example.com")]
    [InlineData("-app.example.com", "- <-app.example.com")]
    [InlineData("app.", "- app.>")]
    [InlineData("https://app-", "https app->")]
    [InlineData(".app.", "- <.app.>")]
    public void A_host_or_a_part_of_one_is_read(string text, string expected)
    {
        var fragment = HostFragment.Read(text, null);
        Assert.NotNull(fragment);
        Assert.Equal(expected, $"{fragment.Scheme ?? "-"} {(fragment.IsOpenAtStart ? "<" : "")}{fragment.Name}{(fragment.IsOpenAtEnd ? ">" : "")} {fragment.Port}".TrimEnd());
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://")]
    [InlineData("http:///path")]
    [InlineData("/path")]
    [InlineData("ftp://app.example.com")]
    [InlineData("app://")]
    [InlineData("app.example.com:x")]
    [InlineData("app.example.com:65536")]
    [InlineData("app.example.com:80:80")]
    [InlineData(":8080")]
    [InlineData("*")]
    [InlineData(".")]
    [InlineData("-._")]
    [InlineData("a..b")]
    [InlineData("..a")]
    [InlineData("the app")]
    [InlineData("**.example.com")]
    [InlineData("app,example")]
    [InlineData("bücher.example")]
    [InlineData("[::1]")]
    public void Any_other_text_is_none(string text) => Assert.Null(HostFragment.Read(text, null));

    [Theory]
    [InlineData(".example.com", "example.com")]
    [InlineData("-app.example.com", "-app.example.com")]
    [InlineData("example.", "example.")]
    public void The_host_is_without_the_dot_in_front(string text, string expected) => Assert.Equal(expected, HostFragment.Read(text, null)!.Host);
}
