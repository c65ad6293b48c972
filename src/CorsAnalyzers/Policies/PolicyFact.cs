using System.Collections.Immutable;
using System.Linq;

namespace CorsAnalyzers.Policies;

/// <summary>One policy, finished: what rules read.</summary>
/// <param name="Site">Where it is made.</param>
/// <param name="States">What it can be, one state for each path that differs.</param>
/// <param name="IsComplete">Whether every path is among the states; false where the analysis reached its bound.</param>
internal sealed record PolicyFact(PolicySite Site, ImmutableArray<PolicyState> States, bool IsComplete)
{
    /// <summary>Whether the policy has values of its own on a path where it has none of the source.</summary>
    public bool HasFallback(PolicyPart part, PolicySource source) =>
        States.Any(state => !state[part].Sources.Has(source) && (state[part].Entries.Count > 0 || state[part].MayHoldOthers));
}
