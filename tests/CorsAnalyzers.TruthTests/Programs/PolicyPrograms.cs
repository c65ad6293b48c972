using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace CorsAnalyzers.TruthTests.Programs;

/// <summary>Generates programs.</summary>
internal static class PolicyPrograms
{
    public const string Build = "Build";

    /// <summary>The methods of <c>CorsPolicyBuilder</c> that set something, each of which is to occur in many programs.</summary>
    public static readonly ImmutableArray<string> BuilderMethods =
    [
        "WithOrigins", "WithMethods", "WithHeaders", "WithExposedHeaders", "AllowAnyOrigin", "AllowAnyMethod", "AllowAnyHeader",
        "AllowCredentials", "DisallowCredentials", "SetPreflightMaxAge", "SetIsOriginAllowed", "SetIsOriginAllowedToAllowWildcardSubdomains",
    ];

    public static readonly ImmutableArray<string> StringMethods = ["WithOrigins", "WithMethods", "WithHeaders", "WithExposedHeaders"];

    private static readonly string[] Methods = ["GET", "PUT", "DELETE", "patch", "PATCH", "Put", "", "*", "GET, PUT", "PUT,DELETE", "\"PUT\"", "\"A,B\"", " PUT ", "QUERY", "OPTIONS"];

    private static readonly string[] Headers = ["Content-Type", "Authorization", "X-A", "x-a", "*", "", "Content-Type, X-A", "A,B", "\"A,B\"", "\"A,", ",", "X-*", "Set-Cookie", "X-Größe"];

    private static readonly string[] Ages =
    [
        "TimeSpan.FromMinutes(10)", "TimeSpan.FromSeconds(5)", "TimeSpan.FromSeconds(1.5)", "TimeSpan.FromHours(2)", "TimeSpan.FromDays(1)", "TimeSpan.FromMilliseconds(1500)",
        "TimeSpan.FromMilliseconds(3600)", "TimeSpan.FromTicks(1)", "new TimeSpan(0, 10, 0)", "new TimeSpan(1, 0, 0, 0)", "new TimeSpan(3600)", "new TimeSpan(1, 2, 3, 4, 5)", "TimeSpan.Zero",
        "TimeSpan.MaxValue", "TimeSpan.FromDays(10_000_000)", "TimeSpan.FromDays(0.1)", "TimeSpan.FromMinutes(1.7)", "TimeSpan.FromHours(1.0 / 3)", "TimeSpan.FromSeconds(60 * 60)",
        "TimeSpan.FromSeconds(-0.0)", "default(TimeSpan)", "new TimeSpan()",
    ];

    /// <summary>Ages that are refused.</summary>
    public static readonly string[] NegativeAges =
        ["TimeSpan.FromSeconds(-1)", "System.Threading.Timeout.InfiniteTimeSpan", "TimeSpan.MinValue", "TimeSpan.FromTicks(-1)", "new TimeSpan(0, -1, 0)", "TimeSpan.FromMilliseconds(-0.5)"];

    private static readonly string[] ConstantPredicates =
        ["_ => true", "_ => false", "o => true", "origin => { return true; }", "static _ => true", "delegate { return true; }", "(string o) => false", "AllowAll", "AllowNone", "o => Yes", "o => !Yes"];

    private static readonly string[] OpaquePredicates =
    [
        "o => o == \"https://a.example\"", "o => o == \"https://a.example\" || o == \"null\"", "o => o != \"null\"", "o => string.Equals(o, \"http://localhost:3000\")",
        "o => o.Equals(\"https://A.EXAMPLE\", StringComparison.OrdinalIgnoreCase)", "o => o.EndsWith(\".example\")", "o => new Uri(o).Host == \"a.example\"", "IsKnown",
    ];

    private static readonly string[] Lists = ["Origins", "Origins", "Methods", "Headers", "ExposedHeaders"];

    private static readonly string[] KnownConditions = ["true", "false", "Yes", "!Yes", "Name == \"a\"", "Name != \"a\"", "1 < 2", "Yes && !Yes", "Yes || !Yes", "Count == 2", "local"];

