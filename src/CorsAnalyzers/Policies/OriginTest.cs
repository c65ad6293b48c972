using CorsAnalyzers.Policies.Predicates;

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

    /// <summary>A predicate that accepts every origin.</summary>
    Always,

    /// <summary>A predicate that refuses every origin.</summary>
    Never,

    /// <summary>No predicate at all: every request with an origin fails (<c>SetIsOriginAllowed(null)</c>).</summary>
    Null,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>The test of origins that a policy uses.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Place">The call that set it; null where it is the framework's default.</param>
/// <param name="Copied">
/// The list that it reads where that is another policy's: the copy constructor of the builder keeps the original's predicate,
/// and that keeps reading the original's list. Null where it reads the policy's own list.
/// </param>
internal sealed record OriginTest(OriginTestKind Kind, CodePlace? Place, PolicyList? Copied = null)
{
    /// <summary>The application's own predicate, where its code is known.</summary>
    public OriginPredicate? Predicate { get; init; }

    /// <summary>The policy whose list <see cref="Copied"/> is, by its number in the flow: a later change of that list counts.</summary>
    public int? Original { get; init; }

    public static readonly OriginTest Listed = new(OriginTestKind.Listed, null);

    public static readonly OriginTest Unknown = new(OriginTestKind.Unknown, null);

    /// <summary>Whether the application has written a predicate of its own.</summary>
    public bool IsPredicate => Kind is OriginTestKind.Predicate or OriginTestKind.Always or OriginTestKind.Never or OriginTestKind.Null;

    public OriginTest Join(OriginTest other) => Equals(other) ? this : Unknown;
}
