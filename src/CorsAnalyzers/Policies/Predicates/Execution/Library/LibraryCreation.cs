using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies.Predicates.Execution.Library;

/// <summary>The constructors of the class library.</summary>
internal static class LibraryCreation
{
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
    public static RunValue Set(Items items, bool ignoresCase)
    {
        if (items.Elements.Any(static element => element is not Datum { Value: string or char or int or null })) return items with { MayHoldOthers = true, IsSet = true, IgnoresCase = ignoresCase };
        var distinct = ignoresCase
            ? items.Elements.GroupBy(static element => element.Text, StringComparer.OrdinalIgnoreCase).Select(static same => same.First())
            : items.Elements.Distinct();
        return new Items(distinct.ToImmutableArray(), ignoresCase, items.MayHoldOthers) { IsSet = true };
    }

    private static RunValue? Sequence(IMethodSymbol constructor, RunValue[] arguments, RunState state)
    {
        var elements = Items.None;
        var ignoresCase = false;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is ComparerResult comparer) ignoresCase = comparer.IgnoresCase;
            else if (constructor.Parameters[i].Type.Name == "IEqualityComparer" && arguments[i].IsNull) continue;
            else if (constructor.Parameters[i].Type.SpecialType == SpecialType.System_Int32) continue;
            else if (SequenceCalls.ItemsOf(arguments[i], state) is { } items) elements = items;
            else return null;
        }

        return LibraryTypes.IsSet(constructor.ContainingType) ? Set(elements, ignoresCase) : elements with { IgnoresCase = false, IsSet = false };
    }
}
