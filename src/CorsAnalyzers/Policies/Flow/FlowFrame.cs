using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>One body on the way of calls from the unit under analysis down to a helper.</summary>
internal sealed class FlowFrame
{
    public FlowFrame(ControlFlowGraph graph, bool isInUnit, FlowFrame? caller, SyntaxNode? callSite, bool isRun = true)
    {
        Graph = graph;
        IsInUnit = isInUnit;
        Caller = caller;
        CallSite = callSite;
        IsRun = isRun;
        Depth = caller is null ? 0 : caller.Depth + 1;
        CalledFrom = isInUnit || caller is null ? null : caller.CalledFrom ?? callSite;
    }

    public ControlFlowGraph Graph { get; }

    /// <summary>Whether the body is part of the member under analysis (its lambdas and local functions are).</summary>
    public bool IsInUnit { get; }

    public FlowFrame? Caller { get; }

    /// <summary>The call in the caller's body that runs this one.</summary>
    public SyntaxNode? CallSite { get; }

    /// <summary>Whether the call site runs the body; false for a lambda or local function that nothing in sight calls.</summary>
    public bool IsRun { get; }

    public int Depth { get; }

    /// <summary>For a body of another member: the call in the unit that leads to it; null for a body of the unit.</summary>
    public SyntaxNode? CalledFrom { get; }

    /// <summary>The innermost body that both were called from.</summary>
    public static FlowFrame? Common(FlowFrame? one, FlowFrame? other)
    {
        while (one is not null && other is not null && one != other)
        {
            if (one.Depth >= other.Depth) one = one.Caller;
            else other = other.Caller;
        }

        return one is null ? null : other;
    }

    /// <summary>Whether the body is being run already, so that running it again would recurse.</summary>
    public bool IsRunning(ControlFlowGraph graph)
    {
        for (var frame = this; frame is not null; frame = frame.Caller)
        {
            if (frame.Graph == graph || frame.Graph.OriginalOperation.Syntax == graph.OriginalOperation.Syntax) return true;
        }

        return false;
    }
}
