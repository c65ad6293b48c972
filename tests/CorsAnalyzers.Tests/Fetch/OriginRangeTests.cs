using CorsAnalyzers.Fetch;
using Xunit;

namespace CorsAnalyzers.Tests.Fetch;

/// <summary>Origins that a team names once, for all of their subdomains or ports.</summary>
public class OriginRangeTests
{
    [Theory]
    [InlineData("http://printer.local", "http://printer.local", true)]
    [InlineData("http://printer.local", "http://printer.local:8080", false)]
    [InlineData("http://printer.local", "https://printer.local", false)]
    [InlineData("http://printer.local", "http://a.printer.local", false)]
    [InlineData("http://printer.local", "http://other.local", false)]
    [InlineData("http://printer.local/", "http://printer.local", true)]
    [InlineData("http://printer.local:8080", "http://printer.local:8080", true)]
    [InlineData("http://printer.local:*", "http://printer.local", true)]
    [InlineData("http://printer.local:*", "http://printer.local:8080", true)]
    [InlineData("http://printer.local:*", "https://printer.local:8080", false)]
    [InlineData("http://printer.local:*", "http://other.local:8080", false)]
    [InlineData("http://*.corp.example", "http://a.corp.example", true)]
    [InlineData("http://*.corp.example", "http://a.b.corp.example", true)]
    [InlineData("http://*.corp.example", "http://corp.example", false)]
    [InlineData("http://*.corp.example", "http://evilcorp.example", false)]
    [InlineData("http://*.corp.example", "http://a.corp.example:8080", false)]
    [InlineData("http://*.corp.example:*", "http://a.corp.example:8080", true)]
    [InlineData("http://*.corp.example:*", "https://a.corp.example:8080", false)]
    public void It_covers_an_origin(string range, string origin, bool expected) =>
        Assert.Equal(expected, OriginRange.Read(range)!.Covers(OriginText.Read(origin).Meant!));

    [Theory]
    [InlineData("http://*.corp.example", "http://corp.example", true)]
    [InlineData("http://*.corp.example", "http://a.corp.example", true)]
    [InlineData("http://*.corp.example", "http://example", false)]
    [InlineData("http://*.corp.example", "http://evilcorp.example", false)]
    [InlineData("http://*.corp.example", "https://corp.example", false)]
    [InlineData("http://*.corp.example", "http://corp.example:81", false)]
    [InlineData("http://*.corp.example:*", "http://corp.example:81", true)]
    [InlineData("http://corp.example", "http://corp.example", false)]
    public void It_covers_everything_below_an_origin(string range, string suffix, bool expected) =>
        Assert.Equal(expected, OriginRange.Read(range)!.CoversBelow(OriginText.Read(suffix).Meant!));

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("printer.local")]
    [InlineData("printer.local:*")]
    [InlineData("*.corp.example")]
    [InlineData("htps://printer.local")]
    [InlineData("https:/printer.local")]
    [InlineData("wss://printer.local")]
    [InlineData("app://printer")]
    [InlineData("http://*.*.corp.example")]
    [InlineData("http://a.*.corp.example")]
    [InlineData("http://")]
    [InlineData(":*")]
    public void A_text_is_no_range(string text) => Assert.Null(OriginRange.Read(text));
}
