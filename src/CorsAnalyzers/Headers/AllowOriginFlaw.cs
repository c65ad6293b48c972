using CorsAnalyzers.Fetch;

namespace CorsAnalyzers.Headers;

/// <summary>What keeps a value of <c>Access-Control-Allow-Origin</c> from being one.</summary>
internal enum AllowOriginFlawKind
{
    /// <summary>It is an origin, written as no browser writes it; see the reading.</summary>
    NotAsSent,

    /// <summary>It holds several values, and a browser takes one.</summary>
    Several,

    /// <summary>It is <c>null</c>, which every website can be.</summary>
    Null,

    /// <summary>It is a wildcard, of which the header has none but the star alone.</summary>
    Wildcard,

    /// <summary>It is the page that sent the request, path and all.</summary>
    Referer,

    /// <summary>It is a host without a scheme, and the server's own.</summary>
    Host,

    /// <summary>It is copied from a header that no request has.</summary>
    NeverSent,
}

/// <summary>What is wrong with a value of <c>Access-Control-Allow-Origin</c>.</summary>
/// <param name="Kind">What.</param>
/// <param name="Reading">What the text says, where it is known.</param>
internal sealed record AllowOriginFlaw(AllowOriginFlawKind Kind, OriginReading? Reading)
{
    public static AllowOriginFlaw? Of(HeaderContent content)
    {
        if (content.Copied is { } header) return OfCopy(header);
        if (content.Sent is not { } sent) return null;
        if (content.Texts.Count > 1) return new AllowOriginFlaw(AllowOriginFlawKind.Several, OriginText.Read(sent));

        var reading = OriginText.Read(sent);
        return reading switch
        {
            { Kind: OriginKind.Any } => null,
            { Kind: OriginKind.Null } => new AllowOriginFlaw(sent == "null" ? AllowOriginFlawKind.Null : AllowOriginFlawKind.NotAsSent, reading),
            { Parts.Length: > 1 } => new AllowOriginFlaw(AllowOriginFlawKind.Several, reading),
            { Kind: OriginKind.Pattern } => new AllowOriginFlaw(AllowOriginFlawKind.Wildcard, reading),
            { Flaws.IsEmpty: true } => null,
            _ => new AllowOriginFlaw(AllowOriginFlawKind.NotAsSent, reading),
        };
    }

    private static AllowOriginFlaw? OfCopy(string header) =>
        HeaderSpelling.Are(header, "Referer") ? new AllowOriginFlaw(AllowOriginFlawKind.Referer, null)
        : HeaderSpelling.Are(header, "Host") ? new AllowOriginFlaw(AllowOriginFlawKind.Host, null)
        : HeaderName.IsCorsResponseHeader(header) ? new AllowOriginFlaw(AllowOriginFlawKind.NeverSent, null)
        : null;
}
