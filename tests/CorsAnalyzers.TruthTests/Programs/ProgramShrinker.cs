using System.Collections.Immutable;

namespace CorsAnalyzers.TruthTests.Programs;

/// <summary>Makes programs smaller: one step at a time, the largest steps first.</summary>
internal static class ProgramShrinker
{
    public static IEnumerable<PolicyProgram> Smaller(PolicyProgram program)
    {
        if (program.AfterBuild is { } after)
        {
            yield return program with { AfterBuild = null };
            foreach (var smaller in Smaller(after)) yield return program with { AfterBuild = smaller };
        }

        foreach (var start in Smaller(program.Start)) yield return program with { Start = start };
        foreach (var body in Smaller(program.Body)) yield return program with { Body = body };
    }

    private static IEnumerable<Start> Smaller(Start start)
    {
        switch (start)
        {
            case NewBuilder made:
                if (made.Style != CreationStyle.Var) yield return made with { Style = CreationStyle.Var };
                foreach (var origins in Smaller(made.Origins)) yield return made with { Origins = origins };
                if (!made.Origins.Items.IsEmpty || made.Origins.Style != StringsStyle.Params) yield return made with { Origins = StringsArgument.None };
                break;
            case EitherBuilder either:
                yield return new NewBuilder(either.First, CreationStyle.Var);
                yield return new NewBuilder(either.Second, CreationStyle.Var);
                foreach (var first in Smaller(either.First)) yield return either with { First = first };
                foreach (var second in Smaller(either.Second)) yield return either with { Second = second };
                break;
            case NewPolicy made:
                if (made.Style != CreationStyle.Var) yield return made with { Style = CreationStyle.Var };
                foreach (var changes in Smaller(made.Initializer, Smaller)) yield return made with { Initializer = changes };
                break;
            case CopyOf copy:
                if (copy.Original.Reach == Reach.Builder) yield return copy.Original;
                foreach (var original in Smaller(copy.Original)) yield return copy with { Original = original };
                foreach (var body in Smaller(copy.Body)) yield return copy with { Body = body };
                break;
            case Registration { Style: not RegistrationStyle.Named } registration:
                yield return registration with { Style = RegistrationStyle.Named };
                break;
        }
    }

    private static IEnumerable<Block> Smaller(Block block)
    {
        foreach (var statements in Smaller(block.Statements, Smaller)) yield return new Block(statements);

        // A statement with others inside gives way to those.
        for (var i = 0; i < block.Statements.Length; i++)
        {
            foreach (var inner in Inner(block.Statements[i])) yield return new Block(block.Statements.RemoveAt(i).InsertRange(i, inner.Statements));
        }
    }

    private static IEnumerable<Block> Inner(Statement statement) => statement switch
    {
        If choice => [choice.Then, choice.Else],
        TryFinally both => [new Block(both.Body.Statements.AddRange(both.Finally.Statements))],
        Helper helper => [helper.Body],
        _ => [],
    };

    private static IEnumerable<Statement> Smaller(Statement statement)
    {
        switch (statement)
        {
            case Calls calls:
                if (calls.Style is not (CallStyle.Chain or CallStyle.Statements)) yield return calls with { Style = CallStyle.Chain };
                if (calls.Style != CallStyle.Statements) yield return calls with { Style = CallStyle.Statements };
                foreach (var list in Smaller(calls.List, Smaller).Where(static list => !list.IsEmpty)) yield return calls with { List = list };
                break;
            case Change change:
                foreach (var what in Smaller(change.What)) yield return new Change(what);
                break;
            case If choice:
                if (choice.Style != IfStyle.If) yield return choice with { Style = IfStyle.If };
                foreach (var then in Smaller(choice.Then)) yield return choice with { Then = then };
                foreach (var otherwise in Smaller(choice.Else)) yield return choice with { Else = otherwise };
                break;
            case TryFinally both:
                foreach (var body in Smaller(both.Body)) yield return both with { Body = body };
                foreach (var last in Smaller(both.Finally)) yield return both with { Finally = last };
                break;
            case ForEach loop:
                foreach (var strings in Smaller(loop.Strings)) yield return loop with { Strings = strings };
                break;
            case Helper helper:
                if (helper.Style != HelperStyle.Static) yield return helper with { Style = HelperStyle.Static };
                foreach (var body in Smaller(helper.Body)) yield return helper with { Body = body };
                break;
        }
    }

    private static IEnumerable<Call> Smaller(Call call)
    {
        if (call.Argument is not StringsArgument strings) yield break;
        foreach (var smaller in Smaller(strings)) yield return call with { Argument = smaller };
    }

    private static IEnumerable<StringsArgument> Smaller(StringsArgument strings)
    {
        if (strings.Style is not (StringsStyle.Params or StringsStyle.NewArray or StringsStyle.EmptyArray or StringsStyle.Null)) yield return strings with { Style = StringsStyle.NewArray };
        if (strings.Style == StringsStyle.NewArray) yield return strings with { Style = StringsStyle.Params };
        foreach (var items in Smaller(strings.Items, Smaller)) yield return strings with { Items = items };
    }

    private static IEnumerable<Text> Smaller(Text text)
    {
        if (text.Style != TextStyle.Literal) yield return text with { Style = TextStyle.Literal };
        if (text.Style == TextStyle.Ternary) yield return Text.Of(text.Other);
    }

    private static IEnumerable<PolicyChange> Smaller(PolicyChange change) => change is AddTo add ? Smaller(add.Item).Select(item => add with { Item = item }) : [];

    private static IEnumerable<ImmutableArray<T>> Smaller<T>(ImmutableArray<T> list, Func<T, IEnumerable<T>> smaller)
    {
        if (list.Length > 3)
        {
            yield return list.RemoveRange(0, list.Length / 2);
            yield return list.RemoveRange(list.Length / 2, list.Length - (list.Length / 2));
        }

        for (var i = 0; i < list.Length; i++) yield return list.RemoveAt(i);
        for (var i = 0; i < list.Length; i++)
        {
            foreach (var item in smaller(list[i])) yield return list.SetItem(i, item);
        }
    }
}
