using CorsAnalyzers.Policies.Predicates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>What is known of the value of an expression.</summary>
internal abstract record FlowValue
{
    public static readonly FlowValue Unknown = new UnknownValue();

    public static readonly FlowValue Null = new ConstantValue(null);

    /// <summary>Whether the value is null: a constant, or not known.</summary>
    public virtual FlowValue IsNull => new ConstantValue(false);

    /// <summary>What is known where either value may be the one.</summary>
    public virtual FlowValue Join(FlowValue other) => Equals(other) ? this : Unknown;

    /// <summary>What is known of it in the handler of an exception that any code after here may throw.</summary>
    public virtual FlowValue InHandler => Unknown;

    /// <summary>What is known after code out of sight has had its hands on the value.</summary>
    public virtual FlowState Escape(FlowState state) => state;

    /// <summary>What is known where a branch has found the value to be true or false.</summary>
    public virtual FlowState Assume(FlowState state, bool outcome) => state;
}

internal sealed record UnknownValue : FlowValue
{
    public override FlowValue IsNull => Unknown;
}

/// <summary>A constant of any type, null included; a string or time with the expression that gave it and the body that holds that.</summary>
internal sealed record ConstantValue(object? Value, SyntaxNode? Node = null, FlowFrame? Frame = null) : FlowValue
{
    /// <summary>For a time: the number it was made of, where that is a single one, such as the 3600 in <c>FromSeconds(3600)</c>.</summary>
    public double? Number { get; init; }

    public override FlowValue IsNull => new ConstantValue(Value is null);
}

/// <summary>One known string of an array or list, or a known null, with the expression that gave it and the body that holds that.</summary>
internal sealed record StringItem(string? Text, SyntaxNode Node, FlowFrame Frame);

/// <summary>An array or list of strings.</summary>
/// <param name="Source">What made it, so that a change reaches every variable that holds it and no other.</param>
/// <param name="Items">The strings, in order.</param>
/// <param name="MayHoldOthers">Whether strings that are not known may be in it as well.</param>
internal sealed record StringsValue(object Source, Sequence<StringItem> Items, bool MayHoldOthers) : FlowValue
{
    /// <summary>What is known of the strings that are not known: reads of configuration.</summary>
    public Sequence<ConfigurationValue> Reads { get; init; }

    /// <summary>Whether some of the strings that are not known are not from configuration either.</summary>
    public bool MayHoldUntraced { get; init; }

    /// <summary>The call that cut the strings out of one string, if one did.</summary>
    public SplitValue? Split { get; init; }

    public static StringsValue Empty(object source) => new(source, default, false);

    /// <summary>The list with one more element.</summary>
    public StringsValue Add(FlowValue element, SyntaxNode node, FlowFrame frame) => element switch
    {
        ConstantValue { Value: string or null } constant => this with { Items = Items.Add(ItemOf(constant, node, frame)) },
        ConfigurationValue read => this with { MayHoldOthers = true, Reads = Reads.Add(read) },
        _ => this with { MayHoldOthers = true, MayHoldUntraced = true },
    };

    /// <summary>A known string or null as an element.</summary>
    public static StringItem ItemOf(ConstantValue element, SyntaxNode node, FlowFrame frame) =>
        new((string?)element.Value, element.Node ?? node, element.Frame ?? frame);

    /// <summary>The list with the elements of another.</summary>
    public StringsValue AddRange(FlowValue elements) =>
        elements is StringsValue strings
            ? this with { Items = Items.AddRange(strings.Items), MayHoldOthers = MayHoldOthers || strings.MayHoldOthers, MayHoldUntraced = MayHoldUntraced || strings.MayHoldUntraced, Reads = Reads.AddRange(strings.Reads) }
            : elements is ConfigurationValue read ? this with { MayHoldOthers = true, Reads = Reads.Add(read with { MayBeNull = false }) }
            : this with { MayHoldOthers = true, MayHoldUntraced = true };
}

/// <summary>A policy, or the builder that makes it: <c>Build</c> returns the live object, so both are one.</summary>
internal sealed record PolicyReference(int Id) : FlowValue
{
    public override FlowValue InHandler => this;

