using Microsoft.AspNetCore.Cors.Infrastructure;

namespace Storefront.Cors;

/// <summary>Reviews: a predicate from a forum's answer lets every website in, and an origin setting undoes another.</summary>
public static class ReviewPolicy
{
    public const string Name = "reviews";

    public const string ReadName = "reviews-read";

    public static void AddReviewPolicies(this CorsOptions options)
    {
        options.AddPolicy(Name, policy => policy
            .SetIsOriginAllowed(_ => true) // CORS1002
            .WithHeaders("Content-Type")
            .AllowCredentials());

        options.AddPolicy(ReadName, policy => policy
            .AllowAnyOrigin() // CORS2006
            .WithOrigins("https://reviews.storefront.example"));
    }
}
