using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CorsAnalyzers.BrowserTests.Network;

/// <summary>An answer that is made by hand.</summary>
internal sealed class PluggedHandler(Func<HttpRequest, HttpResponse, Task> answer) : IPlugged
{
    public object CreateContext(IFeatureCollection features) => new DefaultHttpContext(features);

    public Task ProcessRequestAsync(object context) => answer(((HttpContext)context).Request, ((HttpContext)context).Response);

    public void DisposeContext(object context, Exception? exception)
    {
    }
}
