namespace CorsAnalyzers.Fetch;

/// <summary>The two sections of the public suffix list.</summary>
internal enum PublicSuffixSection
{
    /// <summary>Delegated by a registry: <c>com</c>, <c>co.uk</c>.</summary>
    Icann,

    /// <summary>Handed in by the owner of a shared domain: <c>github.io</c>.</summary>
    Private,
}
