using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CorsAnalyzers.BrowserTests.Network;

/// <summary>
/// All there is for the browsers of the tests: whatever name and port they ask for, one real Kestrel on this machine answers, by
/// http and https. Hosts that a program was started for are answered by the program, all others are websites with an empty page.
/// </summary>
internal sealed class LocalInternet : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, IPlugged> programs = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, RequestLog> logs = new(StringComparer.OrdinalIgnoreCase);
    private readonly X509Certificate2 certificate = Certificate.Make();
    private readonly WebApplication host;
    private readonly IServer server;

    private LocalInternet()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, Listen));
        host = builder.Build();
        server = host.Services.GetRequiredService<IServer>();
    }

    /// <summary>The one port of this machine behind all others.</summary>
    public int Port { get; private set; }

    /// <summary>The SHA-256 of the key that all hosts show.</summary>
    public string KeyHash => Convert.ToBase64String(SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo()));

    public static async Task<LocalInternet> StartAsync()
    {
        var internet = new LocalInternet();
        await internet.server.StartAsync(new Exchanges(internet), CancellationToken.None);
        internet.Port = new Uri(internet.server.Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
        return internet;
    }

    /// <summary>What was asked of a host.</summary>
    public RequestLog LogOf(string name) => logs.GetOrAdd(name, static _ => new RequestLog());

    public void Plug(string name, IPlugged program) => programs[name] = program;

    public void Unplug(string name) => programs.TryRemove(name, out _);

    /// <summary>Who answers a request: pages to sign in at are the same everywhere.</summary>
    public IPlugged AnswererOf(string name, string path) =>
        path != Website.SignInPath && programs.TryGetValue(name, out var program) ? program : Website.Instance;

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await server.StopAsync(patience.Token);
        await host.DisposeAsync();
        certificate.Dispose();
    }

    /// <summary>One port for all: tunnels are opened to this port itself, and the first byte tells TLS from plain text.</summary>
    private void Listen(ListenOptions listen)
    {
        ConnectionDelegate plain = null!;
        listen.Protocols = HttpProtocols.Http1;
        listen.Use(encrypted => async connection =>
        {
            if (await FirstBytes.ReadAsync(connection.Transport) is { } isEncrypted) await (isEncrypted ? encrypted : plain)(connection);
        });
        listen.UseHttps(certificate);
        listen.Use(next => plain = next);
    }
}
