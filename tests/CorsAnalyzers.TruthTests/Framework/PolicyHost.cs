using CorsAnalyzers.Damage.Browsing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CorsAnalyzers.TruthTests.Framework;

/// <summary>One host for all policies: each request finds an endpoint whose metadata is the policy, and goes through the middleware of the framework.</summary>
internal static class PolicyHost
{
    private static readonly Lazy<TestServer> Server = new(Start);

    /// <summary>What is asked of an endpoint that a policy governs.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="sent">The headers that the endpoint sends.</param>
    public static Ask Of(CorsPolicy policy, IReadOnlyList<string>? sent = null)
    {
        var endpoint = new Endpoint(context => Send(context, sent ?? []), new EndpointMetadataCollection(new CorsPolicyMetadata(policy)), "policy");
        return question => AskAsync(endpoint, question);
    }

    private static async Task<Answer> AskAsync(Endpoint endpoint, Question question)
    {
        try
        {
            var context = await Server.Value.SendAsync(context =>
            {
                context.SetEndpoint(endpoint);
                context.Request.Method = question.Method;
                context.Request.Path = question.Path;
                foreach (var (name, value) in question.Headers) context.Request.Headers[name] = value;
            });
            return new Answer(context.Response.StatusCode, context.Response.Headers.ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Answer.Thrown(exception);
        }
    }

    private static Task Send(HttpContext context, IReadOnlyList<string> sent)
    {
        foreach (var name in sent) context.Response.Headers[name] = "x";
        return Task.CompletedTask;
    }

    private static TestServer Start()
    {
        var host = new HostBuilder()
            .ConfigureLogging(static logging => logging.ClearProviders())
            .ConfigureWebHost(static web => web.UseTestServer()
                .ConfigureServices(static services => services.AddCors())
                .Configure(static app => app.UseCors().Run(static context => context.GetEndpoint()!.RequestDelegate!(context))))
            .Build();
        host.Start();
        return host.GetTestServer();
    }
}
