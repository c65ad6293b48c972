using System;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Fetch;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies.Predicates.Execution.Library;

/// <summary>The constructors of the class library.</summary>
internal static class LibraryCreation
{
    /// <summary>Sets with more elements than this are not compared element by element.</summary>
    private const int LongestComparedSet = 256;

    /// <summary>What the constructor makes; null where it is none that is known.</summary>
    public static RunValue? Of(IMethodSymbol constructor, RunValue[] arguments, RunState state)
    {
        var type = constructor.ContainingType;
        if (!LibraryTypes.IsLibrary(type)) return null;
        return type.Name switch
        {
            "Uri" => UriCalls.Create(constructor, arguments),
            "Regex" => RegexCalls.Create(constructor, arguments),
            "List" or "HashSet" or "Collection" or "ReadOnlyCollection" => Sequence(constructor, arguments, state),
            "String" when arguments.Length == 1 && SequenceCalls.LettersOf(arguments[0], state) is { } letters => RunValue.Of(new string(letters)),
            _ => null,
        };
    }

    /// <summary>A set of the elements, each of them once.</summary>
    public static Items Set(Items items, int comparison)
    {
        var set = Items.None with { MayHoldOthers = items.MayHoldOthers, IsSet = true, Comparison = comparison };
        if (comparison == TextComparison.Ordinal && items.Elements.All(static element => element is Datum)) return set with { Elements = items.Elements.Distinct().ToImmutableArray() };
        if (comparison == TextComparison.OrdinalIgnoreCase && items.Elements.All(static element => element.Text is { } text && AsciiText.IsAscii(text)))
            return set with { Elements = items.Elements.GroupBy(static element => element.Text, StringComparer.OrdinalIgnoreCase).Select(static same => same.First()).ToImmutableArray() };

        if (items.Elements.Length > LongestComparedSet) return items with { MayHoldOthers = true, IsSet = true, Comparison = comparison };
        foreach (var element in items.Elements)
        {
            var isIn = SequenceCalls.Holds(set with { MayHoldOthers = false }, element).Truth;
            if (isIn is null) return items with { MayHoldOthers = true, IsSet = true, Comparison = comparison };
            if (isIn == false) set = set with { Elements = set.Elements.Add(element) };
        }

        return set;
    }

    private static RunValue? Sequence(IMethodSymbol constructor, RunValue[] arguments, RunState state)
    {
        var elements = Items.None;
        var comparison = TextComparison.Ordinal;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is ComparerResult comparer) comparison = comparer.Comparison;
            else if (constructor.Parameters[i].Type.Name == "IEqualityComparer" && arguments[i].IsNull) continue;
            else if (constructor.Parameters[i].Type.SpecialType == SpecialType.System_Int32) continue;
            else if (constructor.ContainingType.Name == "Collection") return null; // It changes what it was given.
            else if (SequenceCalls.ItemsOf(arguments[i], state) is { } items)
            {
                elements = items;
                if (constructor.ContainingType.Name == "ReadOnlyCollection") SequenceCalls.LookAt(arguments[i], state);
            }
            else if (arguments[i].IsNull) return Thrown.ArgumentNull;
            else return null;
        }

        if (elements.Failure is { } failure) return failure;
        return LibraryTypes.IsSet(constructor.ContainingType) ? Set(elements, comparison) : elements.Listed;
    }
}
