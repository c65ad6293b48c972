using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies.Predicates.Execution.Library;

/// <summary>The types of the class library that predicates use, by name.</summary>
internal static class LibraryTypes
{
    /// <summary>Whether a sequence of the type can get other elements after it was made; an array is taken to stay as it is.</summary>
    public static bool IsChangeable(ITypeSymbol type) =>
        type is not IArrayTypeSymbol && !type.Name.StartsWith("Immutable", System.StringComparison.Ordinal)
        && type.Name is not ("FrozenSet" or "IEnumerable" or "ReadOnlySpan" or "IReadOnlyList" or "IReadOnlyCollection" or "IReadOnlySet" or "ReadOnlyCollection");

    /// <summary>Whether a method of the type can change what it is called on, or the array that it is given.</summary>
    public static bool CanChangeOthers(INamedTypeSymbol type) =>
        type.Name is "Array" or "MemoryExtensions" or "List" or "IList" or "ICollection" or "Collection" or "HashSet" or "ISet" or "SortedSet";

    /// <summary>Whether what a method gives still looks at what it was made from.</summary>
    public static bool IsLazy(IMethodSymbol method) =>
        method.Name is "AsReadOnly" or "AsSpan" or "GetEnumerator" || method.ContainingType.Name == "Enumerable" && method.ReturnType.Name == "IEnumerable";

    /// <summary>Whether the type is a set, which has no order and holds each element once.</summary>
    public static bool IsSet(ITypeSymbol type) => type.Name is "HashSet" or "SortedSet" or "ISet" or "IReadOnlySet" or "ImmutableHashSet" or "IImmutableSet" or "FrozenSet" or "ImmutableSortedSet";

    /// <summary>How a set of the type compares texts that it is not told how to; a sorted one goes by the culture.</summary>
    public static int ComparisonOf(ITypeSymbol type) => type.Name is "SortedSet" or "ImmutableSortedSet" ? TextComparison.CurrentCulture : TextComparison.Ordinal;

    /// <summary>What a sequence of the type throws for a place that it does not have.</summary>
    public static Thrown Outside(ITypeSymbol? type) => type is IArrayTypeSymbol or { Name: "ImmutableArray" or "Span" or "ReadOnlySpan" } ? Thrown.IndexOutOfRange : Thrown.ArgumentOutOfRange;

    /// <summary>Whether the type is a sequence of the class library.</summary>
    public static bool IsSequence(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_Array || IsSet(type)
        || type.Name is "List" or "IList" or "ICollection" or "IReadOnlyList" or "IReadOnlyCollection" or "IEnumerable" or "IEnumerator" or "Collection" or "ReadOnlyCollection"
            or "ImmutableArray" or "ImmutableList" or "Enumerable" or "MemoryExtensions" or "Array" or "FrozenSet" or "ImmutableHashSet" or "Enumerator" or "CharEnumerator" or "IDisposable";

    /// <summary>Whether the type is an exception of the class library: to make one never fails.</summary>
    public static bool IsException(INamedTypeSymbol type) => type.Name.EndsWith("Exception", System.StringComparison.Ordinal) && IsLibrary(type);

    /// <summary>Whether the method or type belongs to the class library, not to code that borrows its names.</summary>
    public static bool IsLibrary(INamedTypeSymbol type)
    {
        var outer = type.ContainingNamespace;
        while (outer is { ContainingNamespace.IsGlobalNamespace: false }) outer = outer.ContainingNamespace;
        return outer is { Name: "System" } && type.DeclaringSyntaxReferences.Length == 0;
    }
}
