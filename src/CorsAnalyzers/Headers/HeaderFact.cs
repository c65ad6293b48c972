using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Headers;

/// <summary>The headers that one body writes: the combination of each path is judged by itself.</summary>
/// <param name="Body">The body.</param>
/// <param name="Paths">What each path through it has written when it ends.</param>
/// <param name="Member">The member it stands in.</param>
internal sealed record HeaderFact(HeaderBody Body, ImmutableArray<HeaderState> Paths, HeaderMember Member)
{
    /// <summary>Every write of a header on any path.</summary>
    public IEnumerable<HeaderWrite> Writes => Member.Writes[Body];

    /// <summary>Whether a write is done in Development only.</summary>
    public bool IsDevelopmentOnly(HeaderWrite write) => Member.Guards.IsDevelopmentOnly(write);

    /// <summary>Whether the request's origin has been looked at, wherever the write is done.</summary>
    public Known IsGuarded(HeaderWrite write) => Member.Guards.IsGuarded(write);
}

/// <summary>What is known of the member that bodies with headers stand in.</summary>
/// <param name="Guards">What was asked about the origin before each write.</param>
/// <param name="AsksForPreflight">Whether it asks anywhere whether a request is a preflight.</param>
/// <param name="UsesCors">The framework's CORS middleware in the same pipeline, where one is known to be there.</param>
internal sealed record HeaderMember(OriginGuards Guards, bool AsksForPreflight, CorsInPipeline? UsesCors)
{
    /// <summary>Whether it is a private method, which other members of its type alone can run: what they have asked before is known there.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Every write of a header in the member, by the body that does it.</summary>
    public ILookup<HeaderBody, HeaderWrite> Writes { get; init; } = Enumerable.Empty<HeaderWrite>().ToLookup(static _ => default(HeaderBody)!);
}
