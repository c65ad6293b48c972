using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>Where a path goes on after the finally blocks it passes through.</summary>
internal sealed record FlowContinuation(ControlFlowBranch Branch, int NextRegion, FlowContinuation? Outer);

/// <summary>
/// Walks one control-flow graph, block by block and never by recursion, with the states that reach each block. What happens
/// inside a block is not its business.
/// </summary>
internal sealed class FlowWalk
{
    private readonly ControlFlowGraph graph;
    private readonly ImmutableHashSet<string> developers;
    private readonly Func<BasicBlock, FlowState, IEnumerable<FlowExit>> run;
    private readonly Dictionary<(int Block, FlowContinuation? Continuation), FlowArrivals> arrivals = new();
    private readonly SortedDictionary<int, List<(FlowContinuation? Continuation, FlowState State)>> pending = new();
    private readonly List<FlowExit> exits = new();
    private readonly HashSet<FlowExit> seenExits = new();

    private FlowWalk(ControlFlowGraph graph, ImmutableHashSet<string> developers, Func<BasicBlock, FlowState, IEnumerable<FlowExit>> run)
    {
        this.graph = graph;
        this.developers = developers;
        this.run = run;
    }

    /// <summary>The ways the body can be left when it is entered with the state.</summary>
    /// <param name="graph">The body.</param>
    /// <param name="entry">The state on entry.</param>
    /// <param name="developers">The environments that developers' machines run in.</param>
    /// <param name="run">Runs the operations of a block; gives the states after it, each with the value of the block's branch.</param>
    public static List<FlowExit> Run(ControlFlowGraph graph, FlowState entry, ImmutableHashSet<string> developers, Func<BasicBlock, FlowState, IEnumerable<FlowExit>> run)
    {
        var walk = new FlowWalk(graph, developers, run);
        walk.Enter(graph.Blocks[0].Ordinal, null, entry);
        while (walk.TakeFirst() is { } next) walk.Leave(next.Block, next.Continuation, next.State);
        return walk.exits;
    }

    // Blocks in source order first, so that paths meet again before they go on.
    private (BasicBlock Block, FlowContinuation? Continuation, FlowState State)? TakeFirst()
    {
        foreach (var ordinal in pending)
        {
            var (continuation, state) = ordinal.Value[0];
            ordinal.Value.RemoveAt(0);
            if (ordinal.Value.Count == 0) pending.Remove(ordinal.Key);
            return (graph.Blocks[ordinal.Key], continuation, state);
        }

        return null;
    }

    private void Enter(int block, FlowContinuation? continuation, FlowState state)
    {
        if (!arrivals.TryGetValue((block, continuation), out var here)) arrivals.Add((block, continuation), here = new FlowArrivals());
        if (here.Arrive(state) is not { } next) return;
        if (!pending.TryGetValue(block, out var waiting)) pending.Add(block, waiting = new());
        if (here.AreJoined) waiting.RemoveAll(other => Equals(other.Continuation, continuation));
        waiting.Add((continuation, next));
    }

    private void Leave(BasicBlock block, FlowContinuation? continuation, FlowState state)
    {
        foreach (var (after, value) in run(block, state))
        {
            if (block.ConditionKind == ControlFlowConditionKind.None)
            {
                Follow(block.FallThroughSuccessor, continuation, after, value);
                continue;
            }

            var jumpsWhen = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            foreach (var (outcome, decided) in Decide(block, after, value))
            {
                Follow(outcome == jumpsWhen ? block.ConditionalSuccessor : block.FallThroughSuccessor, continuation, decided, FlowValue.Unknown);
            }
        }
    }

