using System.Collections.Immutable;

namespace CorsAnalyzers.Fetch;

/// <summary>What a text says when it is given as an origin.</summary>
internal sealed class OriginReading
{
    public OriginReading(string written, OriginKind kind, ImmutableArray<OriginFlaw> flaws, Origin? meant, ImmutableArray<string> parts)
    {
        Written = written;
        Kind = kind;
        Flaws = flaws;
        Meant = meant;
        Parts = parts;
    }

    /// <summary>The text as it was given.</summary>
    public string Written { get; }

    public OriginKind Kind { get; }

    /// <summary>Each flaw once, in the order of the text: what concerns all of it, then scheme, user, host, port, path, query, fragment.</summary>
    public ImmutableArray<OriginFlaw> Flaws { get; }

    /// <summary>
    /// The one origin that the text means, or null where none or more than one is possible. It is null also where the ASCII
    /// form of a Unicode host is not known here, and where the host has characters that no name has (<c>{tenant}.example</c>).
    /// </summary>
    public Origin? Meant { get; }

    /// <summary>The texts between the separators of a joined text, trimmed and never empty; otherwise empty.</summary>
    public ImmutableArray<string> Parts { get; }

    /// <summary>The text is, character for character, what a browser sends for a page of the origin meant.</summary>
    public bool IsAsBrowsersSend => Meant is { } meant && Written == meant.ToString() || Written == "null";

    /// <summary>The text for a message: passwords and user names left out, control characters escaped, long texts cut.</summary>
    public string Shown => ShownText.Of(Written);

    public bool Has(OriginFlaw flaw) => Flaws.Contains(flaw);

    public override string ToString() => Kind + " " + Shown;
}
