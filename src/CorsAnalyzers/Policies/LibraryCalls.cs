using System;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies;

/// <summary>What is known of the class library: the calls and properties whose value follows from the values they are given.</summary>
internal static class LibraryCalls
{
    /// <param name="call">The call.</param>
    /// <param name="frame">The body that makes it.</param>
    /// <param name="valueOf">The values of its receiver and arguments.</param>
    public static FlowValue? ValueOf(IInvocationOperation call, FlowFrame frame, Func<IOperation, FlowValue> valueOf) => In(frame, call,
        StringValues.OfCall(call, valueOf)
        ?? TimeSpanValues.At(call, frame, TimeSpanValues.OfCall(call, valueOf))
        ?? EnvironmentValues.OfCall(call, valueOf)
        ?? ConfigurationValues.OfCall(call, valueOf));

    public static FlowValue? ValueOf(IFieldSymbol field) => TimeSpanValues.OfField(field) ?? EnvironmentValues.OfField(field);

    /// <param name="property">The property.</param>
    /// <param name="frame">The body that reads it.</param>
    /// <param name="valueOf">The values of what it is read from and of its arguments.</param>
    public static FlowValue? ValueOf(IPropertyReferenceOperation property, FlowFrame frame, Func<IOperation, FlowValue> valueOf) =>
        property is { Property.Name: "Current", Instance: { } instance } && valueOf(instance) is EnumeratorValue enumerator
            ? Current(enumerator)
            : In(frame, property, ConfigurationValues.OfProperty(property, valueOf));

    private static FlowValue? In(FlowFrame frame, IOperation operation, FlowValue? value) => value switch
    {
        ConfigurationValue { Frame: null } read => read with { Frame = frame },
        BoundValue { Frame: null } bound => bound with { Frame = frame },
        ConstantValue { Value: string, Node: null } text => text with { Node = operation.Syntax, Frame = frame },
        SplitValue { Frame: null } split => split with { Frame = frame },
        StringsValue { Split: { Frame: null } split } parts => parts with { Split = split with { Frame = frame } },
        _ => value,
    };

    private static FlowValue Current(EnumeratorValue enumerator)
    {
        if (enumerator.Position < 0 || enumerator.Position >= enumerator.Strings.Items.Count) return FlowValue.Unknown;
        var item = enumerator.Strings.Items[enumerator.Position];
        return new ConstantValue(item.Text, item.Node, item.Frame);
    }
}
