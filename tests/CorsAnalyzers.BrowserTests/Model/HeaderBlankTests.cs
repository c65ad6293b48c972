using CorsAnalyzers.BrowserTests.Browsers;
using Xunit;

namespace CorsAnalyzers.BrowserTests.Model;

/// <summary>Blanks around the value of a header are no part of it (Fetch, "normalize"). A browser takes them away.</summary>
public abstract class HeaderBlankTests(BrowserFixture browsers, Engine engine) : ModelTests(browsers, engine)
{
    private const string Ask = """
        async ({ url, argument }) => {
            try {
                const answer = await fetch(url, argument);
                return JSON.stringify(answer.ok ? 'read' : 'failed');
            } catch {
                return JSON.stringify('blocked');
            }
        }
        """;

    [Theory]
    [InlineData("", "", "read")]
    [InlineData(" ", "", "read")]
    [InlineData("", "\t ", "read")]
    [InlineData("  ", "  ", "read")]
    [InlineData(".", "", "blocked")]
    public async Task A_browser_takes_away_blanks_and_nothing_else(string before, string after, string seen)
    {
        string Padded(string value) => before + value + after;
        var (result, _) = await AskAsync<string>(Ask, new { method = "PUT", credentials = "include" }, (request, response) =>
        {
            response.Headers.AccessControlAllowOrigin = Padded(request.Headers.Origin.ToString());
            response.Headers.AccessControlAllowCredentials = Padded("true");
            response.Headers.AccessControlAllowMethods = Padded("PUT");
        });
        Assert.Equal(seen, result);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(" ", "")]
    [InlineData("", "\t ")]
    public async Task A_star_with_blanks_is_a_star(string before, string after)
    {
        async Task<string> Of(string credentials) => (await AskAsync<string>(Ask, new { credentials }, (_, response) =>
            response.Headers.AccessControlAllowOrigin = before + "*" + after)).Result;
        Assert.Equal("read", await Of("omit"));
        Assert.Equal("blocked", await Of("include"));
    }
}

public sealed class ChromiumHeaderBlankTests(BrowserFixture browsers) : HeaderBlankTests(browsers, Engine.Chromium);

public sealed class FirefoxHeaderBlankTests(BrowserFixture browsers) : HeaderBlankTests(browsers, Engine.Firefox);
