using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>
/// Follows values through one member: every path, the lambdas and local functions in it, and the helpers it hands something to
/// that matters. What matters is for the flows to say that are made of it.
/// </summary>
/// <param name="model">The semantic model of the member.</param>
/// <param name="developers">The environments that developers' machines run in.</param>
/// <param name="cancellation">Ends the analysis early.</param>
internal abstract partial class ValueFlow(SemanticModel model, ImmutableHashSet<string> developers, CancellationToken cancellation)
{
    /// <summary>Operations that one member may cost; past it what has been found stands, marked incomplete.</summary>
    public const int StepBound = 100_000;

    /// <summary>Helpers within helpers.</summary>
    private const int DepthBound = 6;

    private readonly MemberGraphs graphs = new(model, cancellation);
    private readonly FlowOrder order = new();
    private readonly Dictionary<(FlowFrame, SyntaxNode, SyntaxNode), FlowFrame> frames = new();
    private readonly Dictionary<IFlowAnonymousFunctionOperation, (FlowFrame Owner, FlowState State)> unrunLambdas = new();
    private readonly Dictionary<CaptureKey, IOperation> setAside = new();
    private readonly HashSet<SyntaxNode> ranFunctions = new();

    /// <summary>The bodies of the members that the analysis enters.</summary>
    protected MemberGraphs Graphs => graphs;

    /// <summary>How many operations have been run.</summary>
    protected int Steps { get; private set; }

    /// <summary>Whether nothing was left out.</summary>
    protected bool IsComplete => Steps < StepBound;

    /// <summary>Runs a member: its body, and the lambdas and local functions in it that nothing in sight runs.</summary>
    protected void RunUnit(SyntaxNode body)
    {
        if (graphs.Of(body) is not { } graph) return;

        var frame = new FlowFrame(graph, isInUnit: true, caller: null, callSite: null);
        var method = graph.OriginalOperation.SemanticModel?.GetDeclaredSymbol(graph.OriginalOperation.Syntax, cancellation);
        RunRoot(frame, (method as IMethodSymbol)?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty, FlowState.Empty);
        RunUncalledLocalFunctions(frame);

        // Lambdas that went to code out of sight: it may run them, with what was known where they were made.
        while (unrunLambdas.Count > 0)
        {
            var next = unrunLambdas.First();
            unrunLambdas.Remove(next.Key);
            if (!ranFunctions.Add(next.Key.Syntax)) continue;
            var (owner, state) = next.Value;
            var lambdaGraph = owner.Graph.GetAnonymousFunctionControlFlowGraphInScope(next.Key, cancellation);
            var lambda = new FlowFrame(lambdaGraph, owner.IsInUnit, owner, next.Key.Syntax, isRun: false);
            RunRoot(lambda, next.Key.Symbol.Parameters, state);
            RunUncalledLocalFunctions(lambda);
        }
    }

    /// <summary>What is known where a body begins that nothing in sight calls.</summary>
    protected abstract FlowState EnterRoot(FlowFrame frame, ImmutableArray<IParameterSymbol> parameters, FlowState state);

    /// <summary>Such a body has been left in one way.</summary>
    /// <param name="frame">The body.</param>
    /// <param name="entry">What was known where it began.</param>
    /// <param name="exit">What is known now.</param>
    protected abstract void LeaveRoot(FlowFrame frame, FlowState entry, FlowExit exit);

    private void RunUncalledLocalFunctions(FlowFrame frame)
    {
        foreach (var function in frame.Graph.LocalFunctions)
        {
            var graph = frame.Graph.GetLocalFunctionControlFlowGraph(function, cancellation);
            if (!ranFunctions.Add(graph.OriginalOperation.Syntax)) continue;
            var callee = new FlowFrame(graph, frame.IsInUnit, frame, graph.OriginalOperation.Syntax, isRun: false);
            RunRoot(callee, function.Parameters, FlowState.Empty);
            RunUncalledLocalFunctions(callee);
        }
    }

    /// <summary>Runs a body that nothing is known to call, so that whoever does may hand it anything.</summary>
    private void RunRoot(FlowFrame frame, ImmutableArray<IParameterSymbol> parameters, FlowState state)
    {
        ranFunctions.Add(frame.Graph.OriginalOperation.Syntax);
        var entry = EnterRoot(frame, parameters, state);
        foreach (var exit in Run(frame, entry)) LeaveRoot(frame, entry, exit);
    }

    private List<FlowExit> Run(FlowFrame frame, FlowState entry) =>
        FlowWalk.Run(frame.Graph, entry, developers, (block, state) => RunBlock(frame, block, state));

    private IEnumerable<FlowExit> RunBlock(FlowFrame frame, BasicBlock block, FlowState state)
    {
        var states = new List<FlowState> { state };
        foreach (var operation in block.Operations)
        {
            var after = new HashSet<FlowState>();
            foreach (var before in states)
            {
                foreach (var path in RunOperation(frame, operation, before)) after.Add(path.State);
            }

            states = after.ToList();
        }

        if (block.BranchValue is not { } value) return states.Select(static after => new FlowExit(after, FlowValue.Unknown));
        return states.SelectMany(before => RunOperation(frame, value, before)).Select(path => new FlowExit(path.State, path[value]));
    }

    private List<FlowPath> RunOperation(FlowFrame frame, IOperation root, FlowState state)
    {
        var paths = new List<FlowPath> { new(state, new Dictionary<IOperation, FlowValue>()) };
        foreach (var operation in order.Of(root))
        {
            var next = new List<FlowPath>(paths.Count);
            foreach (var path in paths)
            {
                if (++Steps > StepBound) return new List<FlowPath>();
                Step(frame, operation, path, next);
            }

            cancellation.ThrowIfCancellationRequested();
            paths = next.Count <= FlowArrivals.Bound ? next : new List<FlowPath> { next.Aggregate(static (one, other) => one.Join(other)) };
        }

        return paths;
    }

    private FlowFrame Enter(FlowFrame caller, SyntaxNode callSite, ControlFlowGraph graph, bool isInUnit)
    {
        var key = (caller, callSite, graph.OriginalOperation.Syntax);
        if (!frames.TryGetValue(key, out var frame)) frames.Add(key, frame = new FlowFrame(graph, isInUnit, caller, callSite));
        return frame;
    }
}
