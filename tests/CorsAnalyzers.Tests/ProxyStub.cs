namespace CorsAnalyzers.Tests;

/// <summary>What YARP declares of the calls that the rules know; its package is not needed to analyze them.</summary>
internal static class ProxyStub
{
    public const string Code = """
        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IReverseProxyBuilder
            {
            }

            public static class ReverseProxyServiceCollectionExtensions
            {
                public static IReverseProxyBuilder AddReverseProxy(this IServiceCollection services) => null!;

                public static IReverseProxyBuilder LoadFromConfig(this IReverseProxyBuilder builder, Microsoft.Extensions.Configuration.IConfiguration config) => builder;
            }
        }

        namespace Microsoft.AspNetCore.Builder
        {
            public static class ReverseProxyIEndpointRouteBuilderExtensions
            {
                public static IEndpointConventionBuilder MapReverseProxy(this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder endpoints) => null!;
            }
        }
        """;
}
