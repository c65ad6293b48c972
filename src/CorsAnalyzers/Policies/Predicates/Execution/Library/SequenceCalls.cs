using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies.Predicates.Execution.Library;

/// <summary>The methods of arrays, lists, sets, spans and queries.</summary>
internal static class SequenceCalls
{
    /// <summary>How far a sequence made in a run may grow.</summary>
    private const int LongestSequence = 10_000;

    public static RunValue? Of(IMethodSymbol method, RunValue? receiver, RunValue[] arguments, LibraryRun run)
    {
        if (receiver is EnumeratorReference enumerator) return OfEnumerator(method, enumerator, run);
        if (receiver is null && arguments.Length == 0) return method.Name == "Empty" ? Items.None : null;
        if (receiver is null && method.Name is "Create" or "CreateRange") return arguments.Length == 1 ? ItemsOf(arguments[0], run.State) : Made(arguments);

        // An extension method is called on its first argument.
        var source = receiver ?? arguments[0];
        var rest = receiver is null ? arguments.Skip(1).ToArray() : arguments;
        if (source.IsNull) return method.ContainingType.Name == "Enumerable" ? Thrown.ArgumentNull : RunValue.Unknown;
        if (source is ItemsReference changing && run.State[changing] is Items before && Changed(method, before, rest) is { } after)
        {
            run.State[changing] = after;
            return after.Elements.Length == before.Elements.Length ? RunValue.False : RunValue.True;
        }

        return source.Text is { } text && method.ContainingType.Name == "MemoryExtensions" ? OfSpan(method, text, rest)
            : ItemsOf(source, run.State) is { } items ? Of(method, source, items, rest, run)
            : null;
    }

    /// <summary>The elements of a sequence, or the letters of a text; null where it is none that is known.</summary>
    public static Items? ItemsOf(RunValue value, RunState state) => value switch
    {
        Items items => items,
        ItemsReference reference => state[reference] as Items,
        Datum { Value: string text } => Letters(text),
        _ => null,
    };

    public static Items Letters(string text) => new(text.Select(static letter => (RunValue)new Datum(letter)).ToImmutableArray());

    /// <summary>The letters in a sequence, as an array; null where they are not all known.</summary>
    public static char[]? LettersOf(RunValue value, RunState state) =>
        ItemsOf(value, state) is { MayHoldOthers: false } items && items.Elements.All(static element => element is Datum { Value: char })
            ? items.Elements.Select(static element => (char)((Datum)element).Value!).ToArray()
            : null;

    /// <summary>An element, or a part, by its place.</summary>
    /// <param name="items">The elements.</param>
    /// <param name="index">The place or range.</param>
    /// <param name="outside">What the sequence throws for a place that it does not have.</param>
    public static RunValue Index(Items items, RunValue index, Thrown outside)
    {
        var count = items.Elements.Length;
        if (index is RangeResult range)
        {
            if (StringCalls.Place(range.Start, count) is not { } start || StringCalls.Place(range.End, count) is not { } end) return RunValue.Unknown;
            return start < 0 || end > count || start > end ? Thrown.ArgumentOutOfRange : new Items(items.Elements.Skip(start).Take(end - start).ToImmutableArray());
        }

        return StringCalls.Place(index, count) is not { } place ? RunValue.Unknown : place >= 0 && place < count ? items.Elements[place] : outside;
    }

    private static Items Made(RunValue[] arguments) => new(arguments.ToImmutableArray());

    private static RunValue? OfEnumerator(IMethodSymbol method, EnumeratorReference enumerator, LibraryRun run)
    {
        switch (method.Name)
        {
            case "MoveNext":
                var next = (run.State[enumerator].Number ?? -1) + 1;
                run.State[enumerator] = RunValue.Of(next);
                return next < enumerator.Over.Elements.Length ? RunValue.True : enumerator.Over.MayHoldOthers ? RunValue.Unknown : RunValue.False;
            case "Dispose":
                return RunValue.Null;
            default:
                return null;
        }
    }

