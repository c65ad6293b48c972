namespace CorsAnalyzers.Fetch;

/// <summary>Request methods as scripts may send them (Fetch, section 2.2.1 "Methods"); they are compared by case.</summary>
internal static class RequestMethod
{
    /// <summary>A method is any token (RFC 9110, section 9.1).</summary>
    public static bool IsToken(string method) => HttpToken.Is(method);

    /// <summary>
    /// Upper case for the six methods that browsers raise; every other is sent as the script wrote it, <c>patch</c> too
    /// (Fetch, "normalize").
    /// </summary>
    public static string Normalize(string method) => AsciiText.Upper(method) switch
    {
        "DELETE" or "GET" or "HEAD" or "OPTIONS" or "POST" or "PUT" => AsciiText.Upper(method),
        _ => method,
    };

    /// <summary>No script can send it (Fetch, "forbidden method").</summary>
    public static bool IsForbidden(string method) => AsciiText.Upper(method) is "CONNECT" or "TRACE" or "TRACK";

    /// <summary>It needs no leave from a preflight (Fetch, "CORS-safelisted method"). By case: <c>get</c> is none.</summary>
    public static bool IsSafelisted(string method) => method is "GET" or "HEAD" or "POST";

    /// <summary>
    /// The method a person meant: without blanks around it, and in upper case where only the case keeps it from being a method
    /// that HTTP or WebDAV names. Null for a text that is no method. A method that nobody names, <c>QUERY</c> or
    /// <c>Frobnicate</c>, is taken at its word.
    /// </summary>
    public static string? MeantBy(string text)
    {
        var method = BlankText.Trim(text);
        if (!IsToken(method)) return null;
        var upper = AsciiText.Upper(method);
        return IsNamed(upper) ? upper : method;
    }

    /// <summary>
    /// Whether the element of an <c>Access-Control-Allow-Methods</c> list lets a script send <paramref name="method"/>: blanks
    /// around an element mean nothing (RFC 9110, section 5.6.1), the case does.
    /// </summary>
    public static bool Allows(string listed, string method) => IsSafelisted(Normalize(method)) || HeaderBlanks.Trim(listed) == Normalize(method);

    /// <summary>RFC 9110, RFC 5789, RFC 4918 and its relatives, and the <c>QUERY</c> method.</summary>
    private static bool IsNamed(string upper) => upper is "GET" or "HEAD" or "POST" or "PUT" or "DELETE" or "OPTIONS" or "PATCH"
        or "CONNECT" or "TRACE" or "TRACK" or "QUERY" or "PROPFIND" or "PROPPATCH" or "MKCOL" or "COPY" or "MOVE" or "LOCK" or "UNLOCK"
        or "REPORT" or "SEARCH" or "MERGE" or "PURGE";
}
