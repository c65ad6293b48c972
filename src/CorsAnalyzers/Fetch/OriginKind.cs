namespace CorsAnalyzers.Fetch;

/// <summary>What an origin text is.</summary>
internal enum OriginKind
{
    /// <summary>
    /// An http(s) origin without a flaw that keeps it from matching; upper case and a Unicode host (both undone by
    /// <c>WithOrigins</c>) may be listed.
    /// </summary>
    Origin,

    /// <summary>Exactly <c>*</c>.</summary>
    Any,

    /// <summary>The word null in any case: what opaque origins send (HTML, "serialization of an origin").</summary>
    Null,

    /// <summary>An origin of an app or extension (<c>capacitor://localhost</c>): plain text, nothing is known against it.</summary>
    AppScheme,

    /// <summary>It contains an asterisk that may be meant as a pattern; see <see cref="OriginPattern"/>.</summary>
    Pattern,

    /// <summary>No browser sends it; see the flaws.</summary>
    Flawed,
}
