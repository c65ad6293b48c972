using CorsAnalyzers.Policies.Predicates.Meaning;
using Xunit;

namespace CorsAnalyzers.Tests.Policies.Predicates.Meaning;

/// <summary>Which origins the texts of single tests mean.</summary>
public class MeantOriginsTests
{
    [Theory]
    [InlineData("https://a.example", "https://a.example")]
    [InlineData("http://a.example", "http://a.example")]
    [InlineData("https://a.example:8080", "https://a.example:8080")]
    [InlineData("http://localhost:3000", "http://localhost:3000")]
    [InlineData("https://127.0.0.1", "https://127.0.0.1")]
    [InlineData("app://local", "app://local")]
    [InlineData("https://A.example", "no")]
    [InlineData("https://a.example/", "no")]
    [InlineData("a.example", "no")]
    [InlineData("null", "no")]
    [InlineData("*", "no")]
    [InlineData("", "no")]
    public void An_origin_is_meant_as_browsers_send_it(string text, string expected) => Assert.Equal(expected, Meant(static (meant, text) => meant.AddOrigin(text), text));

    /// <summary>What may follow an address or <c>localhost</c> is a port: of those many are meant.</summary>
    [Theory]
    [InlineData("https://a.example", "https://a.example")]
    [InlineData("https://a.example:8080", "https://a.example:8080")]
    [InlineData("https://localhost", "no")]
    [InlineData("https://127.0.0.1", "no")]
    [InlineData("https://[::1]", "no")]
    [InlineData("https://[::ffff:1.2.3.4]", "no")]
    [InlineData("https://a.example/", "no")]
    [InlineData("https://a.", "no")]
    [InlineData("null", "no")]
    [InlineData("*", "no")]
    public void An_origin_to_start_with_is_a_whole_one(string text, string expected) => Assert.Equal(expected, Meant(static (meant, text) => meant.AddPrefix(text), text));

    [Theory]
    [InlineData("a.example", "https://a.example")]
    [InlineData("x.a.example", "https://x.a.example")]
    [InlineData("a.azurewebsites.net", "https://a.azurewebsites.net")]
    [InlineData("azurewebsites.net", "https://azurewebsites.net")]
    [InlineData("a.example:8080", "https://a.example:8080")]
    [InlineData("A.example", "no")]
    [InlineData("localhost", "no")]
    [InlineData(".a.example", "no")]
    [InlineData(".example", "no")]
    [InlineData("a.example.", "no")]
    [InlineData("127.0.0.1", "no")]
    [InlineData("a.0x7f", "no")]
    [InlineData("[::1]", "no")]
    [InlineData("[::ffff:1.2.3.4]", "no")]
    [InlineData("a.example/", "no")]
    [InlineData("", "no")]
    public void A_host_is_meant_with_https(string text, string expected) => Assert.Equal(expected, Meant(static (meant, text) => meant.AddHost(text), text));

    [Theory]
    [InlineData(".a.example", "https://*.a.example")]
    [InlineData("a.example", "https://a.example,https://*.a.example")]
    [InlineData("*.a.example", "https://*.a.example")]
    [InlineData(".a.example:8080", "https://*.a.example:8080")]
    [InlineData("a.example:8080", "https://a.example:8080,https://*.a.example:8080")]
    [InlineData("A.example", "https://a.example,https://*.a.example")]
    [InlineData("https://a.example", "no")]
    [InlineData("http://.a.example", "no")]
    [InlineData("-a.example", "no")]
    [InlineData(".a.example.", "no")]
    [InlineData("a.example-", "no")]
    [InlineData("localhost", "no")]
    [InlineData(".localhost", "no")]
    [InlineData("127.0.0.1", "no")]
    [InlineData(".0.1", "no")]
    [InlineData("[::1]", "no")]
    [InlineData(".example", "no")]
    [InlineData(".com", "no")]
    [InlineData("com", "no")]
    [InlineData(".co.uk", "no")]
    [InlineData(".azurewebsites.net", "no")]
    [InlineData(".a.azurewebsites.net", "https://*.a.azurewebsites.net")]
    [InlineData(".amazonaws.com", "no")]
    [InlineData(".compute.amazonaws.com", "no")]
    [InlineData(".xn--a.example", "no")]
    [InlineData("the host", "no")]
    [InlineData(".", "no")]
    [InlineData("", "no")]
    public void A_suffix_means_the_hosts_below_it(string text, string expected) => Assert.Equal(expected, Meant(static (meant, text) => meant.AddSuffix(text), text));

    [Fact]
    public void Each_is_kept_once_in_their_order()
    {
        var meant = new MeantOrigins();
        Assert.True(meant.AddHost("b.example") && meant.AddOrigin("https://a.example") && meant.AddSuffix("b.example") && meant.AddPrefix("https://a.example"));
        Assert.Equal("https://b.example,https://a.example,https://*.b.example", string.Join(',', meant.All));
    }

    /// <summary>The origins after the one test, or no where it is not plain; then nothing is kept either.</summary>
    private static string Meant(Func<MeantOrigins, string, bool> add, string text)
    {
        var meant = new MeantOrigins();
        if (add(meant, text)) return string.Join(',', meant.All);
        Assert.Empty(meant.All);
        return "no";
    }
}