    private static readonly string[] OpenConditions = ["x", "!x", "y", "x && y", "x || !y", "x == y", "x != true", "x && Yes", "!(x || y)"];

    private static readonly Gen<StringsStyle> StringsStyles = Gen.Frequency(
        (10, Gen.Constant(StringsStyle.Params)),
        (8, Gen.Elements(
            StringsStyle.NewArray, StringsStyle.TypedArray, StringsStyle.CollectionExpression, StringsStyle.LocalArray, StringsStyle.StaticField,
            StringsStyle.ListToArray, StringsStyle.Split, StringsStyle.SplitTrimmed, StringsStyle.Append, StringsStyle.Concat, StringsStyle.Spread)));

    private static readonly Gen<TextStyle> KnownTextStyles = Gen.Frequency(
        (10, Gen.Constant(TextStyle.Literal)),
        (6, Gen.Elements(
            TextStyle.Verbatim, TextStyle.LocalConstant, TextStyle.Constant, TextStyle.StaticReadOnly, TextStyle.Concatenated, TextStyle.Interpolated, TextStyle.Local, TextStyle.Trimmed, TextStyle.LowerCase,
            TextStyle.UpperCase, TextStyle.KnownTernary)));

    /// <summary>All programs.</summary>
    public static Gen<PolicyProgram> All { get; } = Gen.Frequency((11, Program(false)), (9, Program(true)));

    /// <param name="open">Whether the program may read its parameters and use predicates that nobody promises to know.</param>
    private static Gen<PolicyProgram> Program(bool open) =>
        from start in StartOf(open)
        let registered = start is Registration
        from body in BlockOf(start.Reach, open, 3, 1, 5)
        from goesOn in Gen.Choose(0, 3)
        from after in goesOn == 0 && start is not (NewPolicy or Registration)
            ? BlockOf(Reach.Builder | Reach.Policy, open, 2, 1, 3).Select(static block => (Block?)block)
            : Gen.Constant((Block?)null)
        select new PolicyProgram(start, body, after);

    private static Gen<Start> StartOf(bool open)
    {
        var simple = Gen.Frequency(
            (10, NewBuilderOf(open)),
            (4, NewPolicyOf(open)));
        var copy = from original in simple
                   from body in BlockOf(original.Reach, open, 1, 0, 3)
                   select (Start)new CopyOf(original, body);
        var registration = Gen.Elements(RegistrationStyle.Named, RegistrationStyle.Named, RegistrationStyle.Default, RegistrationStyle.MethodGroup)
            .Select(static style => (Start)new Registration(style));
        var either = from condition in ConditionOf(open)
                     from first in Strings("WithOrigins", open)
                     from second in Strings("WithOrigins", open)
                     select (Start)new EitherBuilder(condition, first, second);
        return Gen.Frequency((10, simple), (5, copy), (5, registration), (1, either));
    }

    private static Gen<Start> NewBuilderOf(bool open) =>
        from has in Gen.Choose(0, 2)
        from origins in has == 0 ? Strings("WithOrigins", open) : Gen.Constant(StringsArgument.None)
        from style in Gen.Elements(CreationStyle.Var, CreationStyle.Var, CreationStyle.TargetTyped, CreationStyle.Helper)
        select (Start)new NewBuilder(origins, style);

    private static Gen<Start> NewPolicyOf(bool open) =>
        from changes in Many(ChangeOf(open, canClear: false), 0, 5)
        from style in Gen.Elements(CreationStyle.Var, CreationStyle.Var, CreationStyle.TargetTyped, CreationStyle.Helper)
        select (Start)new NewPolicy(changes, style);

    private static Gen<Block> BlockOf(Reach reach, bool open, int depth, int min, int max) =>
        Many(StatementOf(reach, open, depth), min, max).Select(static statements => new Block(statements));

