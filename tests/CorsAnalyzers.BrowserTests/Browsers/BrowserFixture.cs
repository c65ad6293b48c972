using System.Collections.Concurrent;
using CorsAnalyzers.BrowserTests.Network;
using Microsoft.Playwright;
using Xunit;

namespace CorsAnalyzers.BrowserTests.Browsers;

/// <summary>Both browsers, started once for all tests, and the network around them.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo profiles = Directory.CreateTempSubdirectory("cors-browsers");
    private readonly Dictionary<Engine, Lazy<Task<IBrowserContext>>> browsers = [];
    private readonly ConcurrentDictionary<Engine, ConcurrentBag<IPage>> tabs = new();
    private IPlaywright? driver;

    internal LocalInternet Internet { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Internet = await LocalInternet.StartAsync();

        // The driver is part of the package; browsers are never fetched.
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        if (Enum.GetValues<Engine>().All(static engine => Engines.PathOf(engine) is null)) return;
        driver = await Playwright.CreateAsync().WaitAsync(Patience);
        foreach (var engine in Enum.GetValues<Engine>()) browsers[engine] = new(() => StartAsync(engine));
    }

    /// <summary>A tab for one test. Where the browser is missing the test is skipped, or fails if <c>CORS_BROWSERS</c> is <c>required</c>.</summary>
    internal async Task<Tab> OpenAsync(Engine engine)
    {
        if (Engines.PathOf(engine) is null)
        {
            if (Environment.GetEnvironmentVariable("CORS_BROWSERS") == "required") Assert.Fail(Engines.HowToInstall(engine));
            Assert.Skip(Engines.HowToInstall(engine));
        }

        var browser = await browsers[engine].Value;
        var idle = tabs.GetOrAdd(engine, static _ => []);
        return new Tab(idle.TryTake(out var page) ? page : await browser.NewPageAsync(), idle.Add);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers.Values.Where(static browser => browser.IsValueCreated)) await (await browser.Value).CloseAsync().WaitAsync(Patience);
        driver?.Dispose();
        await Internet.DisposeAsync();
        profiles.Delete(recursive: true);
    }

    private async Task<IBrowserContext> StartAsync(Engine engine)
    {
        var profile = profiles.CreateSubdirectory(engine.ToString()).FullName;
        Engines.Prepare(engine, profile);
        var browser = await Engines.StartAsync(engine, driver!, Engines.PathOf(engine)!, profile, Internet).WaitAsync(Patience);
        browser.SetDefaultTimeout(30_000);
        browser.SetDefaultNavigationTimeout(30_000);
        return browser;
    }
}