    public override FlowState Escape(FlowState state) => state.SetPolicy(Id, PolicyState.Unknown);
}

/// <summary>A list of a policy, such as <c>policy.Origins</c>.</summary>
internal sealed record PolicyListReference(int Id, PolicyPart Part) : FlowValue
{
    public override FlowState Escape(FlowState state) => state.SetPolicy(Id, state.Policy(Id).With(Part, PolicyList.Unknown));
}

/// <summary>A lambda, with the body that holds it.</summary>
internal sealed record LambdaValue(IFlowAnonymousFunctionOperation Lambda, FlowFrame Owner) : FlowValue;

/// <summary>A method or local function used as a delegate.</summary>
internal sealed record MethodGroupValue(IMethodSymbol Method, ControlFlowGraph Graph) : FlowValue
{
    /// <summary>What is known of the object that the method is called on.</summary>
    public FlowValue Receiver { get; init; } = Unknown;

    public override FlowState Escape(FlowState state) => Receiver.Escape(state);
}

/// <summary>Strings, or one string, read from configuration.</summary>
/// <param name="Key">The key, where it is known; sections are joined by a colon.</param>
/// <param name="MayBeNull">Whether the value is null where the key is missing.</param>
/// <param name="Node">The expression that reads it.</param>
internal sealed record ConfigurationValue(string? Key, bool MayBeNull, SyntaxNode Node) : FlowValue
{
    /// <summary>The body that holds the expression.</summary>
    public FlowFrame? Frame { get; init; }

    public override FlowValue IsNull => MayBeNull ? Unknown : base.IsNull;

    /// <summary>How strings are taken from the key.</summary>
    public ConfigurationShape Shape { get; init; }

    /// <summary>The options type whose section the key is below, where that is bound elsewhere.</summary>
    public string? Options { get; init; }

    /// <summary>Whether the code may do without the key.</summary>
    public bool IsOptional { get; init; }
}

/// <summary>An object whose properties are read from a section of the configuration.</summary>
/// <param name="Key">The key of the section, where it is known; empty for all of it.</param>
/// <param name="Node">The expression that reads it.</param>
internal sealed record BoundValue(string? Key, SyntaxNode Node) : FlowValue
{
    /// <summary>The body that holds the expression.</summary>
    public FlowFrame? Frame { get; init; }

    /// <summary>The options type whose section the key is below, where that is bound elsewhere.</summary>
    public string? Options { get; init; }

    public override FlowValue IsNull => Unknown;
}

/// <summary>A section of the configuration, which is never null.</summary>
/// <param name="Key">The key, where it is known.</param>
/// <param name="IsRequired">Whether reading it has thrown where it is missing.</param>
internal sealed record SectionValue(string? Key, bool IsRequired = false) : FlowValue;

/// <summary>The parts of a string that is not known, or the call that cut one that is.</summary>
/// <param name="Trims">Whether blanks around the parts and empty parts are taken away.</param>
/// <param name="Node">The call that cuts it.</param>
internal sealed record SplitValue(bool Trims, SyntaxNode Node) : FlowValue
{
    /// <summary>The body that holds the call.</summary>
    public FlowFrame? Frame { get; init; }

    /// <summary>The text from configuration that is cut, where it is one.</summary>
    public ConfigurationValue? Of { get; init; }

    /// <summary>How it is cut.</summary>
    public TextCut? Cut { get; init; }
}

/// <summary>A predicate over origins.</summary>
internal sealed record PredicateValue(OriginPredicate Predicate) : FlowValue;

/// <summary>Whether the application runs in an environment.</summary>
/// <param name="Name">The environment.</param>
/// <param name="Is">True where the value is true in that environment; false where it is true in all others.</param>
internal sealed record EnvironmentValue(string Name, bool Is) : FlowValue;

/// <summary>An enumerator over known strings.</summary>
/// <param name="Strings">What it goes through.</param>
/// <param name="Position">The index of its current element; -1 before the first.</param>
internal sealed record EnumeratorValue(StringsValue Strings, int Position) : FlowValue;
