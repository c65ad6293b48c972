using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Policies.Predicates.Execution;
using CorsAnalyzers.Policies.Predicates.Execution.Library;
using CorsAnalyzers.Policies.Predicates.Regexes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies.Predicates.Candidates;

/// <summary>A text in the code of a predicate, with the expression that holds it where that is in sight.</summary>
internal sealed record PredicateConstant(string Text, SyntaxNode? Node);

/// <summary>A regular expression in the code of a predicate.</summary>
internal sealed record PredicateRegex(RegexPattern Pattern, SyntaxNode? Node);

/// <summary>The constants that a predicate compares origins with, its helpers' and fields' among them.</summary>
internal sealed class PredicateConstants
{
    /// <summary>Bodies that are searched.</summary>
    private const int BodyBound = 64;

    /// <summary>Constants that are kept; a list may name thousands.</summary>
    private const int ConstantBound = 256;

    private readonly MemberGraphs graphs;
    private readonly CancellationToken cancellation;
    private readonly HashSet<SyntaxNode> seen = new();
    private readonly Queue<ControlFlowGraph> waiting = new();
    private readonly List<PredicateConstant> texts = new();
    private readonly List<PredicateRegex> regexes = new();

    private PredicateConstants(MemberGraphs graphs, CancellationToken cancellation)
    {
        this.graphs = graphs;
        this.cancellation = cancellation;
    }

    public IReadOnlyList<PredicateConstant> Texts => texts;

    public IReadOnlyList<PredicateRegex> Regexes => regexes;

    /// <summary>The constants in the code of a delegate.</summary>
    /// <param name="target">The delegate.</param>
    /// <param name="site">The body that hands it over.</param>
    /// <param name="environment">What is known of the variables around it.</param>
    /// <param name="graphs">The bodies of members.</param>
    /// <param name="cancellation">Ends the search early.</param>
    public static PredicateConstants Of(RunValue target, ControlFlowGraph site, RunState environment, MemberGraphs graphs, CancellationToken cancellation)
    {
        var constants = new PredicateConstants(graphs, cancellation);
        foreach (var value in environment.Values) constants.AddValue(value);
        switch (target)
        {
            case LambdaResult lambda:
                constants.Search(lambda.Owner.GetAnonymousFunctionControlFlowGraphInScope(lambda.Lambda, cancellation));
                break;
            case MethodResult method:
                if (method.Receiver is { } receiver) constants.AddValue(receiver);
                constants.SearchMember(site, method.Method);
                break;
        }

        while (constants.waiting.Count > 0 && constants.seen.Count <= BodyBound) constants.SearchBody(constants.waiting.Dequeue());
        return constants;
    }

    private void Search(ControlFlowGraph? graph)
    {
        if (graph is not null && seen.Add(graph.OriginalOperation.Syntax)) waiting.Enqueue(graph);
    }

    private void SearchMember(ControlFlowGraph scope, IMethodSymbol method)
    {
        if (RegexCalls.OfGenerated(method) is { } generated) Add(generated.Pattern, null);
        else Search(method.MethodKind == MethodKind.LocalFunction ? MemberGraphs.LocalFunction(scope, method.OriginalDefinition, cancellation) : graphs.Of(method));
    }

    private void SearchBody(ControlFlowGraph graph)
    {
        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations) SearchOperation(graph, operation);
            if (block.BranchValue is { } value) SearchOperation(graph, value);
        }
    }

    private void SearchOperation(ControlFlowGraph graph, IOperation root)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            cancellation.ThrowIfCancellationRequested();
            switch (operation)
            {
                case { ConstantValue: { HasValue: true, Value: string text } } when operation.Parent is not { ConstantValue.HasValue: true }:
                    if (PatternOptions(operation) is { } options) Add(RegexPattern.Read(text, options), operation.Syntax);
                    else Add(new PredicateConstant(text, operation.Syntax));
                    break;
                case { ConstantValue: { HasValue: true, Value: char letter } }:
                    Add(new PredicateConstant(letter.ToString(), operation.Syntax));
                    break;
                case IFlowAnonymousFunctionOperation lambda:
                    Search(graph.GetAnonymousFunctionControlFlowGraphInScope(lambda, cancellation));
                    break;
                case IInvocationOperation call:
                    SearchMember(graph, call.TargetMethod);
                    break;
                case IMethodReferenceOperation method:
                    SearchMember(graph, method.Method);
                    break;
                case IFieldReferenceOperation field:
                    Search(graphs.OfInitializer(field.Field));
                    break;
                case IPropertyReferenceOperation property:
                    if (RegexCalls.OfGenerated(property.Property) is { } generated) Add(generated.Pattern, null);
                    else Search(graphs.OfInitializer(property.Property) ?? (property.Property.GetMethod is { } getter ? graphs.Of(getter) : null));
                    break;
            }
        }
    }

    /// <summary>The options beside a text that is a regular expression; null where it is none.</summary>
    private static RegexOptions? PatternOptions(IOperation text)
    {
        if (text.Parent is not IArgumentOperation { Parameter: { Name: "pattern", ContainingType.Name: nameof(Regex) } } argument) return null;
        foreach (var sibling in argument.Parent!.ChildOperations)
        {
            if (sibling is IArgumentOperation { Parameter.Type.Name: nameof(RegexOptions), Value.ConstantValue: { HasValue: true, Value: int options } }) return (RegexOptions)options;
        }

        return RegexOptions.None;
    }

    private void AddValue(RunValue value)
    {
        if (value.Text is { } text) Add(new PredicateConstant(text, null));
        else if (value is Items items)
        {
            foreach (var element in items.Elements.Where(static element => element.Text is not null)) Add(new PredicateConstant(element.Text!, null));
        }
    }

    private void Add(PredicateConstant constant)
    {
        if (texts.Count < ConstantBound && constant.Text.Length > 0) texts.Add(constant);
    }

    private void Add(RegexPattern pattern, SyntaxNode? node)
    {
        if (regexes.Count < ConstantBound) regexes.Add(new PredicateRegex(pattern, node));
    }
}
