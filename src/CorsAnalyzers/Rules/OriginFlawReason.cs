using CorsAnalyzers.Fetch;

namespace CorsAnalyzers.Rules;

/// <summary>Why a text is not what a browser sends, in half a sentence.</summary>
internal static class OriginFlawReason
{
    public static string Of(OriginFlaw flaw, OriginReading reading) => flaw switch
    {
        OriginFlaw.Empty => "an origin has a scheme and a host",
        OriginFlaw.Blank => "an origin has no blanks",
        OriginFlaw.Joined => "an origin has no commas or semicolons",
        OriginFlaw.RegularExpression => "origins are compared as text and not as regular expressions",
        OriginFlaw.NoScheme => "an origin begins with its scheme, such as 'https://'",
        OriginFlaw.BadScheme => "an origin begins with 'https://' or 'http://'",
        OriginFlaw.FileScheme => "pages from files have the origin 'null'",
        OriginFlaw.WebSocketScheme => "the page that opens a socket has an origin with 'https' or 'http'",
        OriginFlaw.UserInfo => "an origin has no user name or password",
        OriginFlaw.EmptyHost => "an origin has a host",
        OriginFlaw.BadHost => "a host cannot be written like this",
        OriginFlaw.NotCanonicalHost => reading.Meant is { } meant ? $"browsers write this host '{meant.Host}'" : "browsers write this host in another form",
        OriginFlaw.StrayWildcard => "an asterisk stands for subdomains only at the start of the host, as in 'https://*.example.com'",
        OriginFlaw.UnicodeHost => "browsers send the host in its ASCII form, and this text is compared as it is",
        OriginFlaw.TrailingDot => "the host of a page ends with a dot only where somebody typed one",
        OriginFlaw.BadPort => "a port is a number from 1 to 65535 without zeros in front",
        OriginFlaw.DefaultPort => "browsers leave the default port out",
        OriginFlaw.PortWildcard => "a port cannot be an asterisk",
        OriginFlaw.TrailingSlash => "an origin has no slash at the end",
        OriginFlaw.Path => "an origin has no path",
        OriginFlaw.Query => "an origin has no query",
        OriginFlaw.Fragment => "an origin has no fragment",
        _ => "browsers send lower case, and this text is compared as it is",
    };
}
