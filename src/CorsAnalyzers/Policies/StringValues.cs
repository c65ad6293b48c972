using System;
using System.Collections.Generic;
using System.Collections.Immutable;
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

    /// <summary>The kind of such an operation in the releases that have one.</summary>
    private const int CollectionExpressionOperationKind = 127;

    /// <summary>
    /// Whether the operation is a collection expression. On hosts before Roslyn 4.9 its operation is of no known kind, so that
    /// its syntax has to tell.
    /// </summary>
    public static bool IsCollectionExpression(IOperation operation) =>
        operation.Syntax.RawKind == CollectionExpressionKind && operation is not IConversionOperation
        // The arguments of a parameter such as "params ReadOnlySpan<char>" are written without brackets.
        || (int)operation.Kind == CollectionExpressionOperationKind && operation.IsImplicit;

    /// <summary>Whether the operation spreads another list into a collection expression.</summary>
    public static bool IsSpread(IOperation operation) => operation.Syntax.RawKind == SpreadElementKind;

    /// <summary>Whether a part of an array or collection expression is no element, but what newer hosts say that its builder is given.</summary>
    public static bool IsOfBuilder(IOperation part) => part is IArgumentOperation { IsImplicit: true };

    /// <summary>The value of an array or collection expression, made of the values of its elements.</summary>
    public static StringsValue OfElements(IOperation list, IOperation.OperationList elements, Func<IOperation, FlowValue> valueOf, FlowFrame frame)
    {
        // Known strings in a row are added at once: an array can be long, and each immutable step copies it.
        var strings = StringsValue.Empty(list);
        var known = new List<StringItem>();
        foreach (var element in elements)
        {
            if (IsOfBuilder(element)) continue;
            if (!IsSpread(element) && valueOf(element) is ConstantValue { Value: string or null } constant)
            {
                known.Add(StringsValue.ItemOf(constant, element.Syntax, frame));
                continue;
            }

            strings = strings with { Items = strings.Items.AddRange(known) };
            known.Clear();
            strings = IsSpread(element) ? strings.AddRange(valueOf(element)) : strings.Add(valueOf(element), element.Syntax, frame);
        }

        return strings with { Items = strings.Items.AddRange(known) };
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
                return Receiver(call, valueOf) switch
                {
                    StringsValue strings => strings with { Source = call },
                    ConfigurationValue or SplitValue => Receiver(call, valueOf),
                    _ => null,
                };

            case (_, "Enumerable", "Concat"):
                return Receiver(call, valueOf) is StringsValue first && call.Arguments.Length == 2
                    ? (first with { Source = call }).AddRange(valueOf(call.Arguments[1]))
                    : null;

            case (_, "Enumerable", "Append"):
                return Receiver(call, valueOf) is StringsValue shorter && call.Arguments.Length == 2 && valueOf(call.Arguments[1]) is ConstantValue { Value: string text, Node: { } node, Frame: { } frame }
                    ? (shorter with { Source = call, Items = shorter.Items.Add(new StringItem(text, node, frame)) })
                    : null;

            case (SpecialType.System_String, _, "Split"):
                return Split(call, valueOf);

            case (SpecialType.System_String, _, "Trim" or "ToLower" or "ToLowerInvariant" or "ToUpperInvariant") when call.Arguments.Length == 0:
                return Receiver(call, valueOf) is ConstantValue { Value: string known } constant ? Changed(constant, known, Change(known, method.Name)) : null;

            case (_, _, "GetEnumerator"):
                return Receiver(call, valueOf) is StringsValue { MayHoldOthers: false } all ? new EnumeratorValue(all, -1) : null;

            default:
                return null;
        }
    }

    /// <summary>The parts of a string: each of them where it is known, else whether they are trimmed.</summary>
    private static FlowValue? Split(IInvocationOperation call, Func<IOperation, FlowValue> valueOf)
    {
        var options = StringSplitOptions.None;
        var separators = new List<string>();
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "options")
            {
                if (valueOf(argument) is not ConstantValue { Value: int flags }) return null;
                options = (StringSplitOptions)flags;
            }
            else if (!AddSeparators(argument.Value, separators))
            {
                return null;
            }
        }

        var cut = new TextCut(new Sequence<string>(separators.ToImmutableArray()), options);
        var split = new SplitValue(cut.IsClean, call.Syntax) { Of = Receiver(call, valueOf) as ConfigurationValue, Cut = cut };
        if (Receiver(call, valueOf) is not ConstantValue { Value: string text, Node: { } node, Frame: { } frame }) return split;

        var parts = StringsValue.Empty(call) with { Split = split };
        foreach (var part in cut.PartsOf(text)) parts = parts with { Items = parts.Items.Add(new StringItem(part, node, frame)) };
        return parts;
    }

    private static bool AddSeparators(IOperation value, List<string> separators)
    {
        if (value.ConstantValue is { HasValue: true, Value: char or string } constant)
        {
            separators.Add(constant.Value.ToString());
            return true;
        }

        // An array, or the collection that newer overloads take: its elements.
        var elements = value is IArrayCreationOperation { Initializer: { } initializer } ? initializer.ChildOperations : value.ChildOperations;
        foreach (var element in elements)
        {
            if (!AddSeparators(element, separators)) return false;
        }

        return elements.Count > 0;
    }

    /// <summary>A text that is not the one that was written comes from the call that made it.</summary>
    private static ConstantValue Changed(ConstantValue constant, string text, string changed) =>
        text == changed ? constant : new ConstantValue(changed);

    private static string Change(string text, string method) => method switch
    {
        "Trim" => text.Trim(),
        "ToUpperInvariant" => text.ToUpperInvariant(),
        _ => text.ToLowerInvariant(),
    };

    private static FlowValue Receiver(IInvocationOperation call, Func<IOperation, FlowValue> valueOf) =>
        call.Instance is not null ? valueOf(call.Instance)
        : call.Arguments.Length > 0 ? valueOf(call.Arguments[0])
        : FlowValue.Unknown;
}
