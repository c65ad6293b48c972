using System.Text.Json;
using CorsAnalyzers.BrowserTests.Network;
using Microsoft.Playwright;

namespace CorsAnalyzers.BrowserTests.Browsers;

/// <summary>A tab of a browser, which goes back to where it came from: opening one takes longer than most tests.</summary>
internal sealed class Tab(IPage page, Action<IPage> giveBack) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>What a script does in each place; it answers with text, which every protocol of the driver carries.</summary>
    private const string Fetch = """
        async call => {
            let seen;
            for (let i = 0; i < call.times; i++) {
                if (i > 0) await new Promise(resolve => setTimeout(resolve, call.pause));
                try {
                    const answer = await fetch(call.url, {
                        method: call.method, headers: call.headers, body: call.body, mode: call.mode, credentials: call.withCookies ? 'include' : 'same-origin'
                    });
                    await answer.text();
                    seen = { status: answer.status, headers: [...answer.headers.keys()] };
                } catch (error) {
                    seen = { error: String(error) };
                }
            }
            return JSON.stringify(seen);
        }
        """;

    private const string InFrame = """
        ([script, call, isSandboxed]) => new Promise(resolve => {
            addEventListener('message', message => resolve(message.data), { once: true });
            const html = `<script>(${script})(${JSON.stringify(call)}).then(seen => parent.postMessage(seen, '*'))<\/script>`;
            const frame = document.createElement('iframe');
            if (isSandboxed) { frame.sandbox = 'allow-scripts'; frame.srcdoc = html; }
            else frame.src = 'data:text/html,' + encodeURIComponent(html);
            document.body.append(frame);
        })
        """;

    /// <summary>What a form sends comes into a frame, where nobody minds an error page.</summary>
    private const string Submit = """
        url => new Promise(resolve => {
            const frame = document.createElement('iframe');
            frame.name = 'answer';
            document.body.append(frame);
            frame.onload = () => resolve('{}');
            const form = document.createElement('form');
            [form.method, form.action, form.target] = ['POST', url, frame.name];
            document.body.append(form);
            form.submit();
        })
        """;

    public Task OpenAsync(string address) => page.GotoAsync(address);

    /// <summary>Runs a function in the page; it answers with JSON.</summary>
    public async Task<T> RunAsync<T>(string function, object? argument = null) =>
        JsonSerializer.Deserialize<T>(await page.EvaluateAsync<string>(function, argument), Json)!;

    /// <summary>Runs a function in the page, and gives the first message with this text that the browser writes into the console.</summary>
    public async Task<string> ConsoleDuringAsync(string text, string function, object? argument)
    {
        var message = await page.RunAndWaitForConsoleMessageAsync(
            () => page.EvaluateAsync(function, argument), new() { Predicate = message => message.Text.Contains(text, StringComparison.Ordinal) });
        return message.Text;
    }

    /// <summary>Makes a call from where it is to be made, to a host.</summary>
    public async Task<ScriptAnswer> FetchAsync(ScriptCall call, string host)
    {
        if (call.After is { } first) await FetchAsync(first, host);
        using var file = call.Place == Place.File ? new PageFile() : null;
        await OpenAsync(file?.Address ?? call.Place switch
        {
            Place.Own => $"https://{host}{Website.SignInPath}",
            Place.OwnForm => $"https://{host}{Website.SignInPath}?policy=no-referrer",
            _ => call.From + "/",
        });
        var url = $"{call.Scheme}://{host}{call.Path}";
        var argument = new
        {
            url = call.Through is { } through ? $"{through}/?to={Uri.EscapeDataString(url)}" : url,
            method = call.Method,
            headers = call.Headers,
            body = call.Body,
            withCookies = call.WithCookies,
            mode = call.IsOpaque ? "no-cors" : "cors",
            times = call.Times,
            pause = call.Pause.TotalMilliseconds,
        };
        return call.Place switch
        {
            Place.OwnForm => await RunAsync<ScriptAnswer>(Submit, url),
            Place.SandboxedFrame or Place.DataFrame => await RunAsync<ScriptAnswer>(InFrame, new object[] { Fetch, argument, call.Place == Place.SandboxedFrame }),
            _ => await RunAsync<ScriptAnswer>(Fetch, argument),
        };
    }

    public void Dispose() => giveBack(page);

    /// <summary>An empty page on this machine's disk.</summary>
    private sealed class PageFile : IDisposable
    {
        private readonly string path = Path.Combine(Path.GetTempPath(), $"cors-{Guid.NewGuid():N}.html");

        public PageFile() => System.IO.File.WriteAllText(path, "<!doctype html><title>A file</title>");

        public string Address => new Uri(path).AbsoluteUri;

        public void Dispose() => System.IO.File.Delete(path);
    }
}

/// <summary>What a script saw of the answer: its status and headers, or an error.</summary>
internal sealed record ScriptAnswer(int Status, string[]? Headers, string? Error)
{
    public bool IsBlocked => Error is not null;
}