    private static Gen<Statement> StatementOf(Reach reach, bool open, int depth)
    {
        var kinds = new List<(int, Gen<Statement>)>();
        if (reach.HasFlag(Reach.Builder))
        {
            kinds.Add((12, CallsOf(open)));
            kinds.Add((1, ForEachOf(open)));
        }

        if (reach.HasFlag(Reach.Policy)) kinds.Add((6, ChangeOf(open, canClear: true).Select(static change => (Statement)new Change(change))));
        if (depth > 0)
        {
            kinds.Add((3, IfOf(reach, open, depth - 1)));
            kinds.Add((1, TryOf(reach, open, depth - 1)));
            kinds.Add((3, HelperOf(reach, open, depth - 1)));
        }

        return Gen.Frequency(kinds);
    }

    private static Gen<Statement> CallsOf(bool open) =>
        from calls in Many(CallOf(open), 1, 5)
        from style in Gen.Elements(CallStyle.Chain, CallStyle.Chain, CallStyle.Chain, CallStyle.Statements, CallStyle.Assigned, CallStyle.Alias, CallStyle.NullConditional)
        select (Statement)new Calls(calls, style);

    private static Gen<Call> CallOf(bool open)
    {
        var withOrigins = StringCall("WithOrigins", open);
        return Gen.Frequency(
            (9, withOrigins),
            (3, StringCall("WithMethods", open)),
            (3, StringCall("WithHeaders", open)),
            (3, StringCall("WithExposedHeaders", open)),
            (10, Gen.Elements("AllowAnyOrigin", "AllowAnyMethod", "AllowAnyHeader", "AllowCredentials", "DisallowCredentials", "SetIsOriginAllowedToAllowWildcardSubdomains")
                .Select(static name => new Call(name, null))),
            (2, AgeOf().Select(static age => new Call("SetPreflightMaxAge", age))),
            (2, PredicateOf(open).Select(static predicate => new Call("SetIsOriginAllowed", predicate))));
    }

    private static Gen<Call> StringCall(string method, bool open) => Strings(method, open).Select(strings => new Call(method, strings));

    private static Gen<StringsArgument> Strings(string method, bool open)
    {
        var some = from style in StringsStyles
                   from items in Many(TextOf(method, open), 1, 3)
                   select new StringsArgument(style, items);
        return Gen.Frequency(
            (40, some),
            (2, Gen.Constant(StringsArgument.None)),
            (1, Gen.Constant(new StringsArgument(StringsStyle.EmptyArray, []))),
            (1, Gen.Constant(new StringsArgument(StringsStyle.Null, []))));
    }

    private static Gen<Text> TextOf(string method, bool open)
    {
        var values = method switch
        {
            "WithOrigins" or "Origins" => OriginGrammar.Settled,
            "WithMethods" or "Methods" => Gen.Elements(Methods),
            _ => Gen.Elements(Headers),
        };
        var known = from style in KnownTextStyles
                    from value in values
                    // What becomes of other letters is a matter of the mode.
                    let isOdd = style is (TextStyle.LowerCase or TextStyle.UpperCase) && !System.Text.Ascii.IsValid(value)
                    select new Text(isOdd ? TextStyle.Literal : style, value);
        var ternary = from value in values
                      from other in values
                      select new Text(TextStyle.Ternary, value, other);
        var nothing = Gen.Constant(Text.Of(null));
        if (open && method is ("WithOrigins" or "Origins")) known = Gen.Frequency((12, known), (1, OriginGrammar.Unsettled.Select(static value => new Text(TextStyle.Literal, value, IsOpaque: true))));
        // A null in the list of origins of a policy object breaks what reads the list later, in ways nobody needs to know.
        if (open) known = Gen.Frequency((12, known), (1, ternary));
        return method == "Origins" ? known : Gen.Frequency((60, known), (1, nothing));
    }

