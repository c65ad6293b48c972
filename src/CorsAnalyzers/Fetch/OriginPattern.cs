using System;
using CorsAnalyzers.Fetch.Hosts;

namespace CorsAnalyzers.Fetch;

/// <summary>
/// A policy entry as <c>SetIsOriginAllowedToAllowWildcardSubdomains</c> reads it (ASP.NET Core,
/// <c>CorsPolicyExtensions.IsOriginAnAllowedSubdomain</c>): every <c>*.</c> is removed and the rest is parsed by .NET's URI parser;
/// scheme and port must be equal, and the host of the request must end with a dot and the host of the entry.
/// </summary>
internal sealed class OriginPattern
{
    private readonly PublicSuffixes suffixes;

    private OriginPattern(OriginPatternOutcome outcome, PublicSuffixes suffixes)
    {
        Outcome = outcome;
        this.suffixes = suffixes;
    }

    public OriginPatternOutcome Outcome { get; }

    /// <summary>The scheme of every origin it matches; empty unless it works.</summary>
    public string Scheme { get; private set; } = "";

    /// <summary>The host below which every origin it matches lies, without a dot in front; empty unless it works.</summary>
    public string Suffix { get; private set; } = "";

    /// <summary>The port of every origin it matches, null for the scheme's default.</summary>
    public int? Port { get; private set; }

    /// <summary>Anybody can get a name below the suffix, so anybody's page matches.</summary>
    public bool CoversPublicSuffix => Outcome == OriginPatternOutcome.Works && suffixes.Has(Suffix);

    /// <summary>
    /// Anybody can get a name somewhere below the suffix: it is a public suffix, or one lies below it
    /// (<c>*.amazonaws.com</c> covers <c>*.s3.amazonaws.com</c>).
    /// </summary>
    public bool CoversSharedHosts => CoversPublicSuffix || Outcome == OriginPatternOutcome.Works && suffixes.HasBelow(Suffix);

    /// <summary>Reads an entry as the policy holds it, see <see cref="HeldOrigin"/>.</summary>
    public static OriginPattern Read(string held) => Read(held, PublicSuffixes.Listed);

    /// <summary>Reads an entry as the policy holds it, where these names are public suffixes.</summary>
    public static OriginPattern Read(string held, PublicSuffixes suffixes)
    {
        if (held.IndexOf(OriginPatternText.Mark, StringComparison.Ordinal) < 0) return new(OriginPatternOutcome.Ignored, suffixes);

        var uri = FrameworkUri.Read(held.Replace("*.", ""));
        return uri.Outcome switch
        {
            FrameworkUriOutcome.Fails => new(OriginPatternOutcome.Throws, suffixes),
            FrameworkUriOutcome.Unknown => new(OriginPatternOutcome.Unknown, suffixes),
            _ when CanBeSent(uri) => new(OriginPatternOutcome.Works, suffixes) { Scheme = uri.Scheme, Suffix = uri.Host, Port = uri.Port },
            _ => new(OriginPatternOutcome.NeverMatches, suffixes),
        };
    }

    /// <summary>Whether it lets the origin in. Its own suffix is not among the origins it matches.</summary>
    public bool Matches(Origin origin) => Outcome == OriginPatternOutcome.Works
        && origin.Scheme == Scheme
        && origin.Port == Port
        && origin.Host.Length > Suffix.Length + 1
        && origin.Host[origin.Host.Length - Suffix.Length - 1] == '.'
        && origin.Host.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>Browsers send ASCII names, addresses have no subdomains, and no page comes from a socket.</summary>
    private static bool CanBeSent(FrameworkUri uri) => uri.Scheme is not ("ws" or "wss")
        && AsciiText.IsAscii(uri.Host)
        && uri.Host[0] != '['
        && !IPv4Host.EndsInNumber(uri.Host);
}
