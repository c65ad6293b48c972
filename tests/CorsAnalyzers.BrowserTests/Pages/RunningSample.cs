using CorsAnalyzers.BrowserTests.Browsers;
using CorsAnalyzers.BrowserTests.Network;
using CorsAnalyzers.Tests.Documentation;
using CorsAnalyzers.TruthTests.Pipelines;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;

namespace CorsAnalyzers.BrowserTests.Pages;

/// <summary>A sample that runs under a host name of its own: what browsers keep of one case has no part in another.</summary>
internal sealed class RunningSample : IDisposable
{
    private static int count;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cors-sample");
    private readonly LocalInternet internet;
    private StartedProgram? program;

    private RunningSample(LocalInternet internet) => this.internet = internet;

    /// <summary>Of the same site as the websites of <c>example.com</c>, and of another than all the others.</summary>
    private string Host { get; } = $"api{Interlocked.Increment(ref count)}.example.com";

    private RequestLog Log => internet.LogOf(Host);

    /// <summary>Starts the application of a case, makes its call in a browser, and says what was seen.</summary>
    public static async Task<string> SeeAsync(BrowserFixture browsers, Engine engine, PageCase page)
    {
        using var tab = await browsers.OpenAsync(engine);
        using var sample = await StartAsync(browsers.Internet, page);
        return await sample.FetchAsync(tab, page.Call, page.IsSignedIn);
    }

    private static async Task<RunningSample> StartAsync(LocalInternet internet, PageCase page)
    {
        var running = new RunningSample(internet);
        try
        {
            await running.StartAsync(page);
            return running;
        }
        catch
        {
            running.Dispose();
            throw;
        }
    }

    /// <summary>What a browser makes of a call: the requests that came here, and what the script saw.</summary>
    private async Task<string> FetchAsync(Tab tab, ScriptCall call, bool isSignedIn)
    {
        if (isSignedIn) await tab.OpenAsync($"https://{Host}{Website.SignInPath}");
        var answer = await tab.FetchAsync(call, Host);
        var requests = string.Join(", ", await Log.ReadAsync());
        if (call.Place == Place.OwnForm) return requests;
        var seen = answer.IsBlocked ? "blocked" : "read " + answer.Status;
        if (call.LooksFor.Count > 0) seen += ", sees " + string.Join(' ', call.LooksFor.Where(name => answer.Headers!.Contains(name, StringComparer.OrdinalIgnoreCase)).DefaultIfEmpty("nothing"));
        return (requests.Length == 0 ? "nothing" : requests) + ": " + seen;
    }

    public void Dispose()
    {
        program?.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task StartAsync(PageCase page)
    {
        var sample = SampleOf(page);
        if (sample.Settings is { } settings) await File.WriteAllTextAsync(Path.Combine(folder.FullName, settings.Name), settings.Text);
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(folder.FullName, "wwwroot")).FullName, "file.txt"), "a file");
        using var image = SampleProgram.Compile(sample.Code, page.Before, page.Endpoints);
        program = await StartedProgram.StartAsync(
            image,
            services =>
            {
                services.AddSingleton<IServer>(new PlugServer(internet, Host));
                if (sample.Settings is { Name: "web.config", Text: var config }) services.AddSingleton<IStartupFilter>(new IisHeaders(config));
            },
            ["--environment=Production", "--contentRoot=" + folder.FullName, "--https_port=443", .. page.Arguments]);
    }

    private static RuleSample SampleOf(PageCase page)
    {
        var words = page.Sample.Split(' ');
        var sample = RulePage.Of(page.Page).Samples.Where(sample => sample.Kind == words[0]).ElementAt(words.Length == 1 ? 0 : int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture) - 1);
        if (page.Policy is { } policy)
        {
            return sample with
            {
                Code = $$"""
                    using Microsoft.AspNetCore.Cors.Infrastructure;
                    static class Policies
                    {
                        public static void Add(CorsPolicyBuilder policy) => policy{{policy}};
                    }
                    """,
            };
        }

        foreach (var (text, other) in page.Changes)
        {
            var changed = sample with
            {
                Code = sample.Code.Replace(text, other, StringComparison.Ordinal),
                Settings = sample.Settings is { } settings ? settings with { Text = settings.Text.Replace(text, other, StringComparison.Ordinal) } : null,
            };
            sample = changed != sample ? changed : throw new InvalidOperationException($"The sample of {page.Page} has no '{text}'.");
        }

        return sample;
    }
}
