using System;
using System.Text;
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

        if (!FrameworkUri.MayBeWeb(text)) return Lower(text);
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
        var lower = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c < 0x80 || IsCaseless(c))
            {
                lower.Append(c is >= 'A' and <= 'Z' ? (char)(c + 32) : c);
                continue;
            }

            // Where a domain has a lower case, a text has the same; what a domain has in ASCII, it has for other reasons.
            if (DomainLetter.Map(c) is not (var mapped and >= 0x80)) return null;
            lower.Append((char)mapped);
        }

        return lower.ToString();
    }

    /// <summary>Blanks and punctuation, as they stand around origins by mistake.</summary>
    private static bool IsCaseless(char c) => c is >= '\x80' and <= '\xbf' or >= '\x2000' and <= '\x206f' or >= '\x3000' and <= '\x303f' or '\xfeff' or '\xfffd';

    /// <summary>A host that IDNA 2003, which .NET uses in invariant mode, and its successor convert alike.</summary>
    private static bool SameInEveryMode(string host)
    {
        foreach (var label in host.Split('.'))
        {
            if (label.Length > 40 || label.Length > 0 && (label[0] == '-' || label[label.Length - 1] == '-') || label.IndexOf('_') >= 0) return false;
            if (label.Length >= 4 && label[2] == '-' && label[3] == '-' && !label.StartsWith("xn--", StringComparison.Ordinal)) return false;
        }

        return true;
    }
}
