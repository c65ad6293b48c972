using System.Globalization;
using System.Text;

namespace CorsAnalyzers.Fetch;

/// <summary>A text from somebody's code or settings as it may appear in a message, which ends up in build logs.</summary>
internal static class ShownText
{
    private const int Longest = 80;

    /// <summary>At most 80 characters, user-info as <c>…@</c>, and nothing that is invisible or moves the text around it.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder();
        for (var start = 0; start < text.Length && shown.Length <= Longest;)
        {
            // From one "//" to the next there is at most one authority, so at most one piece of user-info.
            var end = NextSlashes(text, start);
            var sign = UserInfoEnd(text, start, end);
            if (sign >= 0) shown.Append('…');
            Append(shown, text, sign >= 0 ? sign : start, end);
            start = end;
        }

        if (shown.Length <= Longest) return shown.ToString();
        return shown.ToString(0, Longest - 1) + "…";
    }

    /// <summary>The place behind the next "//" or "\\", or the end.</summary>
    private static int NextSlashes(string text, int from)
    {
        for (var i = from; i + 1 < text.Length; i++)
        {
            if (text[i] is '/' or '\\' && text[i + 1] is '/' or '\\') return i + 2;
        }

        return text.Length;
    }

    /// <summary>The at sign behind the user-info between two places, or -1.</summary>
    private static int UserInfoEnd(string text, int start, int end)
    {
        var slash = text.IndexOfAny(['/', '\\', '?', '#'], start, end - start);
        if (slash < 0) slash = end;
        var sign = slash > start ? text.LastIndexOf('@', slash - 1, slash - start) : -1;
        if (sign >= 0) return sign;

        // "https://u:p/ss@a": a password with a slash. A port before the slash says that it is none.
        var colon = text.IndexOf(':', start, slash - start);
        if (colon < 0) return -1;
        for (var i = colon + 1; i < slash; i++)
        {
            if (!AsciiText.IsDigit(text[i])) return text.LastIndexOf('@', end - 1, end - start);
        }

        return -1;
    }

    private static void Append(StringBuilder shown, string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (shown.Length > Longest) return;
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(text[i + 1]))
            {
                shown.Append(c).Append(text[++i]);
                continue;
            }

            switch (c)
            {
                case '\t': shown.Append("\\t"); break;
                case '\n': shown.Append("\\n"); break;
                case '\r': shown.Append("\\r"); break;
                case '\0': shown.Append("\\0"); break;
                default:
                    if (IsHidden(c)) shown.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    else shown.Append(c);
                    break;
            }
        }
    }

    /// <summary>Controls, other blanks, invisible and direction marks, half surrogate pairs.</summary>
    private static bool IsHidden(char c) => c < ' '
        || c is >= '\x7f' and <= '\xa0' or '\xad' or '\x61c' or '\x1680' or '\x180e'
        || c is >= '\x2000' and <= '\x200f' or >= '\x2028' and <= '\x202f' or >= '\x205f' and <= '\x206f'
        || c is '\x3000' or '\xfeff' || char.IsSurrogate(c);
}
