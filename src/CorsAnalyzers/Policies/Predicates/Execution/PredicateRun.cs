using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies.Predicates.Execution;

/// <summary>
/// Runs a predicate: block by block over its control-flow graph, with real values. Where a condition is not known it goes
/// both ways, and what all ways agree on is the answer.
/// </summary>
/// <param name="graphs">The bodies of the members that it calls.</param>
/// <param name="fixedValues">The values of fields and properties that only their initializers set, kept from run to run.</param>
/// <param name="budget">What it may cost.</param>
/// <param name="cancellation">Ends it early.</param>
internal sealed partial class PredicateRun(MemberGraphs graphs, Dictionary<ISymbol, RunValue> fixedValues, RunBudget budget, CancellationToken cancellation)
{
    private readonly Dictionary<object, RunState> suspended = new();
    private int depth;
    private int paths;

    /// <summary>The field or property whose initializer is being run.</summary>
    private ISymbol? initialized;

    /// <summary>How many operations gave nothing that is known, and may have thrown instead.</summary>
    private int doubts;

    /// <summary>What a body returns or throws; unknown where its ways do not agree.</summary>
    /// <param name="graph">The body.</param>
    /// <param name="entry">The variables, with the values of the parameters.</param>
    /// <param name="parameters">The parameters; what is in those by reference belongs to the result.</param>
    public RunValue Run(ControlFlowGraph graph, RunState entry, ImmutableArray<IParameterSymbol> parameters = default)
    {
        if (++depth > RunBudget.Depth)
        {
            IsLost = true;
            return Give(RunValue.Unknown);
        }

        var handedBack = parameters.IsDefault ? new List<IParameterSymbol>() : parameters.Where(IsHandedBack).Reverse().ToList();
        var results = new HashSet<RunValue>();
        var waiting = new Stack<RunPoint>();
        waiting.Push(new RunPoint(graph.Blocks[0], entry, null));
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!budget.Take() || ++paths > RunBudget.OfOneQuestion) return Give(RunValue.Unknown);
            var point = waiting.Pop();
            if (point.Result is not { } result) RunBlock(graph, point, waiting);
            else results.Add(handedBack.Count == 0 ? result : new Outcome(result, handedBack.Aggregate((Outcome?)null, (next, parameter) => new Outcome(Frozen(new RunScope(graph, point.State), point.State[parameter]), next))));
            if (waiting.Count > RunBudget.Paths) return Give(RunValue.Unknown);
        }

        return Give(results.Count == 1 ? results.First() : RunValue.Unknown);

        RunValue Give(RunValue value)
        {
            depth--;
            return value;
        }
    }

    private void RunBlock(ControlFlowGraph graph, RunPoint point, Stack<RunPoint> waiting)
    {
        var (block, state, after, _) = point;
        var scope = new RunScope(graph, state);
        foreach (var operation in block.Operations)
        {
            if (EvaluateGuarded(scope, block, operation, after, waiting) is not Thrown thrown) continue;
            Raise(scope, block, thrown, after, waiting);
            return;
        }

        var value = block.BranchValue is { } branchValue ? EvaluateGuarded(scope, block, branchValue, after, waiting) : RunValue.Null;
        if (value is Thrown failed)
        {
            Raise(scope, block, failed, after, waiting);
            return;
        }

        if (block.ConditionKind == ControlFlowConditionKind.None)
        {
            Follow(scope, block, block.FallThroughSuccessor, value, after, waiting);
            return;
        }

        var jumpsWhen = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        if (value.Truth is { } truth)
        {
            Follow(scope, block, truth == jumpsWhen ? block.ConditionalSuccessor : block.FallThroughSuccessor, value, after, waiting);
            return;
        }

        Follow(scope with { State = state.Fork() }, block, block.ConditionalSuccessor, value, after, waiting);
        Follow(scope, block, block.FallThroughSuccessor, value, after, waiting);
    }

    private void Follow(
        RunScope scope, BasicBlock block, ControlFlowBranch? branch, RunValue value, RunExit? after, Stack<RunPoint> waiting)
    {
        switch (branch?.Semantics)
        {
            case ControlFlowBranchSemantics.Regular:
                Go(scope, new RunExit(branch.FinallyRegions, 0, branch.Destination, null, after), waiting);
                break;
            case ControlFlowBranchSemantics.Return:
                Go(scope, new RunExit(branch.FinallyRegions, 0, null, Frozen(scope, value), after), waiting);
                break;
            case ControlFlowBranchSemantics.StructuredExceptionHandling when after is not null:
                Go(scope, after, waiting);
                break;
            case ControlFlowBranchSemantics.Throw when ExceptionOf(block.BranchValue) is { } exception:
                Raise(scope, block, exception, after, waiting);
                break;
            case ControlFlowBranchSemantics.Rethrow when CaughtBy(block) is { } handler && scope.State[handler] is Thrown caught:
                Raise(scope, block, caught, after, waiting);
                break;
            case ControlFlowBranchSemantics.Rethrow when CaughtBy(block) is { } handler && scope.State.Has(handler):
                // Nobody writes a predicate to see what is not known fail.
                break;
            default:
                End(scope, RunValue.Unknown, waiting);
                break;
        }
    }

    /// <summary>
    /// What an operation is worth. Where it is not known and something catches what it may throw, the run goes on there as well.
    /// </summary>
    private RunValue EvaluateGuarded(RunScope scope, BasicBlock block, IOperation operation, RunExit? after, Stack<RunPoint> waiting)
    {
        var before = doubts;
        var value = Evaluate(scope, operation);
        if (doubts == before || value is Thrown) return value;

        var finallies = ImmutableArray.CreateBuilder<ControlFlowRegion>();
        for (var region = block.EnclosingRegion; region.Kind != ControlFlowRegionKind.Root && region.EnclosingRegion is { } outer; region = outer)
        {
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } guarded) continue;
            if (guarded.Kind == ControlFlowRegionKind.TryAndFinally)
            {
                finallies.Add(guarded.NestedRegions[1]);
                continue;
            }

            foreach (var handler in guarded.NestedRegions)
            {
                if (handler.Kind == ControlFlowRegionKind.Try) continue;
                var caught = scope with { State = scope.State.Fork() };
                caught.State[handler] = RunValue.Unknown;
                if (handler.Kind != ControlFlowRegionKind.Catch) End(caught, RunValue.Unknown, waiting);
                else Go(caught, new RunExit(finallies.ToImmutable(), 0, scope.Graph.Blocks[handler.FirstBlockOrdinal], null, after), waiting);
            }
        }

        return value;
    }

    /// <summary>The end of a way through the body.</summary>
    private static void End(RunScope scope, RunValue result, Stack<RunPoint> waiting) => waiting.Push(new RunPoint(scope.Graph.Blocks[0], scope.State, null, result));

    /// <summary>Goes on through the finally blocks that are left, and then to where the exit leads.</summary>
    private static void Go(RunScope scope, RunExit exit, Stack<RunPoint> waiting)
    {
        if (exit.NextFinally < exit.Finally.Length)
        {
            var region = exit.Finally[exit.NextFinally];
            waiting.Push(new RunPoint(scope.Graph.Blocks[region.FirstBlockOrdinal], scope.State, exit with { NextFinally = exit.NextFinally + 1 }));
        }
        else if (exit.Result is { } result)
        {
            End(scope, result, waiting);
        }
        else if (exit.Destination is { Kind: not BasicBlockKind.Exit } destination)
        {
            waiting.Push(new RunPoint(destination, scope.State, exit.Outer));
        }
        else
        {
            End(scope, scope.Graph.OriginalOperation is IFieldInitializerOperation or IPropertyInitializerOperation ? Assigned(scope) : RunValue.Null, waiting);
        }
    }

    /// <summary>The value that an initializer gave its field or property.</summary>
    private static RunValue Assigned(RunScope scope) => Frozen(scope, scope.State[scope.Graph]);

    /// <summary>Goes on where an exception is caught, or out of the body with it.</summary>
    private void Raise(RunScope scope, BasicBlock block, Thrown exception, RunExit? after, Stack<RunPoint> waiting)
    {
        var finallies = ImmutableArray.CreateBuilder<ControlFlowRegion>();
        for (var region = block.EnclosingRegion; region.Kind != ControlFlowRegionKind.Root && region.EnclosingRegion is { } outer; region = outer)
        {
            if (region.Kind == ControlFlowRegionKind.Finally)
            {
                End(scope, RunValue.Unknown, waiting);
                return;
            }

            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } guarded) continue;
            if (guarded.Kind == ControlFlowRegionKind.TryAndFinally)
            {
                finallies.Add(guarded.NestedRegions[1]);
                continue;
            }

            foreach (var handler in guarded.NestedRegions)
            {
                if (handler.Kind == ControlFlowRegionKind.Try) continue;
                if (handler.Kind != ControlFlowRegionKind.Catch || Catches(handler, exception) is not { } catches)
                {
                    // A filter, or an exception of a type that is not in sight.
                    End(scope, RunValue.Unknown, waiting);
                    return;
                }

                if (!catches) continue;
                scope.State[handler] = exception;
                Go(scope, new RunExit(finallies.ToImmutable(), 0, scope.Graph.Blocks[handler.FirstBlockOrdinal], null, after), waiting);
                return;
            }
        }

        Go(scope, new RunExit(finallies.ToImmutable(), 0, null, exception, after), waiting);
    }

    private bool? Catches(ControlFlowRegion handler, Thrown exception)
    {
        if (handler.ExceptionType is not { SpecialType: not SpecialType.System_Object } caught) return true;
        if (graphs.Compilation.GetTypeByMetadataName(exception.Exception) is not { } thrown) return null;
        for (ITypeSymbol? type = thrown; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, caught)) return true;
        }

        return false;
    }

    private static Thrown? ExceptionOf(IOperation? thrown) => thrown switch
    {
        IConversionOperation conversion => ExceptionOf(conversion.Operand),
        IObjectCreationOperation { Type: { } type } => new Thrown(type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)),
        _ => null,
    };

    private static ControlFlowRegion? CaughtBy(BasicBlock block)
    {
        var region = block.EnclosingRegion;
        while (region is { Kind: not (ControlFlowRegionKind.Catch or ControlFlowRegionKind.Root) }) region = region.EnclosingRegion;
        return region is { Kind: ControlFlowRegionKind.Catch } ? region : null;
    }

    /// <summary>A block to run.</summary>
    /// <param name="Block">The block.</param>
    /// <param name="State">The state on entry.</param>
    /// <param name="After">Where to go on when the finally block that it is part of has ended.</param>
    /// <param name="Result">What the body returned or threw; null where it goes on.</param>
    private sealed record RunPoint(BasicBlock Block, RunState State, RunExit? After, RunValue? Result = null);

    /// <summary>A way out of a block.</summary>
    /// <param name="Finally">The finally blocks on the way.</param>
    /// <param name="NextFinally">The next of them.</param>
    /// <param name="Destination">The block that it leads to; null where it leaves the body.</param>
    /// <param name="Result">What the body returns or throws; null where it goes on.</param>
    /// <param name="Outer">Where to go on after that, within an outer finally block.</param>
    private sealed record RunExit(ImmutableArray<ControlFlowRegion> Finally, int NextFinally, BasicBlock? Destination, RunValue? Result, RunExit? Outer);
}
