using CorsAnalyzers.Fetch;
using Xunit;

namespace CorsAnalyzers.Tests.Fetch;

/// <summary>What a text says when it is given as an origin; the first argument is the row of the catalogue of traps.</summary>
public class OriginTextTests
{
    [Theory]
    [InlineData("O01", "https://a.example/", "Flawed TrailingSlash", "https://a.example")]
    [InlineData("O02", "https://a.example/app", "Flawed Path", "https://a.example")]
    [InlineData("O03", "https://a.example?x=1", "Flawed Query", "https://a.example")]
    [InlineData("O03", "https://a.example/#/", "Flawed TrailingSlash Fragment", "https://a.example")]
    [InlineData("O03", "https://a.example#", "Flawed Fragment", "https://a.example")]
    [InlineData("O04", "https://u:p@a.example", "Flawed UserInfo", "https://a.example")]
    [InlineData("O04", "https://u@v:w@a.example:8443", "Flawed UserInfo", "https://a.example:8443")]
    [InlineData("O05", "a.example", "Flawed NoScheme", null)]
    [InlineData("O05", "localhost:3000", "Flawed NoScheme", null)]
    [InlineData("O05", "localhost", "Flawed NoScheme", null)]
    [InlineData("O05", "127.0.0.1:5173/", "Flawed NoScheme TrailingSlash", null)]
    [InlineData("O06", "https://a.example:443", "Flawed DefaultPort", "https://a.example")]
    [InlineData("O06", "http://a.example:80", "Flawed DefaultPort", "http://a.example")]
    [InlineData("O06", "http://a.example:443", "Origin", "http://a.example:443")]
    [InlineData("O07", "https://bücher.example:443", "Flawed UnicodeHost DefaultPort", "https://xn--bcher-kva.example")]
    [InlineData("O08", "HTTPS://A.Example", "Origin UpperCase", "https://a.example")]
    [InlineData("O09", "https://A.example", "Origin UpperCase", "https://a.example")]
    [InlineData("O10", "https://bücher.example", "Origin UnicodeHost", "https://xn--bcher-kva.example")]
    [InlineData("O11", "https://u:p@bücher.example:8443/app?x", "Flawed UserInfo UnicodeHost Path Query", "https://xn--bcher-kva.example:8443")]
    [InlineData("O12", "http://[0:0:0:0:0:0:0:1]:5000/", "Flawed NotCanonicalHost TrailingSlash", "http://[::1]:5000")]
    [InlineData("O12", "http://[2001:DB8::A]/", "Flawed UpperCase TrailingSlash", "http://[2001:db8::a]")]
    [InlineData("O12", "http://[::1]:80", "Flawed DefaultPort", "http://[::1]")]
    [InlineData("O12", "http://[::1]:5000", "Origin", "http://[::1]:5000")]
    [InlineData("O12d", "http://[::ffff:127.0.0.1]", "Flawed NotCanonicalHost", "http://[::ffff:7f00:1]")]
    [InlineData("O13", "null", "Null", null)]
    [InlineData("O13", "NULL", "Null", null)]
    [InlineData("O14", " https://a.example", "Flawed Blank", "https://a.example")]
    [InlineData("O14", "https://a.example\n", "Flawed Blank", "https://a.example")]
    [InlineData("O14", "\thttps://a.example\u00a0", "Flawed Blank", "https://a.example")]
    [InlineData("O14", "https://a.\texample", "Flawed Blank", "https://a.example")]
    [InlineData("O14", "https://a .example", "Flawed Blank BadHost", null)]
    [InlineData("O14", "\ufeffhttps://a.example", "Flawed Blank", "https://a.example")]
    [InlineData("O14", "https://a.example:80 80", "Flawed Blank BadPort", null)]
    [InlineData("O14", " null", "Flawed Blank", null)]
    [InlineData("O15", "https://a,https://b", "Flawed Joined", null)]
    [InlineData("O15", "https://a.example;https://b.example", "Flawed Joined", null)]
    [InlineData("O15", "https://a.example https://b.example", "Flawed Joined", null)]
    [InlineData("O15", "https://a.example, b.example", "Flawed Joined", null)]
    [InlineData("O15", "*,https://a.example", "Flawed Joined", null)]
    [InlineData("O15", "https://a.example,", "Flawed Joined", "https://a.example")]
    [InlineData("O15", "https://a.example/;", "Flawed Joined TrailingSlash", "https://a.example")]
    [InlineData("O16", "", "Flawed Empty", null)]
    [InlineData("O16", " \t", "Flawed Blank Empty", null)]
    [InlineData("O19", "capacitor://localhost", "AppScheme", "capacitor://localhost")]
    [InlineData("O19", "ionic://localhost", "AppScheme", "ionic://localhost")]
    [InlineData("O19", "tauri://localhost", "AppScheme", "tauri://localhost")]
    [InlineData("O19", "app://x", "AppScheme", "app://x")]
    [InlineData("O19", "chrome-extension://abcdefghijklmnopabcdefghijklmnop", "AppScheme", "chrome-extension://abcdefghijklmnopabcdefghijklmnop")]
    [InlineData("O19", "vscode-webview://x", "AppScheme", "vscode-webview://x")]
    [InlineData("O19", "moz-extension://3c1b", "AppScheme", "moz-extension://3c1b")]
    [InlineData("O19", "app://", "AppScheme", null)]
    [InlineData("O19b", "capacitor://localhost/", "Flawed TrailingSlash", "capacitor://localhost")]
    [InlineData("O20", "file://", "Flawed FileScheme", null)]
    [InlineData("O20", "file:///C:/x.html", "Flawed FileScheme", null)]
    [InlineData("O20b", "wss://a.example", "Flawed WebSocketScheme", "https://a.example")]
    [InlineData("O20b", "ws://localhost:80", "Flawed WebSocketScheme DefaultPort", "http://localhost")]
    [InlineData("O21", "http://a.example", "Origin", "http://a.example")]
    [InlineData("O22", "http://localhost", "Origin", "http://localhost")]
    [InlineData("O23", "http://127.0.0.1:3000", "Origin", "http://127.0.0.1:3000")]
    [InlineData("O26", "https://a.example.", "Flawed TrailingDot", "https://a.example")]
    [InlineData("O27", "http://localhost:*", "Flawed PortWildcard", null)]
    [InlineData("O28", "*", "Any", null)]
    [InlineData("O29", "*", "Any", null)]
    [InlineData("O29d", "https://a", "Origin", "https://a")]
    [InlineData("O29e", "*", "Any", null)]
    [InlineData("O30", "https://*", "Pattern StrayWildcard", null)]
    [InlineData("O30", "*.a.example", "Pattern NoScheme", null)]
    [InlineData("O30", "*://a.example", "Pattern BadScheme StrayWildcard", null)]
    [InlineData("O31", "https://.*\\.a\\.example", "Flawed RegularExpression", null)]
    [InlineData("O31", "https:\\/\\/.*\\.a\\.example", "Flawed RegularExpression", null)]
    [InlineData("O31", "^https://a.example$", "Flawed RegularExpression", null)]
    [InlineData("O31", "https?://[a-z]+.example", "Flawed RegularExpression", null)]
    [InlineData("O31", "https://(www|app).a.example", "Flawed RegularExpression", null)]
    [InlineData("O31", "https://(www\\.)?a.example", "Flawed RegularExpression", null)]
    [InlineData("O31", "https://[a-z]+.a.example(:8443)?/", "Flawed RegularExpression", null)]
    [InlineData("O03", "http://[::1]?x", "Flawed Query", "http://[::1]")]
    [InlineData("O02", "https://a.example/(x|y)+", "Flawed Path", "https://a.example")]
    [InlineData("O32", "//a", "Flawed BadScheme", null)]
    [InlineData("O32", "https:/a", "Flawed BadScheme", "https://a")]
    [InlineData("O32", "https:a.example", "Flawed BadScheme", "https://a.example")]
    [InlineData("O32", "https:\\\\a", "Flawed BadScheme", "https://a")]
    [InlineData("O32", "https//a", "Flawed BadScheme", "https://a")]
    [InlineData("O32", "https:///a.example", "Flawed BadScheme", "https://a.example")]
    [InlineData("O32", "://a.example", "Flawed BadScheme", null)]
    [InlineData("O32", "htps://a.example", "Flawed BadScheme", "https://a.example")]
    [InlineData("O32", "htttp://a.example:80/", "Flawed BadScheme DefaultPort TrailingSlash", "http://a.example")]
    [InlineData("O33", "https://a.example:99999", "Flawed BadPort", null)]
    [InlineData("O33", "https://a.example:08443", "Flawed BadPort", "https://a.example:8443")]
    [InlineData("O33", "https://a.example:", "Flawed BadPort", "https://a.example")]
    [InlineData("O33", "https://a.example:0443", "Flawed BadPort", "https://a.example")]
    [InlineData("O33", "https://a.example:port", "Flawed BadPort", null)]
    [InlineData("O33", "https://a.example:-1", "Flawed BadPort", null)]
    [InlineData("O33", "https://a.example:0", "Origin", "https://a.example:0")]
    [InlineData("O33", "https://a.example:65535", "Origin", "https://a.example:65535")]
    [InlineData("O34", "https://%61.example", "Flawed NotCanonicalHost", "https://a.example")]
    [InlineData("O34", "https://b%C3%BCcher.example", "Flawed NotCanonicalHost", "https://xn--bcher-kva.example")]
    [InlineData("O34", "https://%2f.example", "Flawed BadHost", null)]
    [InlineData("O34", "https://%ff.example", "Flawed BadHost", null)]
    [InlineData("O34", "https://a%.example", "Flawed BadHost", null)]
    [InlineData("O35", "http://127.1:3000", "Flawed NotCanonicalHost", "http://127.0.0.1:3000")]
    [InlineData("O35", "http://0x7f.0.0.1", "Flawed NotCanonicalHost", "http://127.0.0.1")]
    [InlineData("O35", "http://192.168.010.1", "Flawed NotCanonicalHost", null)]
    [InlineData("O35", "http://2130706433", "Flawed NotCanonicalHost", null)]
    [InlineData("O35", "http://127.0.0.1.", "Flawed NotCanonicalHost", "http://127.0.0.1")]
    [InlineData("O36", " *", "Flawed Blank", null)]
    [InlineData("O36", "* ", "Flawed Blank", null)]
    [InlineData("O37", "http://a.example", "Origin", "http://a.example")]
    [InlineData("O39c", " https://b", "Flawed Blank", "https://b")]
    [InlineData("O40", "https://XN--bcher-KVA.example", "Origin UpperCase", "https://xn--bcher-kva.example")]
    [InlineData("O43", "https://a.example,https://a.example", "Flawed Joined", null)]
    [InlineData("W05", "https://*.github.io", "Pattern", null)]
    [InlineData("W06", "https://*", "Pattern StrayWildcard", null)]
    [InlineData("W06b", "https://*.", "Pattern StrayWildcard", null)]
    [InlineData("W07", "https://api-*.example.com", "Pattern StrayWildcard", null)]
    [InlineData("W07", "https://*-x.example.com", "Pattern StrayWildcard", null)]
    [InlineData("W07", "https://foo.*.example.com", "Pattern StrayWildcard", null)]
    [InlineData("W07", "https://example.*", "Pattern StrayWildcard", null)]
    [InlineData("W08", "https://.example.com", "Flawed BadHost", null)]
    [InlineData("W09", "https://*.*.example.com", "Pattern", null)]
    [InlineData("W10", "https://*.example.com:*", "Flawed PortWildcard", null)]
    [InlineData("W12", "*://*.example.com", "Pattern BadScheme StrayWildcard", null)]
    [InlineData("W12", "http*://*.example.com", "Pattern BadScheme StrayWildcard", null)]
    [InlineData("W13", "https://*.example.com/app", "Pattern Path", null)]
    [InlineData("W16", "https://*.example.com", "Pattern", null)]
    [InlineData("W18", "https://*.bücher.example", "Pattern UnicodeHost", null)]
    [InlineData("W22", "chrome-extension://*", "Pattern StrayWildcard", null)]
    [InlineData("W22", "capacitor://*.x", "Pattern", null)]
    [InlineData("W26", "https://*.a,https://*.b", "Flawed Joined", null)]
    [InlineData("W27", "https://*.example.com ", "Pattern Blank", null)]
    [InlineData("W28", "https://u@*.x", "Pattern UserInfo", null)]
    public void A_text_is_judged(string id, string text, string judgement, string? meant)
    {
        var reading = OriginText.Read(text);
        Assert.NotEmpty(id);
        Assert.Equal(judgement, string.Join(" ", new[] { reading.Kind.ToString() }.Concat(reading.Flaws.Select(static flaw => flaw.ToString()))));
        Assert.Equal(meant, reading.Meant?.ToString());
        Assert.Equal(text, reading.Written);
    }

