using System;

namespace CorsAnalyzers.Fetch;

/// <summary>The shapes in which people write origins that stand for many.</summary>
internal static class OriginPatternText
{
    /// <summary>The mark that makes ASP.NET Core read an entry as a pattern.</summary>
    public const string Mark = "://*.";

    /// <summary>The two words that are no origins: <c>*</c> and <c>null</c>.</summary>
    public static bool IsWord(string text) => text == "*" || text.Length == 4 && AsciiText.Lower(text) == "null";

    /// <summary>Whether the asterisks of a host are whole labels in front of a name.</summary>
    public static bool IsLeadingLabel(string host)
    {
        var at = 0;
        while (string.CompareOrdinal(host, at, "*.", 0, 2) == 0) at += 2;
        return at > 0 && at < host.Length && host.IndexOf('*', at) < 0;
    }

    /// <summary>Whether the text has, in scheme or host, signs that only a regular expression has there.</summary>
    public static bool IsRegularExpression(string text)
    {
        if (text[0] == '^') return true;
        var end = End(text);
        if (end == text.Length && text[end - 1] == '$' && end > 1 && text[end - 2] != '/') return true;
        for (var i = 0; i + 1 < end; i++)
        {
            var isSign = (text[i], text[i + 1]) switch
            {
                ('\\', '.' or '/') => true,
                ('\\', 'd' or 'w' or 'S') => i + 2 < text.Length && text[i + 2] is '+' or '*' or '{',
                ('.', '+') or (')', '+' or '*' or '?') or (']', '+' or '*') or ('(', '?') => true,
                ('/', '.') => i + 2 < text.Length && text[i + 2] is '*' or '+',
                _ => false,
            };
            if (isSign) return true;
        }

        return text.IndexOf('(', 0, end) >= 0 && text.IndexOf('|', 0, end) >= 0;
    }

    /// <summary>The end of the host, with a question mark that follows it: behind a bracket it is a sign, too.</summary>
    private static int End(string text)
    {
        var start = Behind(text, "://") ?? Behind(text, @":\/\/") ?? 0;
        var end = text.IndexOfAny(['/', '?', '#'], start);
        return end < 0 ? text.Length : text[end] == '?' ? end + 1 : end;
    }

    private static int? Behind(string text, string mark) => text.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0 ? at + mark.Length : null;
}