    private static Items? Changed(IMethodSymbol method, Items before, RunValue[] arguments)
    {
        if (method.Name is not "Add" || arguments.Length != 1 || before.Elements.Length >= LongestSequence) return null;
        if (before.IsSet && Holds(before, arguments[0], before.IgnoresCase) is not { Truth: false }) return arguments[0] is Datum ? before : null;
        return before with { Elements = before.Elements.Add(arguments[0]) };
    }

    private static RunValue? Of(IMethodSymbol method, RunValue source, Items items, RunValue[] rest, LibraryRun run)
    {
        if (!run.Budget.Take(items.Elements.Length / 4 + 1)) return RunValue.Unknown;

        var others = items.MayHoldOthers;
        switch (method.Name, rest.Length)
        {
            case ("Contains", 1) or ("Contains", 2):
                return rest.Length == 1 || rest[1] is ComparerResult
                    ? Holds(items, rest[0], rest.Length == 1 ? items.IgnoresCase : ((ComparerResult)rest[1]).IgnoresCase)
                    : RunValue.Unknown;
            case ("Any", 0):
                return items.Elements.Length > 0 ? RunValue.True : others ? RunValue.Unknown : RunValue.False;
            case ("Any" or "Exists", 1):
                return First(items, rest[0], run, true) is { } found ? found is Datum ? RunValue.True : found : others ? RunValue.Unknown : RunValue.False;
            case ("All" or "TrueForAll", 1):
                return First(items, rest[0], run, false) is { } missed ? missed is Datum ? RunValue.False : missed : others ? RunValue.Unknown : RunValue.True;
            case ("Where", 1):
                return Where(items, rest[0], run);
            case ("Select", 1):
                return Select(items, rest[0], run);
            case ("FirstOrDefault" or "Find", 1):
                return Where(items, rest[0], run) is Items { MayHoldOthers: false } matching ? matching.Elements.Length > 0 ? matching.Elements[0] : DefaultOf(method) : RunValue.Unknown;
            case ("FirstOrDefault", 0) when !others:
                return items.Elements.Length > 0 ? items.Elements[0] : DefaultOf(method);
            case ("First" or "Last", 0) when !others && !items.IsSet:
                return items.Elements.Length == 0 ? Thrown.InvalidOperation : items.Elements[method.Name == "First" ? 0 : items.Elements.Length - 1];
            case ("Count", 0) when !others:
                return RunValue.Of(items.Elements.Length);
            case ("Count", 1) when !others:
                return Where(items, rest[0], run) is Items counted and { MayHoldOthers: false } ? RunValue.Of(counted.Elements.Length) : RunValue.Unknown;
            case ("IndexOf", 1) when !others && !items.IsSet:
                return IndexOf(items, rest[0]);
            case ("ToArray" or "ToList" or "AsEnumerable" or "AsSpan" or "AsReadOnly" or "ToImmutableArray" or "ToImmutableList", 0):
                return items with { IgnoresCase = false, IsSet = false };
            case ("ToHashSet" or "ToFrozenSet" or "ToImmutableHashSet", 0):
                return LibraryCreation.Set(items, false);
            case ("ToHashSet" or "ToFrozenSet" or "ToImmutableHashSet", 1):
                return rest[0] is ComparerResult comparer ? LibraryCreation.Set(items, comparer.IgnoresCase) : rest[0].IsNull ? LibraryCreation.Set(items, false) : RunValue.Unknown;
            case ("Concat" or "Union", 1) when ItemsOf(rest[0], run.State) is { } more:
                return new Items(items.Elements.AddRange(more.Elements), MayHoldOthers: others || more.MayHoldOthers);
            case ("Append", 1):
                return new Items(items.Elements.Add(rest[0]), MayHoldOthers: others);
            case ("Skip" or "Take", 1) when rest[0].Number is { } number && !others && !items.IsSet:
                return new Items((method.Name == "Skip" ? items.Elements.Skip(number) : items.Elements.Take(number)).ToImmutableArray());
            case ("Reverse" or "Distinct", 0) when method.ContainingType.Name == "Enumerable":
                return others || method.Name == "Reverse" && items.IsSet ? RunValue.Unknown
                    : new Items((method.Name == "Reverse" ? items.Elements.Reverse() : items.Elements.Distinct()).ToImmutableArray());
            case ("GetEnumerator", 0):
                return new EnumeratorReference(new object(), items);
            default:
                return source is ItemsReference ? null : RunValue.Unknown;
        }
    }