    [Theory]
    [InlineData("https://", "Flawed EmptyHost")]
    [InlineData("https:", "Flawed BadScheme EmptyHost")]
    [InlineData("https://:3000", "Flawed EmptyHost")]
    [InlineData("https://?x", "Flawed EmptyHost Query")]
    [InlineData("https://u@", "Flawed UserInfo EmptyHost")]
    [InlineData("https:///", "Flawed BadScheme EmptyHost")]
    [InlineData("https://[::1", "Flawed BadHost")]
    [InlineData("https://[::1]x", "Flawed BadHost")]
    [InlineData("https://[1:2:3]", "Flawed BadHost")]
    [InlineData("https://[fe80::1%25eth0]", "Flawed BadHost")]
    [InlineData("https://256.1.1.1", "Flawed BadHost")]
    [InlineData("https://1.2.3.4.5", "Flawed BadHost")]
    [InlineData("https://a.09", "Flawed BadHost")]
    [InlineData("https://a..example", "Flawed BadHost")]
    [InlineData("https://.", "Flawed BadHost")]
    [InlineData("https://a<b", "Flawed BadHost")]
    [InlineData("https://a^b", "Flawed BadHost")]
    [InlineData("https://İ:80:90", "Flawed BadHost UnicodeHost")]
    [InlineData("https://a:80:90", "Flawed BadHost")]
    [InlineData("https://%HOST%", "Flawed BadHost")]
    [InlineData("https://a|b", "Flawed BadHost")]
    [InlineData("https://\ufffd.example", "Flawed BadHost UnicodeHost")]
    [InlineData("https://xn--ü.example", "Flawed BadHost UnicodeHost")]
    [InlineData("data:text/html,x", "Flawed NoScheme BadPort Path")]
    public void What_no_browser_can_load_means_nothing(string text, string judgement)
    {
        var reading = OriginText.Read(text);
        Assert.Equal(judgement, string.Join(" ", new[] { reading.Kind.ToString() }.Concat(reading.Flaws.Select(static flaw => flaw.ToString()))));
        Assert.Null(reading.Meant);
    }