    private IEnumerable<(bool Outcome, FlowState State)> Decide(BasicBlock block, FlowState state, FlowValue condition)
    {
        if (condition is ConstantValue { Value: bool known })
        {
            yield return (known, state);
            yield break;
        }

        if (condition is EnvironmentValue environment)
        {
            foreach (var isIt in DevelopmentCode.Assumed(state, environment.Name, developers) is { } decided ? new[] { decided } : new[] { true, false })
            {
                yield return (isIt == environment.Is, DevelopmentCode.Assume(state, environment.Name, isIt, developers));
            }

            yield break;
        }

        foreach (var outcome in DecideUnknown(block, state, condition)) yield return outcome;
    }

    private static IEnumerable<(bool Outcome, FlowState State)> DecideUnknown(BasicBlock block, FlowState state, FlowValue condition)
    {
        var text = Text(block.BranchValue);
        if (state.Assumptions.TryGet(text, out var assumed))
        {
            yield return (assumed, state);
            yield break;
        }

        foreach (var outcome in new[] { true, false })
        {
            yield return (outcome, condition.Assume(NullChecks.After(block, state, outcome), outcome) with { Assumptions = state.Assumptions.Set(text, outcome) });
        }
    }

    /// <summary>
    /// The text of a condition: two with the same text are the same. A case label does not say what it is compared with, so
    /// the text of operands that stand elsewhere belongs to it.
    /// </summary>
    private static string Text(IOperation? condition)
    {
        if (condition is null) return "";
        var text = $"{condition.Kind} {condition.Syntax}";
        foreach (var operand in condition.Descendants())
        {
            if (!condition.Syntax.Span.Contains(operand.Syntax.Span)) text += $" {operand.Kind} {operand.Syntax}";
        }

        return text;
    }

    private void Follow(ControlFlowBranch? branch, FlowContinuation? continuation, FlowState state, FlowValue value)
    {
        if (branch is null) return;

        switch (branch.Semantics)
        {
            case ControlFlowBranchSemantics.Regular:
                break;
            case ControlFlowBranchSemantics.Return:
                // Keyed by the graph: a finally block may stand between here and the exit.
                state = state.Set(graph, value);
                break;
            case ControlFlowBranchSemantics.StructuredExceptionHandling when continuation is not null:
                Go(continuation, Leave(branch, state));
                return;
            default:
                return;
        }

        Go(new FlowContinuation(branch, 0, continuation), state);
    }

    private void Go(FlowContinuation next, FlowState state)
    {
        var branch = next.Branch;
        if (next.NextRegion < branch.FinallyRegions.Length)
        {
            var region = branch.FinallyRegions[next.NextRegion];
            Enter(region.FirstBlockOrdinal, next with { NextRegion = next.NextRegion + 1 }, state);
            return;
        }

        var destination = branch.Destination;
        if (destination is null) return;

        // Not before: the finally blocks on the way see the variables of the regions that the branch leaves.
        state = Leave(branch, state);

        if (destination.Kind == BasicBlockKind.Exit)
        {
            var exit = new FlowExit(state.Set(graph, FlowValue.Unknown), state[graph]);
            if (seenExits.Add(exit)) exits.Add(exit);
            return;
        }

        // What a loop assumed in one round need not hold in the next.
        if (destination.Ordinal <= branch.Source.Ordinal) state = state.Core;

        foreach (var region in branch.EnteringRegions)
        {
            if (region.Kind != ControlFlowRegionKind.TryAndCatch) continue;
            foreach (var handler in region.NestedRegions)
            {
                if (handler.Kind != ControlFlowRegionKind.Try) Enter(handler.FirstBlockOrdinal, next.Outer, state.InHandler());
            }
        }

        Enter(destination.Ordinal, next.Outer, state);
    }

    private FlowState Leave(ControlFlowBranch branch, FlowState state)
    {
        foreach (var region in branch.LeavingRegions)
        {
            foreach (var local in region.Locals) state = state.Set(local, FlowValue.Unknown);
            foreach (var capture in region.CaptureIds) state = state.Set(new CaptureKey(graph, capture), FlowValue.Unknown);
        }

        return state;
    }
}
