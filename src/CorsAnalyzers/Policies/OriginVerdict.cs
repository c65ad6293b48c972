using System;
using CorsAnalyzers.Policies.Predicates;

namespace CorsAnalyzers.Policies;

/// <summary>What a policy's test says about an origin.</summary>
/// <param name="IsAllowed">Whether it accepts the origin; unknown also where it may throw.</param>
/// <param name="Exception">The name of the exception that it throws instead; null where it is not known to throw.</param>
internal readonly record struct OriginVerdict(Known IsAllowed, string? Exception = null)
{
    /// <summary>What the test of a policy says when the policy does not allow any origin.</summary>
    public static OriginVerdict Of(PolicyState policy, string origin)
    {
        var test = policy.OriginTest;
        var list = test.Copied ?? policy.Origins;
        return test.Kind switch
        {
            OriginTestKind.Listed => new OriginVerdict(IsListed(list, origin)),
            OriginTestKind.ListedOrSubdomain => IsListed(list, origin) switch
            {
                Known.No => SubdomainPatterns.Test(list, origin),
                var listed => new OriginVerdict(listed),
            },
            OriginTestKind.Always => new OriginVerdict(Known.Yes),
            OriginTestKind.Never => new OriginVerdict(Known.No),
            OriginTestKind.Null => new OriginVerdict(Known.No, nameof(NullReferenceException)),
            OriginTestKind.Predicate when test.Predicate is { } predicate => Of(predicate.Ask(origin)),
            _ => new OriginVerdict(Known.Unknown),
        };
    }

    private static OriginVerdict Of(PredicateVerdict verdict) => verdict.Outcome switch
    {
        PredicateOutcome.Accepts => new OriginVerdict(Known.Yes),
        PredicateOutcome.Refuses => new OriginVerdict(Known.No),
        PredicateOutcome.Throws => new OriginVerdict(Known.No, verdict.ExceptionName),
        _ => new OriginVerdict(Known.Unknown),
    };

    /// <summary>Whether an element of the list is the origin, character by character.</summary>
    private static Known IsListed(PolicyList list, string origin)
    {
        var answer = list.MayHoldOthers ? Known.Unknown : Known.No;
        foreach (var entry in list.Entries)
        {
            if (entry.Held == origin) return Known.Yes;
            if (entry.Held is null) answer = Known.Unknown;
        }

        return answer;
    }
}
