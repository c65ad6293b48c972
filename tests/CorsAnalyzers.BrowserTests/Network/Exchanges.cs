using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace CorsAnalyzers.BrowserTests.Network;

/// <summary>Hands each request to the program whose host it names, and writes down what came and what was answered.</summary>
internal sealed class Exchanges(LocalInternet internet) : IHttpApplication<Exchange>
{
    public Exchange CreateContext(IFeatureCollection contextFeatures)
    {
        var request = contextFeatures.GetRequiredFeature<IHttpRequestFeature>();
        var name = NameOf(request.Headers.Host.ToString());
        var answerer = internet.AnswererOf(name, request.Path);
        return new Exchange(contextFeatures, answerer, answerer.CreateContext(contextFeatures), internet.LogOf(name).Begin(request));
    }

    public async Task ProcessRequestAsync(Exchange context)
    {
        int? status = 500;
        try
        {
            await context.Answerer.ProcessRequestAsync(context.Inner);
            status = null;
        }
        finally
        {
            context.Seen.End(status ?? context.Features.GetRequiredFeature<IHttpResponseFeature>().StatusCode);
        }
    }

    public void DisposeContext(Exchange context, Exception? exception) => context.Answerer.DisposeContext(context.Inner, exception);

    /// <summary>The host without its port.</summary>
    private static string NameOf(string host) => host.LastIndexOf(':') is var colon && colon > host.LastIndexOf(']') ? host[..colon] : host;
}

/// <summary>One request on its way.</summary>
internal sealed record Exchange(IFeatureCollection Features, IPlugged Answerer, object Inner, SeenRequest Seen);
