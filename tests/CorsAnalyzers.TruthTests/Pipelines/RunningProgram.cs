using CorsAnalyzers.Damage.Browsing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CorsAnalyzers.TruthTests.Pipelines;

/// <summary>A program that runs as it was written, on a server that takes requests without a network unless it is to keep its own.</summary>
internal sealed class RunningProgram : IDisposable
{
    /// <summary>An argument with which a program keeps the web server of the framework, and is reached over sockets.</summary>
    public const string OnSockets = "--OnSockets=true";

    private readonly StartedProgram program;
    private readonly bool isOnSockets;
    private HttpClient? client;

    private RunningProgram(StartedProgram program, bool isOnSockets)
    {
        this.program = program;
        this.isOnSockets = isOnSockets;
    }

    /// <summary>Starts a program.</summary>
    public static async Task<RunningProgram> StartAsync(MemoryStream image, params string[] arguments)
    {
        var isOnSockets = arguments.Contains(OnSockets);
        return new(await StartedProgram.StartAsync(image, services => { if (!isOnSockets) services.AddSingleton<IServer, TestServer>(); }, arguments), isOnSockets);
    }

    /// <summary>Sends a request.</summary>
    public async Task<Answer> AskAsync(Question question)
    {
        client ??= isOnSockets
            ? new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(program.Host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) }
            : program.Host.GetTestClient();
        return await Wire.AskAsync(client, question);
    }

    public void Dispose()
    {
        client?.Dispose();
        program.Dispose();
    }
}
