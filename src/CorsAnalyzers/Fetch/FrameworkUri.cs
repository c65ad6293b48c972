using CorsAnalyzers.Fetch.Hosts;

namespace CorsAnalyzers.Fetch;

/// <summary>
/// What .NET's own URI parser makes of an origin text, which is not what browsers do. ASP.NET Core normalises origins and
/// matches wildcard subdomains with it. Only what is the same in every globalization mode is answered.
/// </summary>
internal readonly struct FrameworkUri
{
    /// <summary>Past the length of any name the parser changes its mind about hosts.</summary>
    private const int LongestHost = 200;
    private const int LongestLabel = 63;

    private FrameworkUri(FrameworkUriOutcome outcome) => Outcome = outcome;

    public FrameworkUriOutcome Outcome { get; }

    /// <summary>The scheme in lower case.</summary>
    public string Scheme { get; private init; } = "";

    /// <summary>The host; its ASCII letters in lower case, its brackets kept.</summary>
    public string Host { get; private init; } = "";

    /// <summary>The port, or null for the scheme's default or none.</summary>
    public int? Port { get; private init; }

    public static FrameworkUri Read(string text)
    {
        text = Trim(text);
        var colon = text.IndexOf(':');
        if (colon <= 0) return new(text.Length > 0 && colon < 0 && text[0] is '/' or '\\' ? FrameworkUriOutcome.Unknown : FrameworkUriOutcome.Fails);
        if (text[0] is '/' or '\\' || text.IndexOf('/') is var slash and >= 0 && slash < colon) return new(FrameworkUriOutcome.Unknown);
        if (!IsScheme(text, colon)) return new(FrameworkUriOutcome.Fails);
        var scheme = AsciiText.Lower(text.Substring(0, colon));
        var isSlashed = string.CompareOrdinal(text, colon + 1, "//", 0, 2) == 0
            || scheme is "http" or "https" && string.CompareOrdinal(text, colon + 1, "\\\\", 0, 2) == 0;
        if (colon == 1 || !isSlashed) return new(FrameworkUriOutcome.Unknown);

        var end = text.IndexOfAny(['/', '\\', '?', '#'], colon + 3);
        var authority = text.Substring(colon + 3, (end < 0 ? text.Length : end) - colon - 3);
        if (end >= 0 && text[end] == '\\' || HasUnpairedSurrogate(text)) return new(FrameworkUriOutcome.Unknown);
        return scheme is "http" or "https" or "ws" or "wss" ? ReadWeb(scheme, authority) : ReadOther(scheme, authority);
    }

    /// <summary>Whether it could take the text for an http(s) URI: two slashes, which may lean to the left, behind the colon.</summary>
    public static bool MayBeWeb(string text)
    {
        text = Trim(text);
        var colon = text.IndexOf(':');
        return colon is 4 or 5
            && AsciiText.Lower(text.Substring(0, colon)) is "http" or "https"
            && text.Length > colon + 2
            && text[colon + 1] is '/' or '\\'
            && text[colon + 2] is '/' or '\\';
    }

    /// <summary>The parser drops these around a text, and no other blanks.</summary>
    private static string Trim(string text) => text.Trim(' ', '\t', '\r', '\n');

    private static FrameworkUri ReadWeb(string scheme, string authority)
    {
        var sign = authority.IndexOf('@');
        if (sign >= 0)
        {
            if (!IsPlainUser(authority, sign) || authority.IndexOf('@', sign + 1) >= 0) return new(FrameworkUriOutcome.Unknown);
            authority = authority.Substring(sign + 1);
        }

        if (authority.Length > 0 && authority[0] == '[') return ReadIPv6(scheme, authority);

        var colon = authority.IndexOf(':');
        var host = colon < 0 ? authority : authority.Substring(0, colon);
        var port = colon < 0 ? "" : authority.Substring(colon + 1);
        if (host.Length > LongestHost) return new(FrameworkUriOutcome.Unknown);
        return HostOutcome(host) switch
        {
            FrameworkUriOutcome.Parses when port.Length == 0 || PortText.Read(port) is not null => new(FrameworkUriOutcome.Parses)
            {
                Scheme = scheme,
                Host = AsciiText.Lower(host),
                Port = PortOf(scheme, port),
            },
            FrameworkUriOutcome.Parses => new(PortFailure(port)),
            var outcome => new(outcome),
        };
    }

    private static FrameworkUri ReadIPv6(string scheme, string authority)
    {
        var close = authority.IndexOf(']');
        if (close < 0) return new(FrameworkUriOutcome.Unknown);
        if (IPv6Host.Read(authority.Substring(1, close - 1)) is not { } address) return new(FrameworkUriOutcome.Unknown);
        var rest = authority.Substring(close + 1);
        if (rest.Length > 0 && rest[0] != ':') return new(FrameworkUriOutcome.Unknown);
        var port = rest.Length > 1 ? rest.Substring(1) : "";
        if (port.Length > 0 && PortText.Read(port) is null) return new(PortFailure(port));
        return new(FrameworkUriOutcome.Parses) { Scheme = scheme, Host = "[" + FrameworkIPv6.Serialise(address) + "]", Port = PortOf(scheme, port) };
    }

    /// <summary>Apps' schemes: plain names only.</summary>
    private static FrameworkUri ReadOther(string scheme, string authority)
    {
        var colon = authority.IndexOf(':');
        var host = colon < 0 ? authority : authority.Substring(0, colon);
        if (host.Length is 0 or > LongestHost || !AsciiText.IsAscii(host) || HostOutcome(host) != FrameworkUriOutcome.Parses || IPv4Host.EndsInNumber(host))
        {
            return new(FrameworkUriOutcome.Unknown);
        }

        if (IsKnownToFramework(scheme) || colon >= 0 && PortText.Read(authority.Substring(colon + 1)) is null) return new(FrameworkUriOutcome.Unknown);
        return new(FrameworkUriOutcome.Parses)
        {
            Scheme = scheme,
            Host = AsciiText.Lower(host),
            Port = colon < 0 ? null : PortText.Read(authority.Substring(colon + 1)),
        };
    }

    /// <summary>Whether it takes the text for the host of a web URI.</summary>
    private static FrameworkUriOutcome HostOutcome(string host)
    {
        if (host.Length == 0 || host[0] == '.') return FrameworkUriOutcome.Fails;
        var outcome = FrameworkUriOutcome.Parses;
        var start = 0;
        for (var i = 0; i <= host.Length; i++)
        {
            var c = i < host.Length ? host[i] : '.';
            if (c == '.')
            {
                if (i == start && i < host.Length) return FrameworkUriOutcome.Fails;
                if (i - start > LongestLabel) outcome = FrameworkUriOutcome.Unknown;
                start = i + 1;
            }
            else if (c >= 0x80)
            {
                // Letters of the table in lower case are letters to everybody.
                if (DomainLetter.Map(c) != c) outcome = FrameworkUriOutcome.Unknown;
            }
            else if (!AsciiText.IsLetter(c) && !AsciiText.IsDigit(c))
            {
                if (c is not ('-' or '_')) return AsciiText.IsAscii(host) ? FrameworkUriOutcome.Fails : FrameworkUriOutcome.Unknown;
                if (i == start) outcome = FrameworkUriOutcome.Unknown;
            }
        }

        return outcome;
    }

    /// <summary>What becomes of a text whose port is none; digits of other scripts are left alone.</summary>
    private static FrameworkUriOutcome PortFailure(string port) => AsciiText.IsAscii(port) ? FrameworkUriOutcome.Fails : FrameworkUriOutcome.Unknown;

    private static int? PortOf(string scheme, string port) =>
        PortText.Read(port) is { } number && number != Origin.DefaultPort(scheme) ? number : null;

    private static bool IsScheme(string text, int end)
    {
        for (var i = 0; i < end; i++)
        {
            var isValid = AsciiText.IsLetter(text[i]) || i > 0 && (AsciiText.IsDigit(text[i]) || text[i] is '+' or '-' or '.');
            if (!isValid) return false;
        }

        return true;
    }

    /// <summary>Schemes with rules of their own.</summary>
    private static bool IsKnownToFramework(string scheme) => scheme is "file" or "ftp" or "ftps" or "gopher" or "nntp" or "news" or "mailto" or "uuid"
        or "telnet" or "ldap" or "net.tcp" or "net.pipe" or "vsmacros" or "data" or "javascript" || scheme.Length > 100;

    private static bool IsPlainUser(string authority, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (!AsciiText.IsLetter(authority[i]) && !AsciiText.IsDigit(authority[i]) && authority[i] is not (':' or '-' or '.' or '_')) return false;
        }

        return end > 0;
    }

    private static bool HasUnpairedSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return true;
            i++;
        }

        return false;
    }
}
