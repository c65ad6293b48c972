using System.Collections.Concurrent;
using System.Diagnostics;

namespace CorsAnalyzers.PackageTests.Harness;

/// <summary>A web app that listens on a free loopback port until it is disposed of.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private const string Announcement = "Now listening on: ";

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private RunningApp(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
    }

    /// <summary>Talks to the app.</summary>
    public HttpClient Client { get; }

    /// <summary>What to give <c>dotnet</c> so that this app listens on a port that the system chooses.</summary>
    public static string[] Arguments(string assembly) => [assembly, "--urls", "http://127.0.0.1:0"];

    /// <summary>Starts the app and returns when it listens; fails with its output when it ends or stays silent.</summary>
    public static async Task<RunningApp> Start(CommandLine dotnet, string assembly, CancellationToken cancellation)
    {
        var lines = new ConcurrentQueue<string>();
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = dotnet.Start(Arguments(assembly), line =>
        {
            lines.Enqueue(line);
            var at = line.IndexOf(Announcement, StringComparison.Ordinal);
            if (at >= 0)
            {
                listening.TrySetResult(new Uri(line[(at + Announcement.Length)..].Trim()));
            }
        });
        try
        {
            var ended = process.WaitForExitAsync(cancellation);
            var first = await Task.WhenAny(listening.Task, ended).WaitAsync(StartLimit, cancellation);
            return first == listening.Task
                ? new RunningApp(process, await listening.Task)
                : throw new InvalidOperationException($"The app ended with exit code {process.ExitCode}:\n{string.Join('\n', lines)}");
        }
        catch
        {
            await Stop(process);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Stop(_process);
    }

    private static async Task Stop(Process process)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
