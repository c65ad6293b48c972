using System.Collections.Generic;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>
/// The states that have reached one block. Their number is bounded: past the bound they are joined into one, whose parts can
/// only become unknown, so that every loop comes to its end.
/// </summary>
internal sealed class FlowArrivals
{
    /// <summary>States kept apart at one block. Two ifs in a row make four, so that real code stays well below.</summary>
    public const int Bound = 16;

    private readonly Dictionary<FlowState, FlowMap<string, bool>> apart = new();
    private FlowState? joined;

    /// <summary>Whether the bound has been passed, so that the last state gone on with stands for all.</summary>
    public bool AreJoined => joined is not null;

    /// <summary>The state to go on with from here, or null where nothing new has arrived.</summary>
    public FlowState? Arrive(FlowState state)
    {
        if (joined is not null) return JoinIn(state);

        if (apart.TryGetValue(state.Core, out var assumed))
        {
            var common = assumed.Common(state.Assumptions);
            if (common.Count == assumed.Count) return null;
            apart[state.Core] = common;
            return state with { Assumptions = common };
        }

        if (apart.Count < Bound)
        {
            apart.Add(state.Core, state.Assumptions);
            return state;
        }

        joined = state;
        foreach (var other in apart) joined = joined.Join(other.Key with { Assumptions = other.Value });
        return joined;
    }

    private FlowState? JoinIn(FlowState state)
    {
        var wider = joined!.Join(state);
        if (wider.Equals(joined)) return null;
        joined = wider;
        return wider;
    }
}
