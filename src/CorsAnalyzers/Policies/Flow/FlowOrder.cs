using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>The operations of an expression in the order in which they run, made without recursion: chains can be long.</summary>
internal sealed class FlowOrder
{
    private readonly Dictionary<IOperation, ImmutableArray<IOperation>> orders = new();

    public ImmutableArray<IOperation> Of(IOperation root)
    {
        if (orders.TryGetValue(root, out var order)) return order;

        // Parents before children and the last child first, read backwards.
        var backwards = new List<IOperation>();
        var waiting = new Stack<IOperation>();
        waiting.Push(root);
        while (waiting.Count > 0)
        {
            var operation = waiting.Pop();
            backwards.Add(operation);
            if (operation.ConstantValue.HasValue) continue;
            foreach (var child in operation.ChildOperations) waiting.Push(child);
        }

        backwards.Reverse();
        order = backwards.ToImmutableArray();
        orders.Add(root, order);
        return order;
    }
}
