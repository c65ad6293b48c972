namespace CorsAnalyzers.Fetch;

/// <summary>Characters that nobody sees: white space, controls, zero-width marks.</summary>
internal static class BlankText
{
    public static string Trim(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsBlank(text[start])) start++;
        while (end > start && IsBlank(text[end - 1])) end--;
        return text.Substring(start, end - start);
    }

    public static bool IsIn(string text)
    {
        foreach (var c in text)
        {
            if (IsBlank(c)) return true;
        }

        return false;
    }

    /// <summary>What URL parsers drop wherever it stands (URL, "basic URL parser", step 3).</summary>
    public static string WithoutTabsAndLineEnds(string text) => text.Replace("\t", "").Replace("\n", "").Replace("\r", "");

    /// <summary>C0 and C1 controls, Unicode's white space, and the zero-width characters that editors paste.</summary>
    public static bool IsBlank(char c) => c <= ' '
        || c is >= '\x7f' and <= '\xa0' or '\x1680' or >= '\x2000' and <= '\x200b' or '\x200e' or '\x200f'
        || c is >= '\x2028' and <= '\x202f' or '\x205f' or '\x2060' or '\x3000' or '\xfeff';
}
