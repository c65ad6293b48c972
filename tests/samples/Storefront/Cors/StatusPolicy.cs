using Microsoft.AspNetCore.Cors.Infrastructure;

namespace Storefront.Cors;

/// <summary>The status page and its widgets: everything compiles, nothing throws, and no page gets an answer.</summary>
public static class StatusPolicy
{
    public const string Name = "status";

    public static void AddStatusPolicy(this CorsOptions options) => options.AddPolicy(Name, policy => policy
        .WithOrigins(
            "https://status.storefront.example/", // CORS2001
            "https://*.widgets.storefront.example") // CORS2003
        .WithMethods(
            "GET, HEAD", // CORS2002
            "patch") // CORS2009
        .WithHeaders("Content-Type")
        .WithExposedHeaders("Set-Cookie") // CORS2011
        .SetPreflightMaxAge(TimeSpan.FromMilliseconds(1500))); // CORS2012
}
