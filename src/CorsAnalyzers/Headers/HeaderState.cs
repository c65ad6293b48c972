using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Headers;

/// <summary>The headers that one path has written so far, those only that are still there.</summary>
internal sealed record HeaderState : FlowValue
{
    public static readonly HeaderState Empty = new();

    // The one key of a flow's state under which this stands.
    private static readonly object Key = new();

    private const int WhenTrue = 1;
    private const int WhenFalse = 2;

    /// <summary>Writes that the path is known to have done.</summary>
    public Sequence<HeaderWrite> Certain { get; init; }

    /// <summary>Writes of which that is not known.</summary>
    public Sequence<HeaderWrite> Possible { get; init; }

    /// <summary>Whether code out of sight may have written headers as well.</summary>
    public bool MayHoldOthers { get; init; }

    /// <summary>Whether several paths have become one, so that it is not known what this one has asked.</summary>
    public bool IsJoined { get; init; }

    /// <summary>Whether the path is taken in Development only.</summary>
    public bool IsDevelopmentOnly { get; init; }

    /// <summary>The questions about the origin that the path has asked, with the answers it has gone on with.</summary>
    public FlowMap<SyntaxNode, int> Guards { get; init; } = FlowMap<SyntaxNode, int>.Empty;

    public override FlowValue InHandler => this with { Certain = default, Possible = new Sequence<HeaderWrite>(All.ToImmutableArray()), MayHoldOthers = true };

    /// <summary>The writes that may be there.</summary>
    public IEnumerable<HeaderWrite> All => Certain.Concat(Possible);

    /// <summary>What is known at a point of a path.</summary>
    public static HeaderState Of(FlowState state) => Known(state) ?? Empty with { MayHoldOthers = true, IsJoined = true };

    public static HeaderState? Known(FlowState state) => state[Key] as HeaderState;

    public FlowState In(FlowState state) => state.Set(Key, this);

    /// <summary>The writes of one header of one response that are known to be there.</summary>
    public IEnumerable<HeaderWrite> Written(string name) => Certain.Where(write => write.Is(name));

    public HeaderState Write(HeaderWrite write)
    {
        if (!Counts(write)) return this;
        var isThere = Certain.Any(other => IsSame(other, write));
        var mayBeThere = isThere || Possible.Any(other => IsSame(other, write));
        return write.Verb switch
        {
            HeaderVerb.Set => Without(other => IsSame(other, write)).Add(write),
            HeaderVerb.AddIfMissing when isThere => this,
            HeaderVerb.AddIfMissing when mayBeThere => this with { Possible = Possible.Add(write) },
            _ => Add(write),
        };
    }

    /// <summary>The state once a header, or all of them, has been taken away.</summary>
    public HeaderState Remove(ResponseValue response, string? name) =>
        Without(other => other.Response.Equals(response) && (name is null || other.Is(name)));

    /// <summary>The state once a branch has been taken on a question about the origin.</summary>
    public HeaderState Guard(SyntaxNode test, bool outcome)
    {
        Guards.TryGet(test, out var seen);
        return this with { Guards = Guards.Set(test, seen | (outcome ? WhenTrue : WhenFalse)) };
    }

    /// <summary>Whether the path has gone on with both answers, with this one alone, or has not asked.</summary>
    public bool? Answer(SyntaxNode test) => Guards.TryGet(test, out var seen) && seen != (WhenTrue | WhenFalse) ? seen == WhenTrue : null;

    public override FlowValue Join(FlowValue other)
    {
        if (Equals(other)) return this;
        if (other is not HeaderState theirs) return Unknown;

        var certain = Certain.Where(theirs.Certain.Has).ToImmutableArray();
        var possible = All.Concat(theirs.All).Where(write => !certain.Contains(write)).Distinct().ToImmutableArray();
        return new HeaderState
        {
            Certain = new Sequence<HeaderWrite>(certain),
            Possible = new Sequence<HeaderWrite>(possible),
            MayHoldOthers = MayHoldOthers || theirs.MayHoldOthers,
            IsJoined = true,
            IsDevelopmentOnly = IsDevelopmentOnly && theirs.IsDevelopmentOnly,
        };
    }

    /// <summary>
    /// Whether what else a path sends matters for the write: it says who may read, or what with credentials has no meaning. All
    /// others are kept out of the state, so that paths which differ in them alone are one.
    /// </summary>
    private static bool Counts(HeaderWrite write) =>
        write.Is(HeaderSpelling.AllowOrigin) || write.Is(HeaderSpelling.AllowCredentials) || write.Is(HeaderSpelling.Vary)
        || write.Content.Sent is { } sent && sent.IndexOf('*') >= 0;

    private static bool IsSame(HeaderWrite one, HeaderWrite other) => one.Response.Equals(other.Response) && one.Is(other.Name);

    // A loop comes by the same write again.
    private HeaderState Add(HeaderWrite write) => Certain.Has(write) ? this : this with { Certain = Certain.Add(write) };

    private HeaderState Without(Func<HeaderWrite, bool> isGone) => this with
    {
        Certain = new Sequence<HeaderWrite>(Certain.Where(write => !isGone(write)).ToImmutableArray()),
        Possible = new Sequence<HeaderWrite>(Possible.Where(write => !isGone(write)).ToImmutableArray()),
    };
}
