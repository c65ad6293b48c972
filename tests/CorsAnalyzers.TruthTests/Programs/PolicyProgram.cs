using System.Collections.Immutable;

namespace CorsAnalyzers.TruthTests.Programs;

/// <summary>A C# method that makes one policy, as a tree that can be printed and made smaller.</summary>
/// <param name="Start">How the builder or the policy object comes to be.</param>
/// <param name="Body">What happens to it.</param>
/// <param name="AfterBuild">What happens once <c>Build</c> has handed out the policy, which is live; null to end with it.</param>
internal sealed record PolicyProgram(Start Start, Block Body, Block? AfterBuild);

/// <summary>The objects that statements can name.</summary>
[Flags]
internal enum Reach
{
    None = 0,
    Builder = 1,
    Policy = 2,
}

/// <summary>How a program begins.</summary>
internal abstract record Start
{
    /// <summary>What there is to work on then: of a copy, the new builder and the policy that it was copied from.</summary>
    public Reach Reach => this switch
    {
        NewPolicy => Reach.Policy,
        CopyOf => Reach.Builder | Reach.Policy,
        _ => Reach.Builder,
    };
}

/// <summary><c>new CorsPolicyBuilder(origins)</c>.</summary>
/// <param name="Origins">The constructor's arguments.</param>
/// <param name="Style">Where the expression stands.</param>
internal sealed record NewBuilder(StringsArgument Origins, CreationStyle Style) : Start;

/// <summary>One of two builders, decided by a condition.</summary>
internal sealed record EitherBuilder(Condition Condition, StringsArgument First, StringsArgument Second) : Start;

/// <summary><c>new CorsPolicy { … }</c>.</summary>
internal sealed record NewPolicy(ImmutableArray<PolicyChange> Initializer, CreationStyle Style) : Start;

/// <summary><c>new CorsPolicyBuilder(policy)</c>, of a policy that stays within reach.</summary>
internal sealed record CopyOf(Start Original, Block Body) : Start;

/// <summary><c>options.AddPolicy("p", b => …)</c>.</summary>
internal sealed record Registration(RegistrationStyle Style) : Start;

internal enum CreationStyle
{
    Var,
    TargetTyped,
    Helper,
}

internal enum RegistrationStyle
{
    Named,
    Default,
    MethodGroup,
}

/// <summary>Statements in order.</summary>
internal sealed record Block(ImmutableArray<Statement> Statements)
{
    public static readonly Block Empty = new(ImmutableArray<Statement>.Empty);
}

internal abstract record Statement;

/// <summary>Calls on the builder.</summary>
internal sealed record Calls(ImmutableArray<Call> List, CallStyle Style) : Statement;

internal enum CallStyle
{
    Chain,
    Statements,
    Assigned,
    Alias,
    NullConditional,
}

/// <summary>A change of the policy object.</summary>
internal sealed record Change(PolicyChange What) : Statement;

internal sealed record If(Condition Condition, Block Then, Block Else, IfStyle Style) : Statement;

internal enum IfStyle
{
    If,
    Switch,
    Ternary,
    ReturnEarly,
}

internal sealed record TryFinally(Block Body, Block Finally) : Statement;

/// <summary><c>foreach (var o in strings) b.WithOrigins(o);</c>.</summary>
internal sealed record ForEach(StringsArgument Strings, string Method) : Statement;

/// <summary>Statements in a function of their own.</summary>
internal sealed record Helper(HelperStyle Style, Block Body) : Statement;

internal enum HelperStyle
{
    Static,
    StaticReturning,
    Extension,
    ExtensionReturning,
    LocalFunction,
    CapturingLocalFunction,
    Lambda,
}

/// <summary>One call on the builder.</summary>
internal sealed record Call(string Method, Argument? Argument);

internal abstract record Argument;

/// <summary>A C# expression: a time or a predicate.</summary>
/// <param name="Text">The expression.</param>
/// <param name="IsOpaque">Whether nobody promises to know its value at compile time.</param>
internal sealed record ExpressionArgument(string Text, bool IsOpaque = false) : Argument;

/// <summary>Strings for a parameter of the type <c>params string[]</c>.</summary>
internal sealed record StringsArgument(StringsStyle Style, ImmutableArray<Text> Items) : Argument
{
    public static readonly StringsArgument None = new(StringsStyle.Params, ImmutableArray<Text>.Empty);
}

internal enum StringsStyle
{
    Params,
    NewArray,
    TypedArray,
    CollectionExpression,
    LocalArray,
    StaticField,
    ListToArray,
    Split,
    SplitTrimmed,
    Append,
    Concat,
    Spread,
    EmptyArray,
    Null,
}

/// <summary>One string.</summary>
/// <param name="Style">How the code writes it.</param>
/// <param name="Value">The string, or null.</param>
/// <param name="Other">What it is instead where the condition of a ternary does not hold.</param>
/// <param name="IsOpaque">Whether nobody promises to know what a policy makes of it.</param>
internal sealed record Text(TextStyle Style, string? Value, string? Other = null, bool IsOpaque = false)
{
    public static Text Of(string? value) => new(TextStyle.Literal, value);
}

internal enum TextStyle
{
    Literal,
    Verbatim,
    LocalConstant,
    Constant,
    StaticReadOnly,
    Concatenated,
    Interpolated,
    Local,
    Trimmed,
    LowerCase,
    UpperCase,
    KnownTernary,
    Ternary,
}

/// <summary>A condition.</summary>
/// <param name="Text">The expression.</param>
/// <param name="IsKnown">Whether its value is known at compile time.</param>
internal sealed record Condition(string Text, bool IsKnown);

/// <summary>A change of a <c>CorsPolicy</c>.</summary>
internal abstract record PolicyChange;

internal sealed record AddTo(string List, Text Item) : PolicyChange;

internal sealed record Clear(string List) : PolicyChange;

/// <summary><c>policy.SupportsCredentials = true</c> and the like.</summary>
internal sealed record SetProperty(string Property, ExpressionArgument Value) : PolicyChange;
