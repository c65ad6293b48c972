using System;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies;

/// <summary>Which strings an expression can be: arrays, collection expressions, lists, and the calls that hand them on.</summary>
internal static class StringValues
{
    // Roslyn 4.5 has no names for these two; their numbers are the same on every later host.
    private const int CollectionExpressionKind = 9076;
    private const int SpreadElementKind = 9078;

    /// <summary>
    /// Whether the operation is a collection expression. On hosts before Roslyn 4.9 its operation is of no known kind, so that
    /// its syntax has to tell.
    /// </summary>
    public static bool IsCollectionExpression(IOperation operation) =>
        operation.Syntax.RawKind == CollectionExpressionKind && operation is not IConversionOperation;

    /// <summary>Whether the operation spreads another list into a collection expression.</summary>
    public static bool IsSpread(IOperation operation) => operation.Syntax.RawKind == SpreadElementKind;

    /// <summary>The value of an array or collection expression, made of the values of its elements.</summary>
    public static StringsValue OfElements(IOperation list, IOperation.OperationList elements, Func<IOperation, FlowValue> valueOf, FlowFrame frame)
    {
        var strings = StringsValue.Empty(list);
        foreach (var element in elements)
        {
            strings = IsSpread(element) ? strings.AddRange(valueOf(element)) : strings.Add(valueOf(element), element.Syntax, frame);
        }

        return strings;
    }

    /// <summary>What a call of the class library returns that makes or hands on strings; null where it is not one that is known.</summary>
    /// <param name="call">The call.</param>
    /// <param name="valueOf">The values of its receiver and arguments.</param>
    public static FlowValue? OfCall(IInvocationOperation call, Func<IOperation, FlowValue> valueOf)
    {
        var method = call.TargetMethod;
        var type = method.ContainingType;
        switch (type.SpecialType, type.Name, method.Name)
        {
            case (SpecialType.System_Array, _, "Empty"):
            case (_, "Enumerable", "Empty"):
                return StringsValue.Empty(call);

            case (_, "Enumerable", "ToArray" or "ToList" or "AsEnumerable"):
            case (_, "List", "ToArray"):
                return Receiver(call, valueOf) is StringsValue strings ? strings with { Source = call } : null;

            case (_, "Enumerable", "Concat"):
                return Receiver(call, valueOf) is StringsValue first && call.Arguments.Length == 2
                    ? (first with { Source = call }).AddRange(valueOf(call.Arguments[1]))
                    : null;

            default:
                return null;
        }
    }

    private static FlowValue Receiver(IInvocationOperation call, Func<IOperation, FlowValue> valueOf) =>
        call.Instance is not null ? valueOf(call.Instance)
        : call.Arguments.Length > 0 ? valueOf(call.Arguments[0])
        : FlowValue.Unknown;
}
