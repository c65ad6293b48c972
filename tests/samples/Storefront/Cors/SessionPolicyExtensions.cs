using Microsoft.AspNetCore.Cors.Infrastructure;

namespace Storefront.Cors;

/// <summary>What every page with a signed-in person needs.</summary>
public static class SessionPolicyExtensions
{
    public static CorsPolicyBuilder WithSession(this CorsPolicyBuilder policy) =>
        policy.WithHeaders("Content-Type").AllowCredentials();
}
