using System.Linq;
using CorsAnalyzers.Fetch;

namespace CorsAnalyzers.WebApi;

/// <summary>What an origin in a policy of <c>System.Web.Cors</c> does when a request comes.</summary>
internal enum WebCorsOriginOutcome
{
    /// <summary>It lets in the origin it names, or nothing is known against it.</summary>
    Matches,

    /// <summary>The attribute refuses it: the first CORS request ends with an exception, and every later one.</summary>
    Throws,

    /// <summary>No browser sends it, and it is compared as it is.</summary>
    NeverMatches,
}

/// <summary>Reads the origins of a policy as <c>System.Web.Cors</c> and <c>EnableCorsAttribute</c> do: nothing is normalised.</summary>
internal static class WebCorsOrigin
{
    public static WebCorsOriginOutcome Of(OriginReading reading, bool isAttribute)
    {
        if (isAttribute && Throws(reading)) return WebCorsOriginOutcome.Throws;
        return reading.Kind switch
        {
            OriginKind.Null => reading.Written == "null" ? WebCorsOriginOutcome.Matches : WebCorsOriginOutcome.NeverMatches,
            OriginKind.Any or OriginKind.Pattern or OriginKind.Flawed => WebCorsOriginOutcome.NeverMatches,
            OriginKind.AppScheme => WebCorsOriginOutcome.Matches,
            _ => reading.Meant is { } meant && meant.ToString() != reading.Written ? WebCorsOriginOutcome.NeverMatches : WebCorsOriginOutcome.Matches,
        };
    }

    /// <summary>The attribute takes absolute URIs without a path, a query, a fragment or a slash at the end.</summary>
    private static bool Throws(OriginReading reading) =>
        reading.Kind is OriginKind.Null or OriginKind.Any or OriginKind.Pattern
        || reading.Flaws.Any(static flaw => flaw is OriginFlaw.TrailingSlash or OriginFlaw.Path or OriginFlaw.Query or OriginFlaw.Fragment
            or OriginFlaw.NoScheme or OriginFlaw.Blank or OriginFlaw.Joined or OriginFlaw.PortWildcard)
        || reading.Written.StartsWith("//", System.StringComparison.Ordinal);
}
