using System.Globalization;
using System.Text;

namespace CorsAnalyzers.Settings.Json;

/// <summary>The strings of JSON (RFC 8259, section 7).</summary>
internal static class JsonString
{
    /// <summary>Reads the string whose opening quote stands at the position, which then is behind its closing one.</summary>
    /// <returns>The string without quotes and escapes, or null where there is none that is well-formed.</returns>
    public static string? Read(string text, ref int position)
    {
        if (position >= text.Length || text[position] != '"') return null;

        var start = ++position;
        StringBuilder? unescaped = null;
        while (position < text.Length)
        {
            var c = text[position];
            if (c == '"')
            {
                var plain = text.Substring(start, position++ - start);
                if (unescaped is null) return plain;
                var whole = unescaped.Append(plain).ToString();
                return HasPairedSurrogates(whole) ? whole : null;
            }

            if (c < ' ') return null;
            if (c != '\\')
            {
                position++;
                continue;
            }

            (unescaped ??= new StringBuilder()).Append(text, start, position - start);
            if (ReadEscape(text, ref position) is not { } escaped) return null;
            unescaped.Append(escaped);
            start = position;
        }

        return null;
    }

    /// <summary>The text as a JSON string with its quotes.</summary>
    public static string Write(string text)
    {
        var written = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\') written.Append('\\').Append(c);
            else if (c < ' ') written.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else written.Append(c);
        }

        return written.Append('"').ToString();
    }

    private static char? ReadEscape(string text, ref int position)
    {
        if (position + 1 >= text.Length) return null;
        var c = text[position + 1];
        position += 2;
        switch (c)
        {
            case '"' or '\\' or '/':
                return c;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                return ReadHex(text, ref position);
            default:
                return null;
        }
    }

    private static char? ReadHex(string text, ref int position)
    {
        const int digits = 4;
        if (position + digits > text.Length) return null;

        var value = 0;
        for (var end = position + digits; position < end; position++)
        {
            var digit = text[position] switch
            {
                >= '0' and <= '9' and var c => c - '0',
                >= 'a' and <= 'f' and var c => c - 'a' + 10,
                >= 'A' and <= 'F' and var c => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0) return null;
            value = (value * 16) + digit;
        }

        return (char)value;
    }

    /// <summary>Half a pair is no character: the framework refuses to read such a string.</summary>
    private static bool HasPairedSurrogates(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }
}