    [Theory]
    [InlineData("https://a_b.example")]
    [InlineData("https://-a-.example")]
    [InlineData("https://r3---sn.example")]
    [InlineData("https://a.example:8443")]
    [InlineData("https://xn--bcher-kva.example")]
    [InlineData("https://xn--54b7fta0cc.example")]
    [InlineData("https://localhost:5001")]
    [InlineData("http://[2001:db8::1:0:0:1]")]
    public void A_serialised_origin_means_itself(string text)
    {
        var reading = OriginText.Read(text);
        Assert.Equal(OriginKind.Origin, reading.Kind);
        Assert.Empty(reading.Flaws);
        Assert.Equal(text, reading.Meant?.ToString());
        Assert.True(reading.IsAsBrowsersSend);
    }

    /// <summary>Firefox takes them for no hosts, Chromium for plain names.</summary>
    [Theory]
    [InlineData("https://xn--a.example")]
    [InlineData("https://xn--.example")]
    [InlineData("https://xn--abc-.example")]
    public void What_only_some_browsers_can_load_is_no_flaw_and_no_guess(string text)
    {
        var reading = OriginText.Read(text);
        Assert.Equal(OriginKind.Origin, reading.Kind);
        Assert.Empty(reading.Flaws);
        Assert.Null(reading.Meant);
    }

