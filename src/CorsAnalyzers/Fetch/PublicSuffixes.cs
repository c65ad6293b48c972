using System;
using System.Collections.Immutable;
using System.Linq;

namespace CorsAnalyzers.Fetch;

/// <summary>The public suffix list (<see cref="PublicSuffix"/>) and what a team adds to it: names of its own network under which others get names.</summary>
internal sealed class PublicSuffixes
{
    /// <summary>The list alone.</summary>
    public static readonly PublicSuffixes Listed = new(ImmutableHashSet<string>.Empty);

    private readonly ImmutableHashSet<string> added;

    private PublicSuffixes(ImmutableHashSet<string> added) => this.added = added;

    /// <summary>The list and these names, which are serialised hosts.</summary>
    public static PublicSuffixes With(ImmutableHashSet<string> added) => added.IsEmpty ? Listed : new PublicSuffixes(added);

    /// <summary>Whether the whole host is a public suffix. It is a serialised host; a trailing dot does not count.</summary>
    public bool Has(string host) => PublicSuffix.IsPublicSuffix(host) || !added.IsEmpty && added.Contains(host.TrimEnd('.'));

    /// <summary>Whether a public suffix lies below the host.</summary>
    public bool HasBelow(string host) => PublicSuffix.IsAbovePublicSuffix(host) || added.Any(suffix => suffix.EndsWith("." + host.TrimEnd('.'), StringComparison.Ordinal));
}
