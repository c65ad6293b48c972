using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Application.Pipelines;

/// <summary>The framework's methods that add middleware, and what each of them adds.</summary>
internal static class Middleware
{
    private const string Builder = "Microsoft.AspNetCore.Builder";

    private static readonly Dictionary<string, MiddlewareKind> Kinds = new(StringComparer.Ordinal)
    {
        ["UseCors"] = MiddlewareKind.Cors,
        ["UseRouting"] = MiddlewareKind.Routing,
        ["UseAuthentication"] = MiddlewareKind.Authentication,
        ["UseAuthorization"] = MiddlewareKind.Authorization,
        ["UseEndpoints"] = MiddlewareKind.Endpoints,
        ["UseMvc"] = MiddlewareKind.ConventionalMvc,
        ["UseMvcWithDefaultRoute"] = MiddlewareKind.ConventionalMvc,
        ["UseStaticFiles"] = MiddlewareKind.StaticFiles,
        ["UseFileServer"] = MiddlewareKind.StaticFiles,
        ["UseResponseCaching"] = MiddlewareKind.ResponseCaching,
        ["UseOutputCache"] = MiddlewareKind.OutputCaching,
        ["UseHttpsRedirection"] = MiddlewareKind.Redirection,
        ["UseRateLimiter"] = MiddlewareKind.RateLimiting,
    };

    /// <summary>What a method of the framework adds; null where it is neutral to CORS or not of the framework.</summary>
    public static MiddlewareKind? KindOf(IMethodSymbol method)
    {
        if (Kinds.TryGetValue(method.Name, out var kind)) return IsOfFramework(method) ? kind : null;
        if (method.Name is "Run" or "RunAsync" or "Start" or "StartAsync")
        {
            return !IsOfFramework(method) && !IsOfHost(method) ? null
                : method.ContainingType.Name == "RunExtensions" ? MiddlewareKind.Terminal
                : MiddlewareKind.HostStart;
        }

        return method.Name.StartsWith("Map", StringComparison.Ordinal) && BranchOf(method) is null && TakesEndpoints(method) ? MiddlewareKind.EndpointMapping : null;
    }

    /// <summary>Whether the method makes a branch, and whether that rejoins; null where it makes none.</summary>
    public static bool? BranchOf(IMethodSymbol method) => !IsOfFramework(method) ? null : (method.ContainingType.Name, method.Name) switch
    {
        ("MapExtensions", "Map") or ("MapWhenExtensions", "MapWhen") => false,
        ("UseWhenExtensions", "UseWhen") => true,
        _ => null,
    };

    /// <summary>Whether the method is the framework's, in whatever assembly a release has it.</summary>
    public static bool IsOfFramework(IMethodSymbol method) =>
        method.ContainingType is { } type && type.ContainingNamespace?.ToDisplayString() == Builder && type.ContainingAssembly.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal);

    /// <summary>Whether the type can be handed around as the thing that middleware is added to.</summary>
    public static bool IsBuilder(ITypeSymbol? type) => type is { Name: "IApplicationBuilder" or "WebApplication" or "ApplicationBuilder" } && type.ContainingNamespace?.ToDisplayString().StartsWith(Builder, StringComparison.Ordinal) == true;

    /// <summary>Whether endpoints are added to the type.</summary>
    public static bool IsEndpointBuilder(ITypeSymbol? type) => type is { Name: "IEndpointRouteBuilder" or "RouteGroupBuilder" } && type.ContainingNamespace?.ToDisplayString() == "Microsoft.AspNetCore.Routing";

    private static bool IsOfHost(IMethodSymbol method) => method.ContainingType is { Name: "HostingAbstractionsHostExtensions" or "IHost" or "IWebHost" or "WebHostExtensions" };

    private static bool TakesEndpoints(IMethodSymbol method)
    {
        var taker = method.ReducedFrom ?? method;
        return taker.IsExtensionMethod && taker.Parameters.Length > 0 && (IsEndpointBuilder(taker.Parameters[0].Type) || (IsBuilder(taker.Parameters[0].Type) && taker.Parameters[0].Type.Name == "WebApplication"));
    }
}
