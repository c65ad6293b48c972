using System;

namespace CorsAnalyzers.Fetch;

/// <summary>The scheme at the start of a text, also where it is not quite written as one.</summary>
internal static class SchemeText
{
    /// <summary>
    /// The scheme as written and what follows its colon. The scheme is null where there is none, or where only a web or file
    /// scheme could be meant but is none; then the rest is the text without the slashes in front.
    /// </summary>
    public static (string? Scheme, string After) Split(string text)
    {
        var end = End(text);
        var isColon = end > 0 && end < text.Length && text[end] == ':';
        if (isColon)
        {
            var scheme = text.Substring(0, end);
            if (IsSpecial(scheme) || string.CompareOrdinal(text, end + 1, "//", 0, 2) == 0) return (scheme, text.Substring(end + 1));
        }

        // "https//a.example": the colon was forgotten.
        if (end > 0 && string.CompareOrdinal(text, end, "//", 0, 2) == 0 && IsSpecial(text.Substring(0, end)))
        {
            return (text.Substring(0, end), text.Substring(end));
        }

        var start = 0;
        while (start < text.Length && text[start] is '/' or '\\' or ':') start++;
        if (start == 0 && text.IndexOf("://", StringComparison.Ordinal) is var marked and >= 0) start = marked + 3;
        return (null, text.Substring(start));
    }

    /// <summary>The web scheme that a scheme in lower case is a slip of, or null. Schemes of apps are never near enough.</summary>
    public static string? Corrected(string scheme) => scheme switch
    {
        "htp" or "htpp" or "hhtp" or "httpp" or "htttp" or "ttp" or "hthp" or "htt" or "hptt" => "http",
        "htps" or "htpps" or "hhtps" or "hhttps" or "httpps" or "htttps" or "ttps" or "httpss" or "httsp" or "htts" or "hpps" or "hptts" or "hthps" => "https",
        _ => null,
    };

    /// <summary>Whether the scheme at the start is closed by a colon.</summary>
    public static bool HasColon(string text) => End(text) is var end && end < text.Length && text[end] == ':';

    /// <summary>The schemes that pages, sockets and files have; only these are taken for schemes without "//".</summary>
    private static bool IsSpecial(string scheme) => AsciiText.Lower(scheme) is "http" or "https" or "ws" or "wss" or "file";

    private static int End(string text)
    {
        if (text.Length == 0 || !AsciiText.IsLetter(text[0])) return 0;
        var end = 1;
        while (end < text.Length && (AsciiText.IsLetter(text[end]) || AsciiText.IsDigit(text[end]) || text[end] is '+' or '-' or '.')) end++;
        return end;
    }
}
