using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace CorsAnalyzers.BrowserTests.Network;

/// <summary>The server of a program: its host name leads to it as long as it runs.</summary>
internal sealed class PlugServer(LocalInternet internet, string name) : IServer
{
    public IFeatureCollection Features { get; } = new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        internet.Plug(name, new PluggedApplication<TContext>(application));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        internet.Unplug(name);
        return Task.CompletedTask;
    }

    public void Dispose() => internet.Unplug(name);
}
