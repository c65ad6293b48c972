using System;

namespace CorsAnalyzers.Fetch;

/// <summary>Header names as the CORS protocol sorts them (Fetch, section 2.2.2 "Headers"); they are compared without case.</summary>
internal static class HeaderName
{
    /// <summary>A header name is any token (RFC 9110, section 5.1).</summary>
    public static bool IsToken(string name) => HttpToken.Is(name);

    /// <summary>
    /// No script can set it, whatever the value (Fetch, "forbidden request-header"). The method overrides are forbidden for
    /// some values only, see <see cref="IsMethodOverride"/>.
    /// </summary>
    public static bool IsForbiddenRequestHeader(string name)
    {
        var lower = AsciiText.Lower(name);
        return lower is "accept-charset" or "accept-encoding" or "access-control-request-headers" or "access-control-request-method"
                or "connection" or "content-length" or "cookie" or "cookie2" or "date"
                or "dnt" or "expect" or "host" or "keep-alive" or "origin" or "referer" or "set-cookie" or "te" or "trailer"
                or "transfer-encoding" or "upgrade" or "via"
            || lower.StartsWith("proxy-", StringComparison.Ordinal)
            || lower.StartsWith("sec-", StringComparison.Ordinal);
    }

    /// <summary>A script can set it unless the value names a forbidden method.</summary>
    public static bool IsMethodOverride(string name) =>
        AsciiText.Lower(name) is "x-http-method" or "x-http-method-override" or "x-method-override";

    /// <summary>
    /// Allowed without a preflight whatever policy there is, up to 128 bytes without unsafe characters (Fetch,
    /// "CORS-safelisted request-header"). The two whose values count are <see cref="IsSafelistedByValue"/>.
    /// </summary>
    public static bool IsSafelistedRequestHeader(string name) => AsciiText.Lower(name) is "accept" or "accept-language" or "content-language";

    /// <summary>Allowed without a preflight for some values only: three form types, one simple range.</summary>
    public static bool IsSafelistedByValue(string name) => AsciiText.Lower(name) is "content-type" or "range";

    /// <summary>Scripts read it without it being exposed (Fetch, "CORS-safelisted response-header name").</summary>
    public static bool IsSafelistedResponseHeader(string name) => AsciiText.Lower(name) is "cache-control" or "content-language" or "content-length"
        or "content-type" or "expires" or "last-modified" or "pragma";

    /// <summary>No script can read it, exposed or not (Fetch, "forbidden response-header name").</summary>
    public static bool IsForbiddenResponseHeader(string name) => AsciiText.Lower(name) is "set-cookie" or "set-cookie2";

    /// <summary>A header of the CORS protocol that answers carry (Fetch, "HTTP responses").</summary>
    public static bool IsCorsResponseHeader(string name) => AsciiText.Lower(name) is "access-control-allow-origin"
        or "access-control-allow-credentials" or "access-control-allow-methods" or "access-control-allow-headers"
        or "access-control-expose-headers" or "access-control-max-age" or "access-control-allow-private-network";

    /// <summary>A header of the CORS protocol that requests carry (Fetch, "HTTP requests").</summary>
    public static bool IsCorsRequestHeader(string name) => AsciiText.Lower(name) is "origin" or "access-control-request-method"
        or "access-control-request-headers" or "access-control-request-private-network";

    /// <summary>Only an answer can have it: a script has no reason to send it (RFC 9110, sections 10.2, 11.6.1, 8.8; RFC 9111; RFC 6265).</summary>
    public static bool IsResponseOnlyHeader(string name) => IsCorsResponseHeader(name) || IsForbiddenResponseHeader(name)
        || AsciiText.Lower(name) is "accept-ranges" or "age" or "allow" or "alt-svc" or "clear-site-data" or "content-security-policy"
            or "content-security-policy-report-only" or "cross-origin-embedder-policy" or "cross-origin-opener-policy"
            or "cross-origin-resource-policy" or "etag" or "expires" or "last-modified" or "location" or "permissions-policy"
            or "proxy-authenticate" or "referrer-policy" or "retry-after" or "server" or "server-timing" or "strict-transport-security"
            or "timing-allow-origin" or "vary" or "www-authenticate" or "x-content-type-options" or "x-frame-options" or "x-xss-protection";

    /// <summary>Only a request can have it: an answer that exposes it exposes nothing (RFC 9110, sections 10.1, 11.6.2, 12.5, 13.1).</summary>
    public static bool IsRequestOnlyHeader(string name) => IsCorsRequestHeader(name)
        || AsciiText.Lower(name) is "accept" or "accept-charset" or "accept-encoding" or "accept-language" or "authorization" or "cookie"
            or "cookie2" or "dnt" or "expect" or "from" or "host" or "if-match" or "if-modified-since" or "if-none-match" or "if-range"
            or "if-unmodified-since" or "max-forwards" or "origin" or "proxy-authorization" or "range" or "referer" or "te"
            or "upgrade-insecure-requests" or "user-agent" or "x-requested-with";
}
