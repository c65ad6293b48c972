using Microsoft.AspNetCore.Cors.Infrastructure;

namespace Storefront.Cors;

/// <summary>Live order updates: a policy object, which no builder checks. The app starts, and every request throws.</summary>
public static class OrderUpdatesPolicy
{
    public const string Name = "order-updates";

    public static void AddOrderUpdatesPolicy(this CorsOptions options) => options.AddPolicy(Name, new CorsPolicy
    {
        Origins = { "*" }, // CORS1001
        Methods = { "GET", "POST", "DELETE" },
        Headers = { "x-requested-with", "x-signalr-user-agent" },
        SupportsCredentials = true,
    });
}
