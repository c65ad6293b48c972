namespace CorsAnalyzers.Fetch;

/// <summary>What a policy entry does once wildcard subdomains are allowed.</summary>
internal enum OriginPatternOutcome
{
    /// <summary>It has no <c>://*.</c>: it is compared as text and never read as a pattern.</summary>
    Ignored,

    /// <summary>It matches the subdomains of a host.</summary>
    Works,

    /// <summary>It is read as a pattern, but no browser sends an origin that it matches.</summary>
    NeverMatches,

    /// <summary>Every request of another origin that reaches it ends with a <c>UriFormatException</c>.</summary>
    Throws,

    /// <summary>It depends on the release or on the globalization mode, or nobody has looked.</summary>
    Unknown,
}
