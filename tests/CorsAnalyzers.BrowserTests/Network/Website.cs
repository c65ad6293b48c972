using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CorsAnalyzers.BrowserTests.Network;

/// <summary>An empty page, for scripts to run in; <c>?policy</c> is its referrer policy. <c>?to</c> redirects, for scripts of all websites.</summary>
internal sealed class Website : IPlugged
{
    /// <summary>The page that signs a visitor in: its cookie goes along with requests of other websites, as far as the browser lets it.</summary>
    public const string SignInPath = "/sign-in";

    public static readonly Website Instance = new();

    private Website()
    {
    }

    public object CreateContext(IFeatureCollection features) => new DefaultHttpContext(features);

    public Task ProcessRequestAsync(object context)
    {
        var (request, response) = (((HttpContext)context).Request, ((HttpContext)context).Response);
        if (request.Path == SignInPath) response.Headers.SetCookie = "session=1; Path=/; SameSite=None; Secure; HttpOnly";
        if (request.Query["policy"] is [{ } policy]) response.Headers["Referrer-Policy"] = policy;
        if (request.Query["to"] is [{ } to])
        {
            response.Headers.AccessControlAllowOrigin = request.Headers.Origin;
            response.Headers.AccessControlAllowCredentials = "true";
            response.Redirect(to);
            return Task.CompletedTask;
        }

        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync("<!doctype html><title>A website</title><link rel=icon href='data:,'>");
    }

    public void DisposeContext(object context, Exception? exception)
    {
    }
}
