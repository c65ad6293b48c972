using CorsAnalyzers.BrowserTests.Browsers;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Fetch.Hosts;
using Xunit;

namespace CorsAnalyzers.BrowserTests.Model;

/// <summary>Origins as browsers write them.</summary>
public abstract class OriginTests(BrowserFixture browsers, Engine engine) : ModelTests(browsers, engine)
{
    private const string Read = """
        ({ argument }) => JSON.stringify(argument.map(text => { try { return new URL(text).origin; } catch (error) { return 'none'; } }))
        """;

    private static readonly OriginFlaw[] HarmlessToUrls =
    [
        OriginFlaw.UserInfo, OriginFlaw.NotCanonicalHost, OriginFlaw.UnicodeHost, OriginFlaw.UpperCase, OriginFlaw.DefaultPort, OriginFlaw.BadPort,
        OriginFlaw.TrailingSlash, OriginFlaw.Path, OriginFlaw.Query, OriginFlaw.Fragment,
    ];

    /// <summary>The header itself, from pages that are there.</summary>
    [Theory]
    [InlineData("https://shop.example.com")]
    [InlineData("https://SHOP.Example.COM")]
    [InlineData("HTTPS://shop.example.com:443")]
    [InlineData("https://shop.example.com:8443")]
    [InlineData("https://shop.example.com:08443")]
    [InlineData("http://shop.example.com:80")]
    [InlineData("http://shop.example.com:443")]
    [InlineData("https://user:secret@shop.example.com")]
    [InlineData("https://bücher.example")]
    [InlineData("https://BÜCHER.example")]
    [InlineData("https://xn--bcher-kva.example")]
    [InlineData("https://faß.example")]
    [InlineData("https://日本語.example")]
    [InlineData("https://пример.example")]
    [InlineData("https://ｓｈｏｐ.example")]
    [InlineData("https://shop%2Eexample.com")]
    [InlineData("https://under_score.example.com")]
    [InlineData("http://127.0.0.1:3000")]
    [InlineData("http://127.1")]
    [InlineData("http://0x7f.1:3000")]
    [InlineData("http://[::1]:3000")]
    [InlineData("http://[0:0:0:0:0:0:0:1]")]
    [InlineData("http://[::ffff:127.0.0.1]:3000")]
    [InlineData("http://[2001:DB8::000A]")]
    [InlineData("http://localhost:3000")]
    [InlineData("http://a.localhost")]
    public async Task A_page_has_the_origin_that_the_model_says(string site) => Assert.Equal(OriginText.Read(site).Meant!.ToString(), await OriginOfAsync(site));

    [Fact]
    public async Task A_browser_reads_texts_of_origins_as_the_model()
    {
        var random = new Random(20_000);
        var texts = Enumerable.Range(0, 20_000).Select(_ => RandomOrigins.Next(random)).Distinct(StringComparer.Ordinal).ToArray();
        var (seen, _) = await AskAsync<string[]>(Read, texts, static (_, _) => { });
        var known = texts.Zip(seen).Select(static pair => (Text: pair.First, Seen: pair.Second, Predicted: Predicted(OriginText.Read(pair.First)))).Where(static row => row.Predicted is not null).ToList();
        Assert.True(known.Count > texts.Length / 2, $"Only {known.Count} are known.");
        Assert.Contains(known, static row => row.Predicted == "none");
        AssertSame(known.Select(static row => $"{row.Text} is {row.Predicted}"), known.Select(static row => $"{row.Text} is {row.Seen}"));
    }

    [Fact]
    public async Task A_browser_reads_every_letter_as_the_model()
    {
        int[] letters = [.. Enumerable.Range(0x80, 0xd800 - 0x80), .. Enumerable.Range(0xe000, 0x10000 - 0xe000), .. Enumerable.Range(0x10000, 0x800), 0x1f600, 0x1fffe, 0x20000, 0xe0100, 0x10ffff];
        var (seen, _) = await AskAsync<string[]>(
            "({ argument }) => JSON.stringify(argument.map(letter => { try { return new URL('http://a' + String.fromCodePoint(letter) + 'b.example').host; } catch (error) { return 'none'; } }))",
            letters,
            static (_, _) => { });
        var rows = letters.Zip(seen).Select(static pair => (Letter: pair.First, Seen: pair.Second, Host: HostText.Read("a" + char.ConvertFromUtf32(pair.First) + "b.example")))
            .Where(static row => row.Host.Serialised is not null || row.Host.IsBad).ToList();
        Assert.True(rows.Count > 39_000, $"Only {rows.Count} are known.");
        AssertSame(rows.Select(static row => $"U+{row.Letter:X4} {(row.Host.IsBad ? "none" : row.Host.Serialised)}"), rows.Select(static row => $"U+{row.Letter:X4} {row.Seen}"));
    }

    /// <summary>What a URL of the text comes to, or null where the model leaves it open or means more than the URL standard.</summary>
    private static string? Predicted(OriginReading reading) =>
        reading.Flaws.Any(flaw => flaw is not OriginFlaw.BadHost && !HarmlessToUrls.Contains(flaw)) ? null
        : reading.Has(OriginFlaw.BadHost) ? HasEmptyLabel(reading.Written) ? null : "none"
        : reading.Meant?.ToString();

    /// <summary>A host to the URL standard, but to no name server.</summary>
    private static bool HasEmptyLabel(string text) => text.Replace("%2e", ".", StringComparison.Ordinal).Replace('。', '.').Replace('．', '.').Split('/', '@', ':').Any(static part => part.StartsWith('.') || part.Contains("..", StringComparison.Ordinal));

    private async Task<string> OriginOfAsync(string site)
    {
        var (origin, requests) = await AskFromAsync<string>(site + "/", "async ({ url }) => { await fetch(url); return JSON.stringify(location.origin); }", "", static (_, _) => { });
        Assert.Equal(origin, requests.Single().Header("Origin"));
        return origin;
    }
}

public sealed class ChromiumOriginTests(BrowserFixture browsers) : OriginTests(browsers, Engine.Chromium);

public sealed class FirefoxOriginTests(BrowserFixture browsers) : OriginTests(browsers, Engine.Firefox);
