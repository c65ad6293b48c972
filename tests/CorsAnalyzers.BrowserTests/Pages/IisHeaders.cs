using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CorsAnalyzers.BrowserTests.Pages;

/// <summary>What IIS does with the custom headers of a <c>web.config</c>: every answer gets them, beside those it has.</summary>
internal sealed class IisHeaders(string config) : IStartupFilter
{
    private readonly List<(string Name, string Value)> headers =
    [
        .. XDocument.Parse(config).Descendants("customHeaders").Elements("add")
            .Select(static header => (header.Attribute("name")!.Value, header.Attribute("value")!.Value)),
    ];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        // Callbacks of inner middleware run first.
        app.Use((context, inner) =>
        {
            context.Response.OnStarting(() =>
            {
                foreach (var (name, value) in headers) context.Response.Headers.Append(name, value);
                return Task.CompletedTask;
            });
            return inner(context);
        });
        next(app);
    };
}
