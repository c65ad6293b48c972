using System;
using System.Collections.Immutable;

namespace CorsAnalyzers.Fetch;

/// <summary>Several origins in one string, as lists of other servers, of settings and of shells are written.</summary>
internal static class JoinedOrigins
{
    /// <summary>
    /// The texts between commas, semicolons and blanks, where every one looks like an origin and there are several, or one beside
    /// a comma or semicolon; otherwise empty.
    /// </summary>
    public static ImmutableArray<string> Split(string text)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var hasSeparator = false;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var isEnd = i == text.Length;
            if (!isEnd && text[i] is not (',' or ';') && !BlankText.IsBlank(text[i])) continue;
            hasSeparator |= !isEnd && text[i] is ',' or ';';
            if (i > start) parts.Add(text.Substring(start, i - start));
            start = i + 1;
        }

        if (parts.Count == 0 || parts.Count == 1 && !hasSeparator) return ImmutableArray<string>.Empty;
        foreach (var part in parts)
        {
            if (!LooksLikeOrigin(part)) return ImmutableArray<string>.Empty;
        }

        return parts.ToImmutable();
    }

    private static bool LooksLikeOrigin(string part)
    {
        if (OriginPatternText.IsWord(part)) return true;
        var mark = part.IndexOf("://", StringComparison.Ordinal);
        if (mark >= 0) return mark > 0 && mark + 3 < part.Length && AsciiText.IsLetter(part[0]);

        // Without a scheme: "a.example", "localhost", "localhost:3000", "*.a.example".
        if (part.IndexOfAny(['/', '\\', '?', '#', '=', '@']) >= 0 || part[0] is '.' or ':' || part[part.Length - 1] == '.') return false;
        return part.IndexOf('.') > 0 || part.StartsWith("localhost", StringComparison.OrdinalIgnoreCase);
    }
}
