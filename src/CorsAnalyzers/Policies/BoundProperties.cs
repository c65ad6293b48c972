using System;
using System.Linq;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies;

/// <summary>How the configuration binder fills the properties of an object: each from the key of its name.</summary>
internal static class BoundProperties
{
    /// <summary>Whether the type is one of the application's own, which the binder fills property by property.</summary>
    public static bool CanBind(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class } && !IsOfFramework(type)
        && type.AllInterfaces.All(static implemented => implemented.SpecialType != SpecialType.System_Collections_IEnumerable);

    /// <summary>Whether the member or type is the framework's, which changes no object of an application that it is given.</summary>
    public static bool IsOfFramework(ISymbol symbol)
    {
        var space = symbol.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer }) space = outer;
        return space is { Name: "System" or "Microsoft" };
    }

    /// <summary>Whether the property gives the object that <c>IOptions&lt;T&gt;</c> and its like hold.</summary>
    /// <param name="property">The property.</param>
    /// <param name="options">The name of that object's type.</param>
    public static bool IsOptions(IPropertySymbol property, out string? options)
    {
        options = null;
        if (property is not { Name: "Value" or "CurrentValue", ContainingType: { Name: "IOptions" or "IOptionsSnapshot" or "IOptionsMonitor", TypeArguments.Length: 1 } holder }
            || holder.ContainingNamespace is not { Name: "Options", ContainingNamespace.Name: "Extensions" }
            || !CanBind(holder.TypeArguments[0])) return false;
        options = NameOf(holder.TypeArguments[0]);
        return true;
    }

    /// <summary>The name by which an options type is found again.</summary>
    public static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>The value of a property of a bound object; null where the binder does not set it to strings.</summary>
    public static FlowValue? Read(BoundValue bound, IPropertySymbol property)
    {
        if (property.IsStatic || property.IsIndexer || !IsSet(property)) return null;

        var key = bound.Key is null ? null : bound.Key.Length == 0 ? KeyOf(property) : bound.Key + ":" + KeyOf(property);

        // Without the key the property keeps what the object gives it, which may be anything.
        if (ConfigurationValues.ShapeOf(property.Type) is { } shape)
            return new ConfigurationValue(key, false, bound.Node) { Frame = bound.Frame, Shape = shape, Options = bound.Options, IsOptional = true };
        return CanBind(property.Type) ? bound with { Key = key } : null;
    }

    /// <summary>Set from outside, given to a constructor, or a list that is there already and gets the strings added.</summary>
    private static bool IsSet(IPropertySymbol property) =>
        property.SetMethod is { DeclaredAccessibility: Accessibility.Public }
        || IsAutomatic(property) && property.Type is INamedTypeSymbol { TypeArguments.Length: 1 }
        || property.ContainingType.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter =>
            string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether the property has a field of its own; what another one computes is not known.</summary>
    private static bool IsAutomatic(IPropertySymbol property) => property.ContainingType.GetMembers().OfType<IFieldSymbol>()
        .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static string KeyOf(IPropertySymbol property) => property.GetAttributes()
        .FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "ConfigurationKeyNameAttribute")
        ?.ConstructorArguments.FirstOrDefault().Value as string ?? property.Name;
}
