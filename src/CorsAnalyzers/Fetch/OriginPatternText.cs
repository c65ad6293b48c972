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

    /// <summary>Whether the text has signs that only a regular expression has.</summary>
    public static bool IsRegularExpression(string text)
    {
        if (text[0] == '^' || text[text.Length - 1] == '$') return true;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var isSign = (text[i], text[i + 1]) switch
            {
                ('\\', '.' or '/') => true,
                ('\\', 'd' or 'w' or 'S') => i + 2 < text.Length && text[i + 2] is '+' or '*' or '{',
                ('.', '+') or (']' or ')', '+' or '*' or '?') or ('(', '?') => true,
                ('/', '.') => i + 2 < text.Length && text[i + 2] is '*' or '+',
                _ => false,
            };
            if (isSign) return true;
        }

        return text.IndexOf("(", StringComparison.Ordinal) >= 0 && text.IndexOf('|') >= 0;
    }
}
