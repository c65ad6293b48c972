using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CorsAnalyzers.TruthTests.Documentation;

/// <summary>An application with a mistake, and what its server says when a page of another website calls it.</summary>
/// <param name="Services">What it adds.</param>
/// <param name="Pipeline">What it does with requests.</param>
internal sealed record Mistake(Action<IServiceCollection> Services, Action<WebApplication> Pipeline)
{
    /// <summary>The origin that calls.</summary>
    public string Origin { get; init; } = "https://shop.example";

    /// <summary>
    /// The lines of the log, and the exception that ends the start or the request: its type, where it comes from and its message.
    /// </summary>
    public async Task<IReadOnlyCollection<string>> SaysAsync()
    {
        using var log = new ServerLog();
        try
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Debug).AddProvider(log);
            Services(builder.Services);
            await using var app = builder.Build();
            Pipeline(app);
            await app.StartAsync();
            using var client = app.GetTestClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.Add("Origin", Origin);
            using var answer = await client.SendAsync(request);
            return log.Lines;
        }
        catch (Exception exception)
        {
            return [.. log.Lines, $"{exception.GetType().Name} from {exception.TargetSite?.Name}: {exception.Message}\n{exception.StackTrace}"];
        }
    }
}
