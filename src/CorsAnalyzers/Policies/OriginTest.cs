namespace CorsAnalyzers.Policies;

/// <summary>What decides about an origin when the policy does not allow any (<c>CorsPolicy.IsOriginAllowed</c>).</summary>
internal enum OriginTestKind
{
    /// <summary>The framework's default: the origin is an element of the list.</summary>
    Listed,

    /// <summary>The list, with <c>*.</c> patterns (<c>SetIsOriginAllowedToAllowWildcardSubdomains</c>).</summary>
    ListedOrSubdomain,

    /// <summary>The application's own predicate.</summary>
    Predicate,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>The test of origins that a policy uses, with the place that set it; null where it is the framework's default.</summary>
internal sealed record OriginTest(OriginTestKind Kind, CodePlace? Place)
{
    public static readonly OriginTest Listed = new(OriginTestKind.Listed, null);

    public static readonly OriginTest Unknown = new(OriginTestKind.Unknown, null);

    public OriginTest Join(OriginTest other) => Equals(other) ? this : Unknown;
}