    [Theory]
    [InlineData("https://ﬁ.example")]
    [InlineData("https://e\u0301.example")]
    [InlineData("https://சிங்கப்பூர்.example")]
    [InlineData("https://İ.example")]
    [InlineData("https://😀.example")]
    [InlineData("https://1א.example")]
    public void Letters_outside_the_table_are_no_flaw_and_no_guess(string text)
    {
        var reading = OriginText.Read(text);
        Assert.Equal(OriginKind.Origin, reading.Kind);
        Assert.Equal([OriginFlaw.UnicodeHost], reading.Flaws.ToArray());
        Assert.Null(reading.Meant);
    }

    [Theory]
    [InlineData("https://{tenant}.example")]
    [InlineData("https://$HOST")]
    [InlineData("https://a,b")]
    public void Characters_of_no_name_are_no_flaw_and_no_guess(string text)
    {
        var reading = OriginText.Read(text);
        Assert.Equal(OriginKind.Origin, reading.Kind);
        Assert.Null(reading.Meant);
    }

    [Theory]
    [InlineData("https://a,https://b", "https://a|https://b")]
    [InlineData("https://a.example , ; https://b.example;", "https://a.example|https://b.example")]
    [InlineData("https://a.example\nb.example:80", "https://a.example|b.example:80")]
    [InlineData("null,*", "null|*")]
    public void A_joined_text_has_parts(string text, string parts) => Assert.Equal(parts, string.Join("|", OriginText.Read(text).Parts));

