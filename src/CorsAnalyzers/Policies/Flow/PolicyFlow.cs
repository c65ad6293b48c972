using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>
/// Follows policies and their builders through one member: every path, the lambdas and local functions in it, and the helpers
/// it hands a builder to. Gives the policies that are finished there.
/// </summary>
internal sealed partial class PolicyFlow
{
    /// <summary>Operations that one member may cost; past it what has been found stands, marked incomplete.</summary>
    public const int StepBound = 100_000;

    /// <summary>Helpers within helpers.</summary>
    private const int DepthBound = 6;

    private readonly CorsSymbols symbols;
    private readonly MemberGraphs graphs;
    private readonly CancellationToken cancellation;
    private readonly FlowOrder order = new();
    private readonly FlowObjects objects = new();
    private readonly PolicyRecorder recorder = new();
    private readonly FlowPredicates predicates;
    private readonly Dictionary<(FlowFrame, SyntaxNode, SyntaxNode), FlowFrame> frames = new();
    private readonly Dictionary<IFlowAnonymousFunctionOperation, (FlowFrame Owner, FlowState State)> unrunLambdas = new();
    private readonly HashSet<SyntaxNode> ranFunctions = new();
    private int steps;

    private PolicyFlow(SemanticModel model, CorsSymbols symbols, CancellationToken cancellation)
    {
        this.symbols = symbols;
        this.cancellation = cancellation;
        graphs = new MemberGraphs(model, cancellation);
        predicates = new FlowPredicates(graphs, cancellation);
    }

    /// <summary>How many operations the last analysis of this instance ran.</summary>
    public int Steps => steps;

    /// <summary>The policies that a member makes.</summary>
    /// <param name="body">The member's body: a method, constructor, accessor, expression body, initializer or top-level program.</param>
    /// <param name="model">The semantic model of its tree.</param>
    /// <param name="symbols">The CORS types of the compilation.</param>
    /// <param name="cancellation">Ends the analysis early.</param>
    /// <param name="steps">How many operations were run, for tests of the bound.</param>
    public static ImmutableArray<PolicyFact> Of(
        SyntaxNode body, SemanticModel model, CorsSymbols symbols, CancellationToken cancellation, out int steps)
    {
        var flow = new PolicyFlow(model, symbols, cancellation);
        if (flow.graphs.Of(body) is { } graph) flow.RunUnit(new FlowFrame(graph, isInUnit: true, caller: null, callSite: null));
        steps = flow.steps;
        return flow.recorder.Facts(flow.steps < StepBound);
    }

    private void RunUnit(FlowFrame frame)
    {
        var method = frame.Graph.OriginalOperation.SemanticModel?.GetDeclaredSymbol(frame.Graph.OriginalOperation.Syntax, cancellation);
        RunRoot(frame, (method as IMethodSymbol)?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty, FlowState.Empty);
        RunUncalledLocalFunctions(frame);

        // Lambdas that went to code out of sight: it may run them, with what was known where they were made.
        while (unrunLambdas.Count > 0)
        {
            var next = unrunLambdas.First();
            unrunLambdas.Remove(next.Key);
            if (!ranFunctions.Add(next.Key.Syntax)) continue;
            var (owner, state) = next.Value;
            var graph = owner.Graph.GetAnonymousFunctionControlFlowGraphInScope(next.Key, cancellation);
            var lambda = new FlowFrame(graph, owner.IsInUnit, owner, next.Key.Syntax, isRun: false);
            RunRoot(lambda, next.Key.Symbol.Parameters, state);
            RunUncalledLocalFunctions(lambda);
        }
    }

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

    /// <summary>Runs a body that nothing is known to call, so that whoever does may hand it any policy.</summary>
    private void RunRoot(FlowFrame frame, ImmutableArray<IParameterSymbol> parameters, FlowState state)
    {
        ranFunctions.Add(frame.Graph.OriginalOperation.Syntax);
        foreach (var parameter in parameters)
        {
            if (symbols.IsPolicyOrBuilder(parameter.Type)) state = Meet(state, frame, parameter, parameter.Type, frame.Graph.OriginalOperation.Syntax, out _);
        }

        foreach (var exit in Run(frame, state))
        {
            foreach (var policy in exit.State.Policies.Pairs)
            {
                // What the body was given and left as it was is the business of whoever gave it.
                if (state.Policies.TryGet(policy.Key, out var given) && given.Equals(policy.Value)) continue;

                var made = objects[policy.Key];
                var kind = policy.Value.BuiltAt is not null ? PolicySiteKind.PolicyObject : made.Kind;
                recorder.Record(new PolicySite(kind, made.Node, made.Frame), policy.Value.State, exit.State);
            }
        }
    }

    private List<FlowExit> Run(FlowFrame frame, FlowState entry) =>
        FlowWalk.Run(frame.Graph, entry, (block, state) => RunBlock(frame, block, state));

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
                if (++steps > StepBound) return new List<FlowPath>();
                Step(frame, operation, path, next);
            }

            cancellation.ThrowIfCancellationRequested();
            paths = next.Count <= FlowArrivals.Bound ? next : new List<FlowPath> { next.Aggregate(static (one, other) => one.Join(other)) };
        }

        return paths;
    }

    /// <summary>A policy or builder that code out of sight has made: it exists, and nothing else is known of it.</summary>
    private FlowState Meet(FlowState state, FlowFrame frame, ISymbol source, ITypeSymbol type, SyntaxNode node, out PolicyReference reference)
    {
        reference = new PolicyReference(objects.Id(null, source, new FlowObject(KindOf(type), node, frame)));
        if (!state.Policies.Has(reference.Id)) state = state.SetPolicy(reference.Id, PolicyState.Unknown);
        return state.Set(source, reference);
    }

    private PolicySiteKind KindOf(ITypeSymbol type) =>
        symbols.IsPolicyBuilder(type) ? PolicySiteKind.Builder : PolicySiteKind.PolicyObject;

    private FlowFrame Enter(FlowFrame caller, SyntaxNode callSite, ControlFlowGraph graph, bool isInUnit)
    {
        var key = (caller, callSite, graph.OriginalOperation.Syntax);
        if (!frames.TryGetValue(key, out var frame)) frames.Add(key, frame = new FlowFrame(graph, isInUnit, caller, callSite));
        return frame;
    }
}
