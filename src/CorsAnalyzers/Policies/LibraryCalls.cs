using System;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Policies;

/// <summary>What is known of the class library: the calls and properties whose value follows from the values they are given.</summary>
internal static class LibraryCalls
{
    public static FlowValue? ValueOf(IInvocationOperation call, Func<IOperation, FlowValue> valueOf) =>
        StringValues.OfCall(call, valueOf)
        ?? TimeSpanValues.OfCall(call, valueOf)
        ?? EnvironmentValues.OfCall(call, valueOf)
        ?? ConfigurationValues.OfCall(call, valueOf);

    public static FlowValue? ValueOf(IFieldSymbol field) => TimeSpanValues.OfField(field) ?? EnvironmentValues.OfField(field);

    public static FlowValue? ValueOf(IPropertyReferenceOperation property, Func<IOperation, FlowValue> valueOf) =>
        property is { Property.Name: "Current", Instance: { } instance } && valueOf(instance) is EnumeratorValue enumerator
            ? Current(enumerator)
            : ConfigurationValues.OfProperty(property, valueOf);

    private static FlowValue Current(EnumeratorValue enumerator)
    {
        if (enumerator.Position < 0 || enumerator.Position >= enumerator.Strings.Items.Count) return FlowValue.Unknown;
        var item = enumerator.Strings.Items[enumerator.Position];
        return new ConstantValue(item.Text, item.Node, item.Frame);
    }
}
