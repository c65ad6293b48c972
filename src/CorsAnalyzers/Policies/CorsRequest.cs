namespace CorsAnalyzers.Policies;

/// <summary>A cross-origin request as a policy sees it.</summary>
/// <param name="Origin">The value of <c>Origin</c>.</param>
/// <param name="RequestedMethod">The value of <c>Access-Control-Request-Method</c>, which makes the request a preflight; else null.</param>
/// <param name="RequestedHeaders">The value of <c>Access-Control-Request-Headers</c>; null where a preflight has none.</param>
internal sealed record CorsRequest(string Origin, string? RequestedMethod, string? RequestedHeaders)
{
    /// <summary>Whether the browser asks before it sends the request itself.</summary>
    public bool IsPreflight => RequestedMethod is not null;

    /// <summary>A request that is not a preflight.</summary>
    public static CorsRequest Simple(string origin) => new(origin, null, null);

    /// <summary>A preflight for a method and, where there are any, headers.</summary>
    public static CorsRequest Preflight(string origin, string method, string? headers = null) => new(origin, method, headers);
}
