using System.Text;

namespace CorsAnalyzers.Fetch;

/// <summary>Letters as protocols compare them: only A to Z have a case (Infra, "ASCII lowercase").</summary>
internal static class AsciiText
{
    public static string Lower(string text) => Fold(text, 'A', 'Z');

    public static string Upper(string text) => Fold(text, 'a', 'z');

    public static bool HasUpper(string text)
    {
        foreach (var c in text)
        {
            if (c is >= 'A' and <= 'Z') return true;
        }

        return false;
    }

    public static bool IsAscii(string text)
    {
        foreach (var c in text)
        {
            if (c >= 0x80) return false;
        }

        return true;
    }

    public static bool IsLetter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>The two cases of an ASCII letter are one bit apart.</summary>
    private static string Fold(string text, char first, char last)
    {
        var at = 0;
        while (at < text.Length && !(text[at] >= first && text[at] <= last)) at++;
        if (at == text.Length) return text;

        var folded = new StringBuilder(text);
        for (; at < text.Length; at++)
        {
            if (text[at] >= first && text[at] <= last) folded[at] = (char)(text[at] ^ 0x20);
        }

        return folded.ToString();
    }
}
