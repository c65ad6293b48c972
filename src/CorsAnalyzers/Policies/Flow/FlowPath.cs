using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>One path through an expression: the state so far and the values of the operations already run.</summary>
internal sealed class FlowPath(FlowState state, Dictionary<IOperation, FlowValue> values)
{
    private readonly Dictionary<IOperation, FlowValue> values = values;

    public FlowState State { get; set; } = state;

    public FlowValue this[IOperation? operation]
    {
        get => operation is not null && values.TryGetValue(operation, out var value) ? value : FlowValue.Unknown;
        set => values[operation!] = value;
    }

    /// <summary>The same way so far, to go on differently.</summary>
    public FlowPath Fork(FlowState state) => new(state, new Dictionary<IOperation, FlowValue>(values));

    /// <summary>What is known where either path may be the one.</summary>
    public FlowPath Join(FlowPath other)
    {
        var common = new Dictionary<IOperation, FlowValue>();
        var state = State.Join(other.State);
        foreach (var pair in values)
        {
            if (pair.Value.Join(other[pair.Key]) is var value and not UnknownValue) common.Add(pair.Key, value);
            else state = state.Escape(pair.Value).Escape(other[pair.Key]);
        }

        foreach (var pair in other.values)
        {
            if (!values.ContainsKey(pair.Key)) state = state.Escape(pair.Value);
        }

        return new FlowPath(state, common);
    }
}
