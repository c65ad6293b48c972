using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>What a branch tells about values that may be null.</summary>
internal static class NullChecks
{
    public static FlowState After(BasicBlock block, FlowState state, bool outcome)
    {
        if (block.BranchValue is IIsNullOperation { Operand: IFlowCaptureReferenceOperation reference })
        {
            foreach (var pair in state.Values.Pairs)
            {
                if (pair is { Key: CaptureKey key, Value: ConfigurationValue { MayBeNull: true } value } && key.Id.Equals(reference.Id))
                    return state.Set(key, outcome ? FlowValue.Null : value with { MayBeNull = false });
            }

            return state;
        }

        // Whatever a condition asks about a variable, it may be that the code goes on only where there is a value.
        var text = block.BranchValue?.Syntax.ToString() ?? "";
        var after = state;
        foreach (var pair in state.Values.Pairs)
        {
            if (pair is { Key: ISymbol symbol, Value: ConfigurationValue { MayBeNull: true } value } && text.IndexOf(symbol.Name, StringComparison.Ordinal) >= 0)
                after = after.Set(symbol, value with { MayBeNull = false });
        }

        return after;
    }
}
