using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>Whether a place in a body is reached whenever the body runs to its end.</summary>
internal static class FlowCertainty
{
    /// <summary>Whether the node runs whenever the unit under analysis runs to its end: no branch leads around it.</summary>
    public static bool IsUnavoidable(SyntaxNode node, FlowFrame? frame)
    {
        for (; frame is not null; frame = frame.Caller)
        {
            if (!frame.IsRun || !IsUnavoidable(node, frame.Graph)) return false;
            node = frame.CallSite ?? node;
        }

        return true;
    }

    private static bool IsUnavoidable(SyntaxNode node, ControlFlowGraph graph)
    {
        var holder = graph.Blocks.FirstOrDefault(block => Holds(block, node));
        if (holder is null) return false;

        // Can the end be reached without it?
        var seen = new HashSet<BasicBlock> { holder };
        var waiting = new Stack<BasicBlock>();
        waiting.Push(graph.Blocks[0]);
        while (waiting.Count > 0)
        {
            var block = waiting.Pop();
            if (!seen.Add(block)) continue;
            if (block.Kind == BasicBlockKind.Exit) return false;
            if (block.FallThroughSuccessor?.Destination is { } next) waiting.Push(next);
            if (block.ConditionalSuccessor?.Destination is { } other) waiting.Push(other);
        }

        return true;
    }

    private static bool Holds(BasicBlock block, SyntaxNode node) =>
        block.Operations.Any(operation => Holds(operation, node)) || (block.BranchValue is { } value && Holds(value, node));

    private static bool Holds(IOperation operation, SyntaxNode node) =>
        operation.Syntax.Span.IntersectsWith(node.Span) && operation.DescendantsAndSelf().Any(part => part.Syntax == node);
}
