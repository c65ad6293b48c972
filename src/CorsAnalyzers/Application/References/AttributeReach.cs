using System.Linq;
using CorsAnalyzers.Application.Code;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Application.References;

/// <summary>
/// Whether an attribute comes to an endpoint. Nothing is made of an abstract class itself: what is written on it counts for the classes
/// that are derived from it, where they inherit it.
/// </summary>
internal static class AttributeReach
{
    public static bool HasEndpoint(ISymbol element, INamedTypeSymbol attribute, ApplicationCode code)
    {
        var type = element as INamedTypeSymbol ?? element.ContainingType;
        if (!type.IsAbstract) return true;

        // A method that nobody can override is the same method in a derived class, whatever its attributes say.
        var isItself = element is IMethodSymbol { IsVirtual: false, IsAbstract: false, IsOverride: false };
        return (isItself || IsInherited(attribute)) && ClassHierarchy.HeirsOf(type, code).Any(static heir => !heir.IsAbstract);
    }

    /// <summary>Whether derived classes and overriding methods have the attribute too, unless it says that they have not.</summary>
    private static bool IsInherited(INamedTypeSymbol attribute)
    {
        var usage = ClassHierarchy.WithBases(attribute).SelectMany(static type => type.GetAttributes()).FirstOrDefault(static data => data.AttributeClass?.Name == "AttributeUsageAttribute");
        return usage is null || !usage.NamedArguments.Any(static argument => argument is { Key: "Inherited", Value.Value: false });
    }
}
