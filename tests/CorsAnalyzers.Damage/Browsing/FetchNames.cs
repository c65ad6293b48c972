namespace CorsAnalyzers.Damage.Browsing;

/// <summary>The names that the Fetch standard lists, and its forms of text.</summary>
internal static class FetchNames
{
    private static readonly string[] Normalized = ["DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"];

    private static readonly string[] ForbiddenRequestHeaders =
    [
        "accept-charset", "accept-encoding", "access-control-request-headers", "access-control-request-method", "access-control-request-private-network", "connection",
        "content-length", "cookie", "cookie2", "date", "dnt", "expect", "host", "keep-alive", "origin", "referer", "set-cookie", "te", "trailer", "transfer-encoding", "upgrade", "via",
    ];

    /// <summary>Fetch, "forbidden method".</summary>
    public static bool IsForbiddenMethod(string method) => method.ToUpperInvariant() is "CONNECT" or "TRACE" or "TRACK";

    /// <summary>Fetch, "CORS-safelisted method".</summary>
    public static bool IsSafelistedMethod(string method) => method is "GET" or "HEAD" or "POST";

    /// <summary>Fetch, "normalize a method": six of them are written in upper case, whatever the script says.</summary>
    public static string Normalize(string method) => Array.Find(Normalized, known => string.Equals(known, method, StringComparison.OrdinalIgnoreCase)) ?? method;

    /// <summary>Fetch, "forbidden request-header".</summary>
    public static bool IsForbiddenRequestHeader(string name)
    {
        var lower = name.ToLowerInvariant();
        return ForbiddenRequestHeaders.Contains(lower) || lower.StartsWith("proxy-", StringComparison.Ordinal) || lower.StartsWith("sec-", StringComparison.Ordinal);
    }

    /// <summary>Fetch, "CORS-safelisted request-header", for values that are short and plain.</summary>
    public static bool IsSafelistedRequestHeader(string name) => name.ToLowerInvariant() is "accept" or "accept-language" or "content-language";

    /// <summary>Fetch, "CORS-safelisted response-header name", without the list of the response.</summary>
    public static bool IsSafelistedResponseHeader(string name) =>
        name.ToLowerInvariant() is "cache-control" or "content-language" or "content-length" or "content-type" or "expires" or "last-modified" or "pragma";

    /// <summary>Fetch, "forbidden response-header name".</summary>
    public static bool IsForbiddenResponseHeader(string name) => name.ToLowerInvariant() is "set-cookie" or "set-cookie2";

    /// <summary>RFC 9110, "token".</summary>
    public static bool IsToken(string text) =>
        text.Length > 0 && text.All(static c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal));

    /// <summary>Fetch, "extract header list values", for a list of tokens: empty where there is no such header, null where it does not parse.</summary>
    public static IReadOnlyList<string>? List(string? value)
    {
        if (value is null) return [];
        var parts = value.Split(',').Select(static part => part.Trim(' ', '\t')).Where(static part => part.Length > 0).ToList();
        return parts.All(IsToken) ? parts : null;
    }
}
