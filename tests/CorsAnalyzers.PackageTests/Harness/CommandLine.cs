using System.Diagnostics;
using System.Text;

namespace CorsAnalyzers.PackageTests.Harness;

/// <summary>Starts a program so that nothing of it outlives the test: bounded in time, no input, its whole tree killed.</summary>
internal sealed class CommandLine(string program, string workingDirectory, IReadOnlyDictionary<string, string?> environment)
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(10);

    /// <summary>Runs to the end, at most for the time limit.</summary>
    public async Task<CommandResult> Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var output = new StringBuilder();
        using var process = Start(arguments, line =>
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        });
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeLimit);
        var text = $"{program} {string.Join(' ', arguments)}";
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            throw new TimeoutException($"Still running after {TimeLimit}: $ {text}\n{Snapshot()}");
        }

        return new CommandResult(text, process.ExitCode, Snapshot());

        string Snapshot()
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>Starts and hands over the running process; every line it prints goes to <paramref name="onLine"/>.</summary>
    public Process Start(IReadOnlyList<string> arguments, Action<string> onLine)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            // A null removes the variable.
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += Receive;
        process.ErrorDataReceived += Receive;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;

        void Receive(object sender, DataReceivedEventArgs received)
        {
            if (received.Data is { } line)
            {
                onLine(line);
            }
        }
    }
}
