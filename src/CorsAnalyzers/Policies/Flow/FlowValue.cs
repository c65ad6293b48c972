using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>What is known of the value of an expression.</summary>
internal abstract record FlowValue
{
    public static readonly FlowValue Unknown = new UnknownValue();

    public static readonly FlowValue Null = new ConstantValue(null);

    /// <summary>What is known where either value may be the one.</summary>
    public FlowValue Join(FlowValue other) => Equals(other) ? this : Unknown;
}

internal sealed record UnknownValue : FlowValue;

/// <summary>A constant of any type, null included; a string with the expression that gave it and the body that holds that.</summary>
internal sealed record ConstantValue(object? Value, SyntaxNode? Node = null, FlowFrame? Frame = null) : FlowValue;

/// <summary>One known string of an array or list, with the expression that gave it and the body that holds that.</summary>
internal sealed record StringItem(string Text, SyntaxNode Node, FlowFrame Frame);

/// <summary>An array or list of strings.</summary>
/// <param name="Source">What made it, so that a change reaches every variable that holds it and no other.</param>
/// <param name="Items">The strings, in order.</param>
/// <param name="MayHoldOthers">Whether strings that are not known may be in it as well.</param>
internal sealed record StringsValue(object Source, Sequence<StringItem> Items, bool MayHoldOthers) : FlowValue
{
    public static StringsValue Empty(object source) => new(source, default, false);

    /// <summary>The list with one more element.</summary>
    public StringsValue Add(FlowValue element, SyntaxNode node, FlowFrame frame) =>
        element is ConstantValue { Value: string text } constant
            ? this with { Items = Items.Add(new StringItem(text, constant.Node ?? node, constant.Frame ?? frame)) }
            : this with { MayHoldOthers = true };

    /// <summary>The list with the elements of another.</summary>
    public StringsValue AddRange(FlowValue elements) =>
        elements is StringsValue strings
            ? this with { Items = Items.AddRange(strings.Items), MayHoldOthers = MayHoldOthers || strings.MayHoldOthers }
            : this with { MayHoldOthers = true };
}

/// <summary>A policy, or the builder that makes it: <c>Build</c> returns the live object, so both are one.</summary>
internal sealed record PolicyReference(int Id) : FlowValue;

/// <summary>A list of a policy, such as <c>policy.Origins</c>.</summary>
internal sealed record PolicyListReference(int Id, PolicyPart Part) : FlowValue;

/// <summary>A lambda, with the body that holds it.</summary>
internal sealed record LambdaValue(IFlowAnonymousFunctionOperation Lambda, FlowFrame Owner) : FlowValue;

/// <summary>A method or local function used as a delegate.</summary>
internal sealed record MethodGroupValue(IMethodSymbol Method, ControlFlowGraph Graph) : FlowValue;