    [Theory]
    [InlineData("https://a.example/x,y")]
    [InlineData("https://a.example/?to=b,c")]
    [InlineData("https://u:p,w@a.example")]
    [InlineData("https://a.example /x")]
    public void A_separator_inside_is_no_list(string text) => Assert.Empty(OriginText.Read(text).Parts);

    [Theory]
    [InlineData("https://u:p@a.example", "https://…@a.example")]
    [InlineData("u:p@a.example", "…@a.example")]
    [InlineData("https://u:p/w@a.example", "https://…@a.example")]
    [InlineData("https://a.example/me@b", "https://a.example/me@b")]
    [InlineData("https://a.example:8443/me@b", "https://a.example:8443/me@b")]
    [InlineData("https://u@a,https://v:w@b", "https://…@a,https://…@b")]
    [InlineData("u:p@a.example,https://v:w@b", "…@a.example,https://…@b")]
    [InlineData("https:\\\\u@a", "https:\\\\…@a")]
    [InlineData("a\tb\r\n\0\u001b\u202e", "a\\tb\\r\\n\\0\\u001b\\u202e")]
    [InlineData("https://bücher.example", "https://bücher.example")]
    [InlineData("", "")]
    [InlineData("//", "//")]
    [InlineData("////@", "////…@")]
    public void A_message_shows_no_secret(string text, string shown) => Assert.Equal(shown, OriginText.Read(text).Shown);

    [Fact]
    public void Half_a_pair_of_surrogates_is_no_letter()
    {
        var reading = OriginText.Read("https://\ud800.example");
        Assert.Equal([OriginFlaw.BadHost, OriginFlaw.UnicodeHost], reading.Flaws.ToArray());
        Assert.Equal("https://\\ud800.example", reading.Shown);
    }

    [Fact]
    public void A_message_shows_a_long_text_in_part()
    {
        var shown = OriginText.Read("https://" + new string('a', 1000)).Shown;
        Assert.Equal(80, shown.Length);
        Assert.EndsWith("…", shown, StringComparison.Ordinal);
    }

    /// <summary>Schemes of pages, sockets and files are schemes without slashes, too; other words in front of a colon are not.</summary>
    [Theory]
    [InlineData("http:a", "http", "a")]
    [InlineData("https:a", "https", "a")]
    [InlineData("ws:a", "ws", "a")]
    [InlineData("WSS:a", "WSS", "a")]
    [InlineData("file:a", "file", "a")]
    [InlineData("ws//a", "ws", "//a")]
    [InlineData("app:a", null, "app:a")]
    [InlineData("app://a", "app", "//a")]
    [InlineData("app//a", null, "app//a")]
    [InlineData("://a", null, "a")]
    [InlineData("\\\\a", null, "a")]
    [InlineData("9://a", null, "a")]
    [InlineData("", null, "")]
    public void A_scheme_is_split_off(string text, string? scheme, string after) => Assert.Equal((scheme, after), SchemeText.Split(text));

    [Theory]
    [InlineData("aZ", true)]
    [InlineData("Az", true)]
    [InlineData("a[@z", false)]
    [InlineData("ä", false)]
    public void Upper_case_is_that_of_ASCII(string text, bool expected) => Assert.Equal(expected, AsciiText.HasUpper(text));

    /// <summary>Every slip that is taken for a web scheme, because one that is lost from a list is lost in silence.</summary>
    [Fact]
    public void Slips_of_a_scheme()
    {
        string[] cleartext = ["htp", "htpp", "hhtp", "httpp", "htttp", "ttp", "hthp", "htt", "hptt"];
        string[] encrypted = ["htps", "htpps", "hhtps", "hhttps", "httpps", "htttps", "ttps", "httpss", "httsp", "htts", "hpps", "hptts", "hthps"];
        Assert.All(cleartext, static slip => Assert.Equal("http", SchemeText.Corrected(slip)));
        Assert.All(encrypted, static slip => Assert.Equal("https", SchemeText.Corrected(slip)));
        Assert.All(new[] { "http", "https", "ftp", "app", "" }, static scheme => Assert.Null(SchemeText.Corrected(scheme)));
    }
}