    private static Gen<ExpressionArgument> AgeOf()
    {
        var seconds = Gen.Choose(0, 100_000).Select(static value => "TimeSpan.FromSeconds(" + value.ToString(CultureInfo.InvariantCulture) + ")");
        var fractions = Gen.Choose(0, 1_000_000).Select(static value => "TimeSpan.FromMinutes(" + (value / 1000.0).ToString("R", CultureInfo.InvariantCulture) + "d)");
        return Gen.Frequency((20, Gen.Elements(Ages)), (8, seconds), (4, fractions), (1, Gen.Elements(NegativeAges))).Select(static text => new ExpressionArgument(text));
    }

    private static Gen<ExpressionArgument> PredicateOf(bool open)
    {
        var constant = Gen.Elements(ConstantPredicates).Select(static text => new ExpressionArgument(text));
        var nothing = Gen.Constant(new ExpressionArgument("null!"));
        var opaque = Gen.Elements(OpaquePredicates).Select(static text => new ExpressionArgument(text, IsOpaque: true));
        return open ? Gen.Frequency((6, constant), (1, nothing), (5, opaque)) : Gen.Frequency((12, constant), (1, nothing));
    }

    private static Gen<PolicyChange> ChangeOf(bool open, bool canClear)
    {
        var add = from list in Gen.Elements(Lists)
                  from item in TextOf(list, open)
                  select (PolicyChange)new AddTo(list, item);
        var clear = Gen.Elements(Lists).Select(static list => (PolicyChange)new Clear(list));
        var credentials = Gen.Elements("true", "false", "Yes", "!Yes").Select(static text => (PolicyChange)new SetProperty("SupportsCredentials", new ExpressionArgument(text)));
        var age = Gen.Frequency((6, AgeOf()), (1, Gen.Constant(new ExpressionArgument("null")))).Select(static value => (PolicyChange)new SetProperty("PreflightMaxAge", value));
        var predicate = PredicateOf(open).Select(static value => (PolicyChange)new SetProperty("IsOriginAllowed", value));
        var some = Gen.Frequency((12, add), (3, credentials), (2, age), (1, predicate));
        return canClear ? Gen.Frequency((18, some), (1, clear)) : some;
    }

    private static Gen<Condition> ConditionOf(bool open)
    {
        var known = Gen.Elements(KnownConditions).Select(static text => new Condition(text, true));
        return open ? Gen.Frequency((1, known), (4, Gen.Elements(OpenConditions).Select(static text => new Condition(text, false)))) : known;
    }

    private static Gen<Statement> IfOf(Reach reach, bool open, int depth) =>
        from condition in ConditionOf(open)
        from then in BlockOf(reach, open, depth, 1, 2)
        from otherwise in BlockOf(reach, open, depth, 0, 2)
        from style in Gen.Elements(IfStyle.If, IfStyle.If, IfStyle.If, IfStyle.Switch, IfStyle.Ternary, IfStyle.ReturnEarly)
        select (Statement)new If(condition, then, otherwise, style);

    private static Gen<Statement> TryOf(Reach reach, bool open, int depth) =>
        from body in BlockOf(reach, open, depth, 1, 2)
        // An exception of the finally block would take the place of the first one, which no policy model needs to know.
        from last in BlockOf(reach, open, depth, 1, 2).Where(static block => !block.CanFail())
        select (Statement)new TryFinally(body, last);

    private static Gen<Statement> HelperOf(Reach reach, bool open, int depth) =>
        from body in BlockOf(reach, open, depth, 1, 3)
        from style in Gen.Elements(Enum.GetValues<HelperStyle>())
        select (Statement)new Helper(style, body);

    private static Gen<Statement> ForEachOf(bool open) =>
        from method in Gen.Elements(StringMethods.ToArray())
        from style in Gen.Elements(StringsStyle.NewArray, StringsStyle.TypedArray, StringsStyle.LocalArray, StringsStyle.StaticField)
        from items in Many(TextOf(method, open), 1, 3)
        select (Statement)new ForEach(new StringsArgument(style, items), method);

    private static Gen<ImmutableArray<T>> Many<T>(Gen<T> one, int min, int max) =>
        from count in Gen.Choose(min, max)
        from list in one.ListOf(count)
        select list.ToImmutableArray();
}
