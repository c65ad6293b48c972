using System.Globalization;

namespace CorsAnalyzers.Damage.Browsing;

/// <summary>The decisions of the Fetch standard about the answers of a server.</summary>
public static class CorsProtocol
{
    /// <summary>How long a preflight counts that says nothing readable about it.</summary>
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(5);

    /// <summary>Fetch, "CORS check".</summary>
    public static bool Check(Answer answer, string origin, bool withCredentials)
    {
        var allowed = answer["Access-Control-Allow-Origin"];
        if (allowed == "*" && !withCredentials) return true;
        return allowed == origin && (!withCredentials || answer["Access-Control-Allow-Credentials"] == "true");
    }

    /// <summary>Fetch, "CORS-preflight fetch", from the answer on.</summary>
    /// <param name="answer">The answer to the preflight, which passed the CORS check.</param>
    /// <param name="method">The method of the request.</param>
    /// <param name="headers">The names of its headers that need a permission.</param>
    /// <param name="withCredentials">Whether it will carry credentials.</param>
    public static bool Permits(Answer answer, string method, IEnumerable<string> headers, bool withCredentials)
    {
        if (FetchNames.List(answer["Access-Control-Allow-Methods"]) is not { } methods || FetchNames.List(answer["Access-Control-Allow-Headers"]) is not { } names) return false;
        var anyMethod = !withCredentials && methods.Contains("*");
        var anyHeader = !withCredentials && names.Contains("*");
        return (FetchNames.IsSafelistedMethod(method) || anyMethod || methods.Contains(method))
            && headers.All(header => names.Contains(header, StringComparer.OrdinalIgnoreCase) || (anyHeader && !header.Equals("authorization", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>How long a browser keeps the answer to a preflight, before its own limit.</summary>
    public static TimeSpan Keeps(Answer answer) =>
        answer["Access-Control-Max-Age"] is { Length: > 0 } text && text.All(char.IsAsciiDigit) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= int.MaxValue
            ? TimeSpan.FromSeconds(seconds)
            : Unsaid;

    /// <summary>The headers of an answer that passed the check which a script can read.</summary>
    public static IEnumerable<string> Readable(Answer answer, bool withCredentials)
    {
        var exposed = FetchNames.List(answer["Access-Control-Expose-Headers"]) ?? [];
        var all = !withCredentials && exposed.Contains("*");
        return answer.Headers.Keys.Where(name => !FetchNames.IsForbiddenResponseHeader(name)
            && (all || FetchNames.IsSafelistedResponseHeader(name) || exposed.Contains(name, StringComparer.OrdinalIgnoreCase)));
    }
}
