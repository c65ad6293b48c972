using CorsAnalyzers.Fetch;
using Xunit;

namespace CorsAnalyzers.Tests.Fetch;

/// <summary>What is answered of .NET's URI parser, and that it is what the parser does; what is not answered is not compared.</summary>
public class FrameworkUriTests
{
    private static readonly string LongLabel = new('a', 63);

    public static TheoryData<string, string> Rows => new()
    {
        { "https://a.example", "https a.example " },
        { " \t\r\nhttps://A.Example\n", "https a.example " },
        { "https:\\\\a.example", "https a.example " },
        { "app:\\\\a", "Unknown" },
        { "https:/\\a", "Unknown" },
        { "https://u@a", "https a " },
        { "https://u:p-._9Z@a", "https a " },
        { "https://@a", "Unknown" },
        { "https://ü@a", "Unknown" },
        { "https://u@v@a", "Unknown" },
        { "https://u!@a", "Unknown" },
        { "https://a:8443/x", "https a 8443" },
        { "https://a:443", "https a " },
        { "http://a:443", "http a 443" },
        { "ws://a:80", "ws a " },
        { "wss://a:443", "wss a " },
        { "https://a:", "https a " },
        { "https://a:08443", "https a 8443" },
        { "https://a:99999", "Fails" },
        { "https://a:x", "Fails" },
        { "https://a:\u0663", "Unknown" },
        { "https://:80", "Fails" },
        { "https://a b", "Fails" },
        { "https://ü b", "Unknown" },
        { "https://a..b", "Fails" },
        { "https://.a", "Fails" },
        { "https://a.", "https a. " },
        { "https://_a", "Unknown" },
        { "https://-a", "Unknown" },
        { "https://a-_b", "https a-_b " },
        { "https://bücher", "https bücher " },
        { "https://BÜCHER", "Unknown" },
        { "https://a\u0080", "Unknown" },
        { "https://[::1]", "https [::1] " },
        { "https://[::1]:8443", "https [::1] 8443" },
        { "https://[::1]:443", "https [::1] " },
        { "https://[::1]:", "https [::1] " },
        { "https://[::1]:x", "Fails" },
        { "https://[::1]x", "Unknown" },
        { "https://[::1", "Unknown" },
        { "https://[::127.0.0.1]", "https [::127.0.0.1] " },
        { "https://[]", "Unknown" },
        { "https://a\\b", "Unknown" },
        { "https://a?\\b", "https a " },
        { "https://a/😀", "https a " },
        { "app://a", "app a " },
        { "app://A:80", "app a 80" },
        { "app://a:", "Unknown" },
        { "app://a:x", "Unknown" },
        { "app://", "Unknown" },
        { "app://ü", "Unknown" },
        { "app://a..b", "Unknown" },
        { "app://127.0.0.1", "Unknown" },
        { "a://b", "Unknown" },
        { "ab://c", "ab c " },
        { "a+b-c.d1://e", "a+b-c.d1 e " },
        { "1a://b", "Fails" },
        { "+a://b", "Fails" },
        { "a*://b", "Fails" },
        { "https", "Fails" },
        { "", "Fails" },
        { "://a", "Fails" },
        { "/a", "Unknown" },
        { "\\a", "Unknown" },
        { "a/b:c", "Unknown" },
        { "/a:b", "Unknown" },
        { "\\a:b", "Unknown" },
        { "https:a", "Unknown" },
        { $"https://{LongLabel}", $"https {LongLabel} " },
        { $"https://{LongLabel}a", "Unknown" },
        { $"https://a.{LongLabel}", $"https a.{LongLabel} " },
        { $"https://a.{LongLabel}.b", $"https a.{LongLabel}.b " },
        { $"https://a.{LongLabel}a.b", "Unknown" },
        { $"https://{LongLabel}.{LongLabel}.{LongLabel}.{new string('a', 8)}", $"https {LongLabel}.{LongLabel}.{LongLabel}.aaaaaaaa " },
        { $"https://{LongLabel}.{LongLabel}.{LongLabel}.{new string('a', 9)}", "Unknown" },
        { $"app://{LongLabel}.{LongLabel}.{LongLabel}.{new string('a', 8)}", $"app {LongLabel}.{LongLabel}.{LongLabel}.aaaaaaaa " },
        { $"app://{LongLabel}.{LongLabel}.{LongLabel}.{new string('a', 9)}", "Unknown" },
        { $"{new string('a', 100)}://b", $"{new string('a', 100)} b " },
        { $"{new string('a', 101)}://b", "Unknown" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_text_is_read_as_the_framework_reads_it(string text, string expected)
    {
        var uri = FrameworkUri.Read(text);
        Assert.Equal(expected, uri.Outcome == FrameworkUriOutcome.Parses ? $"{uri.Scheme} {uri.Host} {uri.Port}" : uri.Outcome.ToString());
        if (uri.Outcome == FrameworkUriOutcome.Unknown) return;

        Assert.Equal(uri.Outcome == FrameworkUriOutcome.Parses, Uri.TryCreate(text, UriKind.Absolute, out var real));
        if (real is null) return;
        Assert.Equal((uri.Scheme, uri.Host), (real.Scheme, real.Host));
        Assert.Equal(real.IsDefaultPort ? null : real.Port, uri.Port);
    }

    /// <summary>Not rows: half a letter does not outlive the way of a row to its test.</summary>
    [Fact]
    public void Half_a_letter_is_left_alone() => Assert.All(
        ["https://a/\ud800", "https://a/\ude00", "https://a/\ude00\ud83d", "https://a/\ud83d\ud83d", "https://a/😀\ud83d", "https://a/\ud83db"],
        static text => Assert.Equal(FrameworkUriOutcome.Unknown, FrameworkUri.Read(text).Outcome));

    /// <summary>Schemes for which it has rules of its own, so that nothing is said about them.</summary>
    [Theory]
    [InlineData("file")]
    [InlineData("ftp")]
    [InlineData("ftps")]
    [InlineData("gopher")]
    [InlineData("nntp")]
    [InlineData("news")]
    [InlineData("mailto")]
    [InlineData("uuid")]
    [InlineData("telnet")]
    [InlineData("ldap")]
    [InlineData("net.tcp")]
    [InlineData("net.pipe")]
    [InlineData("vsmacros")]
    [InlineData("data")]
    [InlineData("javascript")]
    public void A_scheme_with_rules_of_its_own_is_left_alone(string scheme) => Assert.Equal(FrameworkUriOutcome.Unknown, FrameworkUri.Read(scheme + "://a").Outcome);

    [Theory]
    [InlineData("http://a", true)]
    [InlineData("https://a", true)]
    [InlineData("HTTPS://a", true)]
    [InlineData(" https:\\/a", true)]
    [InlineData("https:/\\", true)]
    [InlineData("https:/", false)]
    [InlineData("https:", false)]
    [InlineData("https:a/b", false)]
    [InlineData("https:/ab", false)]
    [InlineData("wxyz://a", false)]
    [InlineData("abcde://a", false)]
    [InlineData("app://a", false)]
    [InlineData("https", false)]
    [InlineData("", false)]
    public void A_text_may_be_a_web_URI(string text, bool expected) => Assert.Equal(expected, FrameworkUri.MayBeWeb(text));

    /// <summary>The addresses that the framework writes with an IPv4 address at the end, and their neighbours that it does not.</summary>
    [Theory]
    [InlineData("::1.2.3.4")]
    [InlineData("::ffff:1.2.3.4")]
    [InlineData("::ffff:0:1.2.3.4")]
    [InlineData("::ffff:1:1.2.3.4")]
    [InlineData("::fffe:0:1.2.3.4")]
    [InlineData("::1:1.2.3.4")]
    [InlineData("::0.0.3.4")]
    [InlineData("1::1.2.3.4")]
    [InlineData("0:1::1.2.3.4")]
    [InlineData("0:0:1::1.2.3.4")]
    [InlineData("0:0:0:1::1.2.3.4")]
    [InlineData("0:0:0:0:1::1.2.3.4")]
    [InlineData("1::ffff:1.2.3.4")]
    [InlineData("2001:db8::5efe:1.2.3.4")]
    [InlineData("2001:db8::1:5efe:1.2.3.4")]
    [InlineData("::5efe:1.2.3.4")]
    public void An_IPv6_address_is_written_as_the_framework_writes_it(string address) =>
        Assert.Equal(System.Net.IPAddress.Parse(address).ToString(), FrameworkIPv6.Serialise(CorsAnalyzers.Fetch.Hosts.IPv6Host.Read(address)!));
}
