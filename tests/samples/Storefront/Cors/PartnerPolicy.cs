using Microsoft.AspNetCore.Cors.Infrastructure;

namespace Storefront.Cors;

/// <summary>Comparison sites that read prices: written statement by statement, and no configuration at hand.</summary>
public static class PartnerPolicy
{
    public const string Name = "partners";

    public static void AddPartnerPolicy(this CorsOptions options)
    {
        options.AddPolicy(Name, policy =>
        {
            policy.AllowAnyOrigin(); // CORS1001
            policy.WithMethods("GET");
            policy.WithHeaders("X-Partner-Key");
            policy.AllowCredentials();
        });
    }
}
