using CorsAnalyzers.BrowserTests.Browsers;
using Xunit;

namespace CorsAnalyzers.BrowserTests.Pages;

/// <summary>How long browsers keep something, as the pages say. The cases wait together.</summary>
public abstract class PageTimeTests(BrowserFixture browsers, Engine engine)
{
    [Fact]
    public async Task A_browser_forgets_when_the_page_says()
    {
        var pages = PageCases.All.Where(static page => page.Call.Pause > TimeSpan.Zero).ToList();
        var seen = await Task.WhenAll(pages.Select(page => RunningSample.SeeAsync(browsers, engine, page)));
        var differing = pages.Zip(seen).Where(row => row.First.SeenIn(engine) != row.Second).Select(static row => $"{row.First.Name}: {row.Second}").ToList();
        Assert.True(differing.Count == 0, string.Join('\n', differing));
    }
}

[Collection(Alone.Name)]
public sealed class ChromiumPageTimeTests(BrowserFixture browsers) : PageTimeTests(browsers, Engine.Chromium);

[Collection(Alone.Name)]
public sealed class FirefoxPageTimeTests(BrowserFixture browsers) : PageTimeTests(browsers, Engine.Firefox);
