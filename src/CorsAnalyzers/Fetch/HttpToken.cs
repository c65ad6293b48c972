namespace CorsAnalyzers.Fetch;

/// <summary>The characters of method and header names (RFC 9110, section 5.6.2, "token").</summary>
internal static class HttpToken
{
    public static bool Is(string text)
    {
        foreach (var c in text)
        {
            if (!IsCharacter(c)) return false;
        }

        return text.Length > 0;
    }

    /// <summary>Whether a server can send the text in a header at all: Kestrel refuses controls and everything outside ASCII.</summary>
    public static bool CanBeSent(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' and not '\t' or >= '\x7f') return false;
        }

        return true;
    }

    private static bool IsCharacter(char c) => AsciiText.IsLetter(c) || AsciiText.IsDigit(c) || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0;
}
