using CorsAnalyzers.Fetch.Hosts;

namespace CorsAnalyzers.Fetch;

/// <summary>
/// What <c>CorsPolicyBuilder.WithOrigins</c> and its constructor keep of an origin (ASP.NET Core 2.2 and later,
/// <c>CorsPolicyBuilder.GetNormalizedOrigin</c>): lower case and nothing else; but an http(s) text with a Unicode or an IPv6 host
/// is taken apart and written anew, so there a slash, a path, a user and the default port vanish.
/// </summary>
internal static class HeldOrigin
{
    /// <summary>The text as the policy holds it, or null where that depends on the release or the globalization mode of the app.</summary>
    public static string? Normalize(string text)
    {
        if (AsciiText.IsAscii(text) && text.IndexOf('[') < 0) return AsciiText.Lower(text);

        var uri = FrameworkUri.Read(text);
        if (uri.Outcome == FrameworkUriOutcome.Unknown) return null;
        if (uri.Outcome == FrameworkUriOutcome.Fails || uri.Scheme is not ("http" or "https")) return Lower(text);
        if (uri.Host[0] == '[') return new Origin(uri.Scheme, uri.Host, uri.Port).ToString();
        if (AsciiText.IsAscii(uri.Host)) return Lower(text);
        return SameInEveryMode(uri.Host) && DomainName.ToAscii(uri.Host, out _) is { } host ? new Origin(uri.Scheme, host, uri.Port).ToString() : null;
    }

    /// <summary>The lower case of a text, or null if it has letters whose lower case is not in the table.</summary>
    private static string? Lower(string text)
    {
        foreach (var c in text)
        {
            if (c >= 0x80 && DomainLetter.Map(c) != c) return null;
        }

        return AsciiText.Lower(text);
    }

    /// <summary>A host that IDNA 2003, which .NET uses in invariant mode, and its successor convert alike.</summary>
    private static bool SameInEveryMode(string host)
    {
        foreach (var label in host.Split('.'))
        {
            if (label.Length > 40 || label.Length > 0 && (label[0] == '-' || label[label.Length - 1] == '-') || label.IndexOf('_') >= 0) return false;
            if (label.Length >= 4 && label[2] == '-' && label[3] == '-' && !label.StartsWith("xn--", System.StringComparison.Ordinal)) return false;
        }

        return true;
    }
}
