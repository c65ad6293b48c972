using Microsoft.AspNetCore.Cors.Infrastructure;

namespace Storefront.Cors;

/// <summary>Anybody may read the shop window, without credentials. Nothing is wrong here.</summary>
public static class CataloguePolicy
{
    public const string Name = "catalogue";

    public static void AddCataloguePolicy(this CorsOptions options) =>
        options.AddPolicy(Name, policy => policy.AllowAnyOrigin().WithMethods("GET"));
}
