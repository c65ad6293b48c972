using System;
using System.Linq;
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

    /// <summary>
    /// A value as it is where conditions have asked about its key before: <c>if (configuration["key"] is not null)</c>. Whatever
    /// they asked, it may be that the code goes on only where there is a value.
    /// </summary>
    public static FlowValue After(FlowState state, FlowValue value) =>
        value is ConfigurationValue { MayBeNull: true } read && state.Assumptions.Pairs.Any(assumed => IsAbout(read, assumed.Key))
            ? read with { MayBeNull = false }
            : value;

    /// <summary>Whether a condition names the key, one of its sections, or reads it in the same way.</summary>
    private static bool IsAbout(ConfigurationValue read, string condition) =>
        condition.Contains(read.Node.ToString())
        || (read.Key is { } key && (condition.Contains($"\"{key}\"") || key.Split(':').Any(section => condition.Contains($"\"{section}\""))));
}
