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
        if (receiver is null && method.Name is "Create" or "CreateRange" && method.ContainingType.SpecialType != SpecialType.System_String) return Made(method, arguments, run.State);

        // An extension method is called on its first argument.
        var source = receiver ?? arguments[0];
        var rest = receiver is null ? arguments.Skip(1).ToArray() : arguments;
        if (source.IsNull && method.Name == "AsSpan") return method.Parameters[0].Type.SpecialType == SpecialType.System_String && rest.Length == 0 ? RunValue.Of("") : RunValue.Unknown;
        if (source.IsNull) return method.ContainingType.Name == "Enumerable" ? Thrown.ArgumentNull : RunValue.Unknown;
        if (source is ItemsReference changing && run.State[changing] is Items before && Changed(method, before, rest) is { } after)
        {
            if (!ReferenceEquals(changing.Body, run.State.Body) || run.State.Has(new AskedLater(changing))) run.Lose();
            run.State[changing] = after;
            return after.Elements.Length == before.Elements.Length ? RunValue.False : RunValue.True;
        }

        if (LibraryTypes.IsLazy(method)) LookAt(source, run.State);
        return source.Text is { } text && method.ContainingType.Name == "MemoryExtensions" ? OfSpan(method, text, rest)
            : ItemsOf(source, run.State) is { } items ? Of(method, source, items, rest, run)
            : null;
    }

    /// <summary>Marks a list or set that something goes on looking at.</summary>
    public static void LookAt(RunValue source, RunState state)
    {
        if (source is ItemsReference) state[new AskedLater(source)] = RunValue.True;
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
        ItemsOf(value, state) is { MayHoldOthers: false, IsOrdered: true } items && items.Elements.All(static element => element is Datum { Value: char })
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

    /// <summary>What <c>Create</c> and <c>CreateRange</c> of the immutable collections make.</summary>
    private static RunValue? Made(IMethodSymbol method, RunValue[] arguments, RunState state)
    {
        var elements = Items.None;
        var comparison = LibraryTypes.ComparisonOf(method.ContainingType);
        for (var i = 0; i < arguments.Length; i++)
        {
            var type = method.OriginalDefinition.Parameters[i].Type;
            if (type is ITypeParameterSymbol) elements = elements with { Elements = elements.Elements.Add(arguments[i]) };
            else if (arguments[i] is ComparerResult comparer) comparison = comparer.Comparison;
            else if (type.Name == "IEqualityComparer" && arguments[i].IsNull) continue;
            else if (ItemsOf(arguments[i], state) is { } items && arguments[i] is not Datum) elements = items;
            else return RunValue.Unknown;
        }

        if (elements.Failure is { } failure) return failure;
        return LibraryTypes.IsSet(method.ContainingType) ? LibraryCreation.Set(elements, comparison) : elements.Listed;
    }

    private static RunValue? OfEnumerator(IMethodSymbol method, EnumeratorReference enumerator, LibraryRun run)
    {
        switch (method.Name)
        {
            case "MoveNext":
                var next = (run.State[enumerator].Number ?? -1) + 1;
                run.State[enumerator] = RunValue.Of(next);
                return next < enumerator.Over.Elements.Length ? enumerator.Over.Elements[next] is Thrown failed ? failed : RunValue.True : enumerator.Over.MayHoldOthers ? RunValue.Unknown : RunValue.False;
            case "Dispose":
                return RunValue.Null;
            default:
                return null;
        }
    }

    private static Items? Changed(IMethodSymbol method, Items before, RunValue[] arguments)
    {
        if (method.Name is not "Add" || arguments.Length != 1 || before.Elements.Length >= LongestSequence) return null;
        // A list that was made from a set takes an element twice.
        if (before.IsSet && method.ContainingType.Name is not ("List" or "Collection") && Holds(before, arguments[0]).Truth is var isIn and not false)
        {
            if (!LibraryTypes.IsSet(method.ContainingType)) return null;
            return isIn == true ? before : null;
        }

        return before with { Elements = before.Elements.Add(arguments[0]) };
    }

    private static RunValue? Of(IMethodSymbol method, RunValue source, Items items, RunValue[] rest, LibraryRun run)
    {
        if (!run.Budget.Take(items.Elements.Length / 4 + 1)) return RunValue.Unknown;

        if (items.Failure is { } failure && Asks(method, rest.Length, items) is var asks and not false)
        {
            if (asks == true) return failure;
            run.Lose();
            return RunValue.Unknown;
        }

        var others = items.MayHoldOthers;
        switch (method.Name, rest.Length)
        {
            case ("Contains", 1) or ("Contains", 2):
                return rest.Length == 1 ? Holds(items, rest[0])
                    : rest[1] is ComparerResult asked ? Holds(items with { Comparison = asked.Comparison }, rest[0])
                    : rest[1].IsNull && items.Comparison == TextComparison.Ordinal ? Holds(items, rest[0])
                    : RunValue.Unknown;
            case ("First" or "FirstOrDefault", 0) when items.Elements.Length == 1 && items.Failure is { } first:
                return first;
            case ("Any", 0):
                return items.Elements.Length > 0 ? RunValue.True : others ? RunValue.Unknown : RunValue.False;
            case ("Any" or "Exists", 1):
                return First(items, rest[0], run, true) is { } found ? found is Datum ? RunValue.True : Sure(found) : others ? RunValue.Unknown : RunValue.False;
            case ("All" or "TrueForAll", 1):
                return First(items, rest[0], run, false) is { } missed ? missed is Datum ? RunValue.False : Sure(missed) : others ? RunValue.Unknown : RunValue.True;
            case ("Where", 1):
                return Where(items, rest[0], run);
            case ("Select", 1):
                return Select(items, rest[0], run);
            case ("FirstOrDefault" or "Find" or "First", 1) when !others && !items.IsSet:
                return Found(method, items, rest[0], run);
            case ("FirstOrDefault", 0) when !others && (!items.IsSet || items.Elements.Length < 2):
                return items.Elements.Length > 0 ? items.Elements[0] : DefaultOf(method);
            case ("First" or "Last", 0) when !others && !items.IsSet:
                return items.Elements.Length == 0 ? Thrown.InvalidOperation : items.Elements[method.Name == "First" ? 0 : items.Elements.Length - 1];
            case ("Count", 0) when !others:
                return RunValue.Of(items.Elements.Length);
            case ("Count", 1) when !others:
                return Where(items, rest[0], run) is Items { MayHoldOthers: false } counted ? counted.Failure ?? RunValue.Of(counted.Elements.Length) : RunValue.Unknown;
            case ("IndexOf", 1) when !others && !items.IsSet:
                return IndexOf(items, rest[0]);
            case ("ToArray" or "ToList" or "AsReadOnly" or "ToImmutableArray" or "ToImmutableList", 0):
                return Copied(method, items.Listed, run);
            case ("AsSpan", 0):
                return items.Listed;
            case ("ToHashSet" or "ToFrozenSet" or "ToImmutableHashSet", 0):
                return Copied(method, LibraryCreation.Set(items, TextComparison.Ordinal), run);
            case ("ToHashSet" or "ToFrozenSet" or "ToImmutableHashSet", 1):
                return rest[0] is ComparerResult comparer ? Copied(method, LibraryCreation.Set(items, comparer.Comparison), run)
                    : rest[0].IsNull ? Copied(method, LibraryCreation.Set(items, TextComparison.Ordinal), run)
                    : RunValue.Unknown;
            case ("AsEnumerable", 0):
                return items;
            case ("Concat", 1) when ItemsOf(rest[0], run.State) is { } more:
                return new Items(items.Elements.AddRange(more.Elements), others || more.MayHoldOthers) { IsSet = items.IsSet || more.IsSet };
            case ("Union", 1) when ItemsOf(rest[0], run.State) is { } more:
                return Distinct(new Items(items.Elements.AddRange(more.Elements), others || more.MayHoldOthers) { IsSet = items.IsSet || more.IsSet });
            case ("Append", 1):
                return new Items(items.Elements.Add(rest[0]), others) { IsSet = items.IsSet };
            case ("Skip" or "Take", 1) when rest[0].Number is { } number && !others && !items.IsSet:
                return new Items((method.Name == "Skip" ? items.Elements.Skip(number) : items.Elements.Take(number)).ToImmutableArray());
            case ("Reverse", 0) when method.ContainingType.Name == "Enumerable":
                return others || items.IsSet ? RunValue.Unknown : new Items(items.Elements.Reverse().ToImmutableArray());
            case ("Distinct", 0):
                return Distinct(new Items(items.Elements, others) { IsSet = items.IsSet });
            case ("GetEnumerator", 0):
                return new EnumeratorReference(new object(), items);
            default:
                // What is not understood may change a list, and the arrays that it is given.
                if (source is ItemsReference) return null;
                if (LibraryTypes.CanChangeOthers(method.ContainingType)) run.Lose();
                return RunValue.Unknown;
        }

        // In which order a set goes through its elements is not known, nor what may come in between: it throws, or it does not.
        RunValue Sure(RunValue answer)
        {
            if (!answer.IsThrown || !others && (!items.IsSet || items.Elements.Length < 2)) return answer;
            run.Lose();
            return RunValue.Unknown;
        }
    }

    /// <summary>
    /// Whether a method asks a query for an element that it cannot give; false where it goes through them one by one, null where
    /// that is for the release to say: many know their last element, or how many they are, without a look at the others.
    /// </summary>
    private static bool? Asks(IMethodSymbol method, int arguments, Items items) => (method.Name, arguments) switch
    {
        ("Any", 0) => items.Elements.Length > 1 ? false : items.IsFiltered ? true : null,
        ("Where" or "Select" or "Any" or "All" or "Contains" or "AsEnumerable" or "First" or "FirstOrDefault" or "GetEnumerator", _) => false,
        ("Count", 1) or ("ToArray" or "ToList" or "ToHashSet" or "ToFrozenSet" or "ToImmutableArray" or "ToImmutableList" or "ToImmutableHashSet", _) => true,
        _ => null,
    };

    /// <summary>A list or set that was copied can change; what stands for the same elements later sees their changes.</summary>
    private static RunValue Copied(IMethodSymbol method, Items items, LibraryRun run)
    {
        if (!LibraryTypes.IsChangeable(method.ReturnType)) return items;
        var reference = new ItemsReference(new object(), run.State.Body);
        run.State[reference] = items;
        return reference;
    }

    private static RunValue Distinct(Items items) =>
        items.Elements.All(static element => element is Datum) ? items with { Elements = items.Elements.Distinct().ToImmutableArray() } : items with { MayHoldOthers = true };

    /// <summary>The first element that a predicate accepts.</summary>
    private static RunValue Found(IMethodSymbol method, Items items, RunValue predicate, LibraryRun run)
    {
        foreach (var element in items.Elements)
        {
            var answer = element.IsThrown ? element : run.CallDelegate(predicate, [element]);
            if (answer.IsThrown || answer.Truth is null) return answer.IsThrown ? answer : RunValue.Unknown;
            if (answer.Truth == true) return element;
        }

        return method.Name == "First" ? Thrown.InvalidOperation : DefaultOf(method);
    }

    /// <summary>A span of letters compares by characters unless it is told how.</summary>
    private static RunValue? OfSpan(IMethodSymbol method, string text, RunValue[] rest)
    {
        if (method.Name is "AsSpan" && rest.Length == 0) return RunValue.Of(text);
        if (method.Name is not ("StartsWith" or "EndsWith" or "Contains" or "Equals" or "SequenceEqual") || rest.Length is 0 or > 2) return null;
        var part = rest[0] is Datum { Value: char letter } ? letter.ToString() : rest[0].Text;
        var comparison = rest.Length == 1 ? TextComparison.Ordinal : rest[1].Number;
        if (part is null || comparison is null) return RunValue.Unknown;
        return method.Name is "Equals" or "SequenceEqual"
            ? TextComparison.OfNullable(RunValue.Of(text), RunValue.Of(part), comparison.Value)
            : StringCalls.Has(method.Name, text, part, comparison.Value);
    }

    /// <summary>Whether an element is the one sought, by the comparison of the sequence.</summary>
    public static RunValue Holds(Items items, RunValue sought)
    {
        bool? answer = items.MayHoldOthers ? null : false;
        foreach (var element in items.Elements)
        {
            if (element.IsThrown) return answer is null ? RunValue.Unknown : element;
            var same = items.Comparison == TextComparison.Ordinal ? Arithmetic.AreSame(element, sought) : TextComparison.OfNullable(element, sought, items.Comparison).Truth;
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
            var answer = element.IsThrown ? element : run.CallDelegate(predicate, [element]);
            if (answer.IsThrown && isUnknown) run.Lose();
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
            var answer = element.IsThrown ? element : run.CallDelegate(predicate, [element]);
            // Queries are lazy: an exception comes when the element is asked for, if at all.
            if (answer.IsThrown) kept.Add(answer);
            if (answer.IsThrown) break;
            if (answer.Truth is not { } keep) return RunValue.Unknown;
            if (keep) kept.Add(element);
        }

        return new Items(kept.ToImmutable(), items.MayHoldOthers) { IsSet = items.IsSet, IsFiltered = true };
    }

    private static RunValue Select(Items items, RunValue selector, LibraryRun run)
    {
        var made = ImmutableArray.CreateBuilder<RunValue>();
        foreach (var element in items.Elements)
        {
            var value = element.IsThrown ? element : run.CallDelegate(selector, [element]);
            made.Add(value);
            if (value.IsThrown) break;
        }

        return new Items(made.ToImmutable(), items.MayHoldOthers) { IsSet = items.IsSet, IsFiltered = items.IsFiltered };
    }

    private static RunValue IndexOf(Items items, RunValue sought)
    {
        for (var i = 0; i < items.Elements.Length; i++)
        {
            if (Arithmetic.AreSame(items.Elements[i], sought) is not { } same) return RunValue.Unknown;
            if (same) return RunValue.Of(i);
        }

        return RunValue.Of(-1);
    }

    private static RunValue DefaultOf(IMethodSymbol method) => method.ReturnType.IsReferenceType ? RunValue.Null : RunValue.Unknown;

    /// <summary>Marks a list that a query or a view still looks at.</summary>
    private sealed record AskedLater(RunValue Source);
}
