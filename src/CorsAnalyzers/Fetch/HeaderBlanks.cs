namespace CorsAnalyzers.Fetch;

/// <summary>Blanks around the value of a header, or around an element of its list, are no part of it: whoever receives it takes them away.</summary>
internal static class HeaderBlanks
{
    /// <summary>The text as it is received (RFC 9110, 5.5 and 5.6.1; Fetch, "normalize"). Line ends are never sent.</summary>
    public static string Trim(string text) => text.Trim(' ', '\t');
}
