using CorsAnalyzers.BrowserTests.Browsers;
using Xunit;

namespace CorsAnalyzers.BrowserTests.Pages;

/// <summary>What the pages of the rules say that browsers do, they do.</summary>
public abstract class PageTests(BrowserFixture browsers, Engine engine)
{
    public static TheoryData<string> Rows => [.. PageCases.All.Where(static page => page.Call.Pause == TimeSpan.Zero).Select(static page => page.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_browser_does_what_the_page_says(string name)
    {
        var page = PageCases.Of(name);
        Assert.Equal(page.SeenIn(engine), await SeeAsync(page));
    }

    /// <summary>Who would only nod is found out: the page says that the shop is refused.</summary>
    [Fact]
    public async Task What_a_page_said_wrong_would_be_seen()
    {
        var wrong = PageCases.Of("CORS2001 fixed: what it means") with { Sample = "bad" };
        Assert.NotEqual(wrong.SeenIn(engine), await SeeAsync(wrong));
    }

    private Task<string> SeeAsync(PageCase page) => RunningSample.SeeAsync(browsers, engine, page);
}

public sealed class ChromiumPageTests(BrowserFixture browsers) : PageTests(browsers, Engine.Chromium);

public sealed class FirefoxPageTests(BrowserFixture browsers) : PageTests(browsers, Engine.Firefox);
