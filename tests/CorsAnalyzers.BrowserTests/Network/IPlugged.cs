using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace CorsAnalyzers.BrowserTests.Network;

/// <summary>What answers the requests to a host.</summary>
internal interface IPlugged
{
    object CreateContext(IFeatureCollection features);

    Task ProcessRequestAsync(object context);

    void DisposeContext(object context, Exception? exception);
}

/// <summary>An application with its pipeline.</summary>
internal sealed class PluggedApplication<TContext>(IHttpApplication<TContext> application) : IPlugged
    where TContext : notnull
{
    public object CreateContext(IFeatureCollection features) => application.CreateContext(features);

    public Task ProcessRequestAsync(object context) => application.ProcessRequestAsync((TContext)context);

    public void DisposeContext(object context, Exception? exception) => application.DisposeContext((TContext)context, exception);
}
