using Microsoft.AspNetCore.Cors.Infrastructure;

namespace Storefront.Cors;

/// <summary>The warehouse's pages: the star stands here, the credentials in a helper in another file.</summary>
public static class BackOfficePolicy
{
    public const string Name = "back-office";

    public static void AddBackOfficePolicy(this CorsOptions options)
    {
        var policy = new CorsPolicyBuilder("*"); // CORS1001
        policy.WithMethods("POST").WithSession();
        options.AddPolicy(Name, policy.Build());
    }
}
