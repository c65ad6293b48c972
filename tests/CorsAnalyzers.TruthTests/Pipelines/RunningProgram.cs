using CorsAnalyzers.Damage.Browsing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CorsAnalyzers.TruthTests.Pipelines;

/// <summary>A program that runs as it was written, on a server that takes requests without a network.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly StartedProgram program;
    private HttpClient? client;

    private RunningProgram(StartedProgram program) => this.program = program;

    /// <summary>Starts a program.</summary>
    public static async Task<RunningProgram> StartAsync(MemoryStream image, params string[] arguments) =>
        new(await StartedProgram.StartAsync(image, static services => services.AddSingleton<IServer, TestServer>(), arguments));

    /// <summary>Sends a request.</summary>
    public async Task<Answer> AskAsync(Question question)
    {
        client ??= program.Host.GetTestClient();
        return await Wire.AskAsync(client, question);
    }

    public void Dispose()
    {
        client?.Dispose();
        program.Dispose();
    }
}
