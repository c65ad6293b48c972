using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CorsAnalyzers.Policies.Predicates;
using CorsAnalyzers.Policies.Predicates.Execution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>
/// The predicates that one analysis has met. The same delegate with the same values around it is the same predicate, so that
/// paths can be compared, and questions are asked once.
/// </summary>
internal sealed class FlowPredicates(MemberGraphs graphs, CancellationToken cancellation)
{
    private readonly Dictionary<(SyntaxNode Code, FlowFrame Frame, FlowValue Value, Sequence<KeyValuePair<object, FlowValue>> Around), OriginPredicate?> predicates = new();

    /// <summary>The predicate that a delegate is; null where its code is not known.</summary>
    /// <param name="frame">The body that sets it.</param>
    /// <param name="code">The expression that gives the delegate.</param>
    /// <param name="value">What is known of its value.</param>
    /// <param name="state">What is known of the variables around it.</param>
    public OriginPredicate? Of(FlowFrame frame, IOperation code, FlowValue value, FlowState state)
    {
        var around = Around(value, state);
        var key = (code.Syntax, frame, value, around);
        if (!predicates.TryGetValue(key, out var predicate)) predicates.Add(key, predicate = Create(frame, code, value, around));
        return predicate;
    }

    private OriginPredicate? Create(FlowFrame frame, IOperation code, FlowValue value, Sequence<KeyValuePair<object, FlowValue>> around)
    {
        var environment = new RunState();
        foreach (var pair in around) environment[pair.Key] = AsRunValue(pair.Value, (ISymbol)pair.Key);

        var target = value switch
        {
            LambdaValue lambda => new LambdaResult(lambda.Lambda, lambda.Owner.Graph),
            MethodGroupValue { Method.IsStatic: false } when OriginPredicate.Delegate(code, frame.Graph, graphs, cancellation) is MethodResult { Receiver: not UnknownResult } found => found,
            MethodGroupValue method => new MethodResult(method.Method, method.Graph, method.Method.IsStatic ? null : AsRunValue(method.Receiver)),
            UnknownValue => OriginPredicate.Delegate(code, frame.Graph, graphs, cancellation),
            _ => null,
        };
        return target is null ? null : new OriginPredicate(target, frame.Graph, environment, graphs, cancellation);
    }

    /// <summary>The variables of the body that a lambda mentions, where they never change after they are set.</summary>
    private Sequence<KeyValuePair<object, FlowValue>> Around(FlowValue value, FlowState state)
    {
        if (value is not LambdaValue lambda) return default;

        var names = new HashSet<string>(lambda.Lambda.Syntax.DescendantNodes().OfType<IdentifierNameSyntax>().Select(static name => name.Identifier.ValueText));
        return new Sequence<KeyValuePair<object, FlowValue>>(state.Values.Pairs
            .Where(pair => pair.Key is ILocalSymbol or IParameterSymbol && names.Contains(((ISymbol)pair.Key).Name) && graphs.IsSetOnce((ISymbol)pair.Key))
            .OrderBy(static pair => ((ISymbol)pair.Key).Name, System.StringComparer.Ordinal)
            .ToImmutableArray());
    }

    private RunValue AsRunValue(FlowValue value, ISymbol? holder = null) => value switch
    {
        ConstantValue { Value: null or string or bool or int or char } constant => new Datum(constant.Value),
        StringsValue strings => new Items(strings.Items.Select(static item => RunValue.Of(item.Text)).ToImmutableArray(), MayHoldOthers: strings.MayHoldOthers || CanChange(holder)),
        _ => RunValue.Unknown,
    };

    /// <summary>Whether the list in a variable may get other elements later; an array is taken to stay as it is.</summary>
    private bool CanChange(ISymbol? holder) => holder switch
    {
        ILocalSymbol { Type: IArrayTypeSymbol } or IParameterSymbol { Type: IArrayTypeSymbol } => false,
        null => true,
        _ => !graphs.IsOnlyRead(holder),
    };
}
