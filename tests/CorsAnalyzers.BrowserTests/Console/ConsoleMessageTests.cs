using CorsAnalyzers.BrowserTests.Browsers;
using CorsAnalyzers.BrowserTests.Network;
using CorsAnalyzers.Tests;
using Xunit;

namespace CorsAnalyzers.BrowserTests.Console;

/// <summary>What the page about blocked requests says that Chromium writes into its console, it writes.</summary>
public sealed class ConsoleMessageTests(BrowserFixture browsers)
{
    private static readonly string[] Messages =
    [
        .. File.ReadLines(Repository.PathOf("docs", "why-is-my-request-blocked.md"))
            .SkipWhile(static line => !line.StartsWith("| Chromium", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(static line => line.StartsWith('|'))
            .Select(static line => line.Split('`')[1]),
    ];

    public static TheoryData<string> Rows => [.. Messages];

    [Fact]
    public void Each_message_of_the_page_is_provoked() => Assert.Equal(Provocations.All.Keys, Messages);

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Chromium_says_so(string message)
    {
        var provocation = Provocations.All[message];
        var host = $"console{Array.IndexOf(Messages, message)}.example.com";
        browsers.Internet.Plug(host, new PluggedHandler((request, response) =>
        {
            response.Headers.AccessControlAllowOrigin = request.Headers.Origin;
            provocation.Answer(request, response);
            return Task.CompletedTask;
        }));

        using var tab = await browsers.OpenAsync(Engine.Chromium);
        await tab.OpenAsync("https://shop.example.com/");
        var said = await tab.ConsoleDuringAsync(
            "blocked by CORS policy",
            """
            ([url, method, header, withCookies]) =>
                fetch(url, { method, headers: header ? { [header]: '1' } : {}, credentials: withCookies ? 'include' : 'same-origin' }).catch(() => {})
            """,
            new object?[] { $"https://{host}/", provocation.Method, provocation.Header, provocation.WithCookies });
        Assert.Contains(message, said, StringComparison.Ordinal);
    }
}
