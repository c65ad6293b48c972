namespace CorsAnalyzers.Fetch;

/// <summary>One difference between a text and the origin that a browser sends.</summary>
internal enum OriginFlaw
{
    /// <summary>No character, or blanks only.</summary>
    Empty,

    /// <summary>A blank, a control or an invisible character around or inside.</summary>
    Blank,

    /// <summary>Several origins in one string, or a list separator at an end; see the parts.</summary>
    Joined,

    /// <summary>A regular expression, which is nowhere read as one.</summary>
    RegularExpression,

    /// <summary>A host without <c>scheme://</c>.</summary>
    NoScheme,

    /// <summary>Something like a scheme, but none: <c>//a</c>, <c>https:/a</c>, <c>https//a</c>, <c>https:\\a</c>, <c>htps://a</c>.</summary>
    BadScheme,

    /// <summary><c>file:</c>, whose pages send <c>null</c>.</summary>
    FileScheme,

    /// <summary><c>ws:</c> or <c>wss:</c>; the page that opens the socket has an http(s) origin.</summary>
    WebSocketScheme,

    /// <summary>A name or a password before the host.</summary>
    UserInfo,

    /// <summary>Nothing where the host belongs.</summary>
    EmptyHost,

    /// <summary>No host: forbidden characters, a number that is no IPv4 address, an empty label, wrong IDNA or percent-encoding.</summary>
    BadHost,

    /// <summary>A host that browsers write in another form: a short or octal IPv4 address, an IPv6 address not in its shortest form, percent-encoding.</summary>
    NotCanonicalHost,

    /// <summary>An asterisk other than one leading label after <c>://</c>.</summary>
    StrayWildcard,

    /// <summary>A host outside ASCII, where browsers send its ASCII form. <c>WithOrigins</c> converts it.</summary>
    UnicodeHost,

    /// <summary>Upper case in scheme or host. <c>WithOrigins</c> lowers it.</summary>
    UpperCase,

    /// <summary>The host ends with a dot: it matches only pages that are loaded with the dot. Weaker than the others.</summary>
    TrailingDot,

    /// <summary>No port number from 0 to 65535 in its shortest form; also a colon without a port.</summary>
    BadPort,

    /// <summary>The scheme's own port, which browsers leave out.</summary>
    DefaultPort,

    /// <summary>An asterisk for the port, which is nowhere a pattern.</summary>
    PortWildcard,

    /// <summary>A single slash behind the host.</summary>
    TrailingSlash,

    /// <summary>A path.</summary>
    Path,

    /// <summary>A query, also an empty one.</summary>
    Query,

    /// <summary>A fragment, also an empty one.</summary>
    Fragment,
}
