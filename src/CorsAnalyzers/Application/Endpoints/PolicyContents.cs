using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Application.Endpoints;

/// <summary>What a policy lets through, where all paths through its code agree on it.</summary>
/// <param name="AllowsAnyOrigin">Whether any origin may call.</param>
/// <param name="AllowsCredentials">Whether credentials may be sent.</param>
/// <param name="Methods">The methods it lists; null where that is not known.</param>
/// <param name="Headers">The request headers it lists; null where that is not known.</param>
/// <param name="ExposedHeaders">The response headers it exposes; null where that is not known.</param>
internal sealed record PolicyContents(
    Known AllowsAnyOrigin, Known AllowsCredentials, ImmutableArray<string>? Methods, ImmutableArray<string>? Headers, ImmutableArray<string>? ExposedHeaders)
{
    public static PolicyContents? Of(PolicyFact policy)
    {
        if (!policy.IsComplete || policy.States.IsEmpty || policy.States.Any(static state => state.Failure is not null || state.MayHaveThrown || state.ChangedAfterBuild is not null)) return null;
        var states = policy.States;
        return new PolicyContents(
            Agreed(states.Select(static state => state.Origins.IsAny)),
            Agreed(states.Select(static state => state.Credentials.Value)),
            Agreed(states.Select(static state => state.Methods)),
            Agreed(states.Select(static state => state.Headers)),
            Agreed(states.Select(static state => state.ExposedHeaders)));
    }

    /// <summary>Whether a list is known not to hold the name, nor to mean any.</summary>
    public static bool Lacks(ImmutableArray<string>? list, string name) =>
        list is { } known && !known.Any(entry => entry == PolicyEntry.Any || string.Equals(entry, name, StringComparison.OrdinalIgnoreCase));

    private static Known Agreed(IEnumerable<Known> values) => values.Distinct().ToList() is { Count: 1 } one ? one[0] : Known.Unknown;

    private static ImmutableArray<string>? Agreed(IEnumerable<PolicyList> lists)
    {
        var first = lists.First();
        var names = first.Entries.Select(static entry => entry.Held).ToList();
        if (first.MayHoldOthers || names.Contains(null) || lists.Any(list => list.MayHoldOthers || !list.Entries.Select(static entry => entry.Held).SequenceEqual(names))) return null;
        return names.Select(static name => name!).ToImmutableArray();
    }
}
