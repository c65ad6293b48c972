namespace CorsAnalyzers.TruthTests.Programs;

/// <summary>What occurs in a program.</summary>
internal static class ProgramParts
{
    /// <summary>
    /// Whether every value of the program is known at compile time: it reads no parameter, its predicates are constant, and no
    /// origin is one that releases or globalization modes of .NET read differently. Of such a program the model has to know
    /// everything.
    /// </summary>
    public static bool IsConstant(this PolicyProgram program) => !Of(program).Any(static part => part
        is Condition { IsKnown: false }
        or Text { Style: TextStyle.Ternary }
        or Text { IsOpaque: true }
        or ExpressionArgument { IsOpaque: true });

    /// <summary>Whether a call in the block may throw.</summary>
    public static bool CanFail(this Block block) => Of(block).Any(static part => part
        is Text { Value: null }
        or StringsArgument { Style: StringsStyle.Null }
        || part is ExpressionArgument { Text: var age } && PolicyPrograms.NegativeAges.Contains(age)
        || part is Text { Value: { } text } && text.Any(static character => character is '[' or > '\x7f'));

    /// <summary>Whether the program has an origin whose host the framework may refuse to convert.</summary>
    public static bool MayRefuseHost(this PolicyProgram program) => Of(program).Any(static part => part is Text { IsOpaque: true });

    /// <summary>The methods of the builder that the program calls.</summary>
    public static HashSet<string> Methods(this PolicyProgram program)
    {
        var methods = new HashSet<string>();
        foreach (var part in Of(program))
        {
            if (part is Call call) methods.Add(call.Method);
            if (part is ForEach loop) methods.Add(loop.Method);
        }

        if (program.Start is not (NewPolicy or Registration)) methods.Add(PolicyPrograms.Build);
        return methods;
    }

    /// <summary>Everything the program is made of.</summary>
    public static IEnumerable<object> Of(PolicyProgram program) =>
        Of(program.Start).Concat(Of(program.Body)).Concat(program.AfterBuild is { } after ? Of(after) : []);

    private static IEnumerable<object> Of(Start start) => Of((object)start, start switch
    {
        NewBuilder made => Of(made.Origins),
        EitherBuilder either => [either.Condition, .. Of(either.First), .. Of(either.Second)],
        NewPolicy made => made.Initializer.SelectMany(Of),
        CopyOf copy => Of(copy.Original).Concat(Of(copy.Body)),
        _ => [],
    });

    private static IEnumerable<object> Of(Block block) => block.Statements.SelectMany(Of);

    private static IEnumerable<object> Of(Statement statement) => Of((object)statement, statement switch
    {
        Calls calls => calls.List.SelectMany(Of),
        Change change => Of(change.What),
        If choice => [choice.Condition, .. Of(choice.Then), .. Of(choice.Else)],
        TryFinally both => Of(both.Body).Concat(Of(both.Finally)),
        ForEach loop => Of(loop.Strings),
        Helper helper => Of(helper.Body),
        _ => [],
    });

    private static IEnumerable<object> Of(Call call) => Of((object)call, call.Argument is { } argument ? Of(argument) : []);

    private static IEnumerable<object> Of(Argument argument) => Of((object)argument, argument is StringsArgument strings ? strings.Items : []);

    private static IEnumerable<object> Of(PolicyChange change) => Of((object)change, change switch
    {
        AddTo add => [add.Item],
        SetProperty set => Of(set.Value),
        _ => [],
    });

    private static IEnumerable<object> Of(object part, IEnumerable<object> inside) => inside.Prepend(part);
}
