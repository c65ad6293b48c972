using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Policies.Predicates.Candidates;
using CorsAnalyzers.Policies.Predicates.Execution;
using CorsAnalyzers.Policies.Predicates.Meaning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies.Predicates;

/// <summary>
/// A predicate of the application (<c>SetIsOriginAllowed</c>, <c>CorsPolicy.IsOriginAllowed</c>), which can be asked about an
/// origin at compile time. Lives no longer than the analysis of the member that sets it.
/// </summary>
internal sealed class OriginPredicate
{
    /// <summary>Operations that all questions to one predicate may cost together.</summary>
    private const int StepBound = 1_000_000;

    private readonly RunValue target;
    private readonly ControlFlowGraph site;
    private readonly RunState environment;
    private readonly MemberGraphs graphs;
    private readonly CancellationToken cancellation;
    private readonly (SyntaxNode Constant, string Text)? replaced;
    private readonly Dictionary<ISymbol, RunValue> fixedValues = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, PredicateVerdict> answers = new();

    /// <param name="target">The delegate.</param>
    /// <param name="site">The body that sets it.</param>
    /// <param name="environment">What is known of the variables around it.</param>
    /// <param name="graphs">The bodies of members.</param>
    /// <param name="cancellation">Ends questions early.</param>
    /// <param name="replaced">A constant with the text that it is taken to be instead.</param>
    public OriginPredicate(
        RunValue target, ControlFlowGraph site, RunState environment, MemberGraphs graphs, CancellationToken cancellation, (SyntaxNode Constant, string Text)? replaced = null)
    {
        this.replaced = replaced;
        this.target = target;
        this.site = site;
        this.environment = environment;
        this.graphs = graphs;
        this.cancellation = cancellation;
        Always = Ask(RunValue.Unknown) switch
        {
            { Outcome: PredicateOutcome.Accepts } => true,
            { Outcome: PredicateOutcome.Refuses } => false,
            _ => null,
        };
    }

    /// <summary>The delegate that an expression gives, such as a field that holds a lambda; null where that is not known.</summary>
    public static RunValue? Delegate(IOperation code, ControlFlowGraph site, MemberGraphs graphs, CancellationToken cancellation)
    {
        var run = new PredicateRun(graphs, new(SymbolEqualityComparer.Default), new RunBudget(RunBudget.OfOneQuestion), cancellation);
        return run.Evaluate(new RunScope(site, new RunState()), code) is (LambdaResult or MethodResult) and var found ? found : null;
    }

    /// <summary>The answer where it does not depend on the origin; else null.</summary>
    public bool? Always { get; }

    /// <summary>How many operations the questions so far have cost.</summary>
    public int Steps { get; private set; }

    /// <summary>What the predicate does with the text of an <c>Origin</c> header.</summary>
    public PredicateVerdict Ask(string origin)
    {
        if (answers.TryGetValue(origin, out var known)) return known;
        var verdict = Ask(RunValue.Of(origin));
        answers.Add(origin, verdict);
        return verdict;
    }

    /// <summary>The constants that it compares origins with.</summary>
    public PredicateConstants Constants() => PredicateConstants.Of(target, site, environment, graphs, cancellation);

    /// <summary>The origins that it means, where it says so plainly; else empty.</summary>
    public ImmutableArray<string> MeantOrigins() =>
        target is LambdaResult lambda && lambda.Owner.GetAnonymousFunctionControlFlowGraphInScope(lambda.Lambda, cancellation) is { OriginalOperation: IAnonymousFunctionOperation code } graph
            ? PredicateMeaning.Of(code, part => new PredicateRun(graphs, fixedValues, new RunBudget(RunBudget.OfOneQuestion), cancellation).Evaluate(new RunScope(graph, environment.Fork()), part))
            : ImmutableArray<string>.Empty;

    /// <summary>The same predicate with another text in place of a constant.</summary>
    public OriginPredicate With(SyntaxNode constant, string text) => new(target, site, environment, graphs, cancellation, (constant, text));

    private PredicateVerdict Ask(RunValue origin)
    {
        var left = StepBound - Steps;
        if (left <= 0) return PredicateVerdict.Unknown;

        var budget = new RunBudget(left < RunBudget.OfOneQuestion ? left : RunBudget.OfOneQuestion);
        var run = new PredicateRun(graphs, fixedValues, budget, cancellation) { Replaced = replaced };
        var answer = run.CallDelegate(new RunScope(site, environment.Fork()), target, [origin]);
        Steps += budget.Used;
        return run.IsLost || run.IsInDoubt || budget.IsSpent || origin is UnknownResult && run.MayFail ? PredicateVerdict.Unknown : answer switch
        {
            Datum { Value: true } => new PredicateVerdict(PredicateOutcome.Accepts),
            Datum { Value: false } => new PredicateVerdict(PredicateOutcome.Refuses),
            Thrown thrown => new PredicateVerdict(PredicateOutcome.Throws, thrown.Exception),
            _ => PredicateVerdict.Unknown,
        };
    }
}
