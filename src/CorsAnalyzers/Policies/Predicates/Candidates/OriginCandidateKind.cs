namespace CorsAnalyzers.Policies.Predicates.Candidates;

/// <summary>
/// The origins that a predicate is asked about, by what they try. Those whose comment names an attacker can be had by anybody;
/// the earlier of them make the plainer witness.
/// </summary>
internal enum OriginCandidateKind
{
    /// <summary>An attacker's site that has nothing to do with the constants: <c>https://evil.example</c>.</summary>
    Unrelated,

    /// <summary>The name of a trusted host behind an attacker's letters: <c>https://evilexample.com</c>.</summary>
    LookAlikePrefix,

    /// <summary>The name of a trusted host in front of an attacker's: <c>https://example.com.evil.example</c>.</summary>
    LookAlikeSuffix,

    /// <summary>The name of a trusted host in the middle of an attacker's: <c>https://www.example.com.evil.example</c>.</summary>
    ExtraLabel,

    /// <summary>An attacker's name that a dot of a regular expression lets in: <c>https://apixexample.com</c>.</summary>
    UnescapedDot,

    /// <summary>An attacker's site under a suffix that is not one owner's: <c>https://evil.azurewebsites.net</c>.</summary>
    SharedSuffix,

    /// <summary>A trusted host over plain http, as which anybody on the network can speak: <c>http://example.com</c>.</summary>
    OtherScheme,

    /// <summary>What opaque origins send, which any site can have: <c>null</c>.</summary>
    Opaque,

    /// <summary>The origin that a constant names.</summary>
    Trusted,

    /// <summary>A host below a trusted one: <c>https://www.example.com</c>.</summary>
    Subdomain,

    /// <summary>A trusted host at another port: <c>https://example.com:8443</c>.</summary>
    OtherPort,

    /// <summary>A constant as it is written, which may be a text that no browser sends.</summary>
    AsWritten,

    /// <summary>A trusted origin in upper case, which no browser sends.</summary>
    UpperCase,

    /// <summary>A trusted host as the user of another, which no browser sends: <c>https://example.com@evil.example</c>.</summary>
    UserInfo,

    /// <summary>A trusted host with the dot of the root: <c>https://example.com.</c></summary>
    TrailingDot,

    /// <summary>The empty text, which no browser sends.</summary>
    Empty,
}
