using CorsAnalyzers.BrowserTests.Browsers;
using CorsAnalyzers.Fetch;
using Xunit;

namespace CorsAnalyzers.BrowserTests.Model;

/// <summary>Which texts browsers can read as lists of names, and what becomes of those they cannot.</summary>
public abstract class ListTests(BrowserFixture browsers, Engine engine) : ModelTests(browsers, engine)
{
    private static string[] Lists { get; } =
    [
        .. Enumerable.Range(' ', '\x7f' - ' ').Select(static c => $"NAME, A{(char)c}B"), .. Enumerable.Range(' ', '\x7f' - ' ').Select(static c => $"{(char)c}, NAME"),
        "NAME", "NAME,", ",NAME", ",,NAME,,", " NAME ", "\tNAME\t", "A\tB, NAME", "NAME, \"A, B\"", "\"NAME\"", "A,B,NAME", "NAME; A", "NAME A",
    ];

    [Theory]
    [InlineData("Methods", "PUT")]
    [InlineData("Headers", "x-name")]
    [InlineData("Expose", "x-name")]
    public async Task A_browser_reads_lists_as_the_model(string list, string name)
    {
        var (seen, _) = await AskAsync<bool[]>(
            """
            async ({ url, argument }) => {
                const seen = [];
                for (let i = 0; i < argument.count; i++) {
                    const call = argument.list == 'Methods' ? { method: 'PUT' } : argument.list == 'Headers' ? { headers: { 'x-name': '1' } } : {};
                    try { seen.push((await fetch(url + i, call)).headers.has('x-name')); }
                    catch (error) { seen.push(false); }
                }
                return JSON.stringify(seen);
            }
            """,
            new { list, count = Lists.Length },
            (request, response) =>
            {
                var text = Lists[int.Parse(request.Path.Value![1..], System.Globalization.CultureInfo.InvariantCulture)].Replace("NAME", name, StringComparison.Ordinal);
                response.Headers["x-name"] = "1";
                response.Headers.AccessControlExposeHeaders = list == "Expose" ? text : "x-name";
                if (list == "Methods") response.Headers.AccessControlAllowMethods = text;
                if (list == "Headers") response.Headers.AccessControlAllowHeaders = text;
            });
        AssertSame(Lists.Select(static text => $"{text}: {Predicted(text)}"), Lists.Zip(seen, static (text, seen) => $"{text}: {seen}"));
    }

    /// <summary>It is a list where every element is a token or nothing, and it says what is among them. Without credentials '*' is everything.</summary>
    private static bool Predicted(string text)
    {
        var elements = text.Split(',').Select(static element => element.Trim(' ', '\t')).Where(static element => element.Length > 0).ToList();
        return elements.TrueForAll(HttpToken.Is) && (elements.Contains("NAME") || elements.Contains("*"));
    }
}

public sealed class ChromiumListTests(BrowserFixture browsers) : ListTests(browsers, Engine.Chromium);

public sealed class FirefoxListTests(BrowserFixture browsers) : ListTests(browsers, Engine.Firefox);