    /// <summary>A span of letters compares by characters unless it is told how.</summary>
    private static RunValue? OfSpan(IMethodSymbol method, string text, RunValue[] rest)
    {
        if (method.Name is "AsSpan" && rest.Length == 0) return RunValue.Of(text);
        if (method.Name is not ("StartsWith" or "EndsWith" or "Contains" or "Equals" or "SequenceEqual") || rest.Length is 0 or > 2) return null;
        var part = rest[0] is Datum { Value: char letter } ? letter.ToString() : rest[0].Text;
        var comparison = rest.Length == 1 ? TextComparison.Ordinal : rest[1].Number;
        if (part is null || comparison is null || TextComparison.Certain(text, part, comparison.Value) is not { } certain) return RunValue.Unknown;
        return RunValue.Of(method.Name switch
        {
            "StartsWith" => text.StartsWith(part, certain),
            "EndsWith" => text.EndsWith(part, certain),
            "Contains" => text.IndexOf(part, certain) >= 0,
            _ => string.Equals(text, part, certain),
        });
    }

    private static RunValue Holds(Items items, RunValue sought, bool ignoresCase)
    {
        bool? answer = items.MayHoldOthers ? null : false;
        foreach (var element in items.Elements)
        {
            var same = ignoresCase ? TextComparison.OfNullable(element, sought, TextComparison.OrdinalIgnoreCase).Truth : Arithmetic.AreEqual(element, sought);
            if (same == true) return RunValue.True;
            if (same is null) answer = null;
        }

        return answer is { } known ? RunValue.Of(known) : RunValue.Unknown;
    }

    /// <summary>The first answer of a predicate that is the one sought, an exception or unknown; null where all are the other.</summary>
    private static RunValue? First(Items items, RunValue predicate, LibraryRun run, bool sought)
    {
        var isUnknown = false;
        foreach (var element in items.Elements)
        {
            var answer = run.CallDelegate(predicate, [element]);
            if (answer.IsThrown) return isUnknown ? RunValue.Unknown : answer;
            if (answer.Truth == sought) return answer;
            isUnknown |= answer.Truth is null;
        }

        return isUnknown ? RunValue.Unknown : null;
    }

    private static RunValue Where(Items items, RunValue predicate, LibraryRun run)
    {
        var kept = ImmutableArray.CreateBuilder<RunValue>();
        foreach (var element in items.Elements)
        {
            var answer = run.CallDelegate(predicate, [element]);
            // Queries are lazy: an exception comes later, if at all.
            if (answer.Truth is not { } keep) return RunValue.Unknown;
            if (keep) kept.Add(element);
        }

        return new Items(kept.ToImmutable(), MayHoldOthers: items.MayHoldOthers);
    }

    private static RunValue Select(Items items, RunValue selector, LibraryRun run)
    {
        var made = ImmutableArray.CreateBuilder<RunValue>();
        foreach (var element in items.Elements)
        {
            var value = run.CallDelegate(selector, [element]);
            if (value.IsThrown) return RunValue.Unknown;
            made.Add(value);
        }

        return new Items(made.ToImmutable(), MayHoldOthers: items.MayHoldOthers);
    }

    private static RunValue IndexOf(Items items, RunValue sought)
    {
        for (var i = 0; i < items.Elements.Length; i++)
        {
            if (Arithmetic.AreEqual(items.Elements[i], sought) is not { } same) return RunValue.Unknown;
            if (same) return RunValue.Of(i);
        }

        return RunValue.Of(-1);
    }

    private static RunValue DefaultOf(IMethodSymbol method) => method.ReturnType.IsReferenceType ? RunValue.Null : RunValue.Unknown;
}
