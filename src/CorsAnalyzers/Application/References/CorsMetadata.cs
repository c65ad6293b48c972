using System.Linq;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.References;

/// <summary>What a type says about CORS when it is an endpoint's metadata.</summary>
internal static class CorsMetadata
{
    /// <summary>What an attribute or object of the type chooses; null where it is no CORS metadata. A name is still to be looked at.</summary>
    public static ReferenceChoice? ChoiceOf(INamedTypeSymbol type, ApplicationCode code)
    {
        if (Implements(type, CorsNames.DisableCorsMetadata, code)) return ReferenceChoice.Disabled;
        if (ClassHierarchy.IsOrDerives(type, code.Compilation.GetTypeByMetadataName(CorsNames.EnableCorsAttribute))) return ReferenceChoice.Unnamed;
        if (Implements(type, CorsNames.EnableCorsMetadata, code)) return ReferenceChoice.Unknown;
        return Implements(type, CorsNames.CorsMetadata, code) ? ReferenceChoice.Inline : null;
    }

    /// <summary>Whether an attribute for CORS stands on a class or method itself.</summary>
    public static bool IsOn(ISymbol symbol, ApplicationCode code) => symbol.GetAttributes()
        .Any(attribute => attribute.AttributeClass is { } type && ChoiceOf(type, code) is not null);

    /// <summary>Whether the type is the framework's own <c>EnableCorsAttribute</c>.</summary>
    public static bool IsEnableCors(INamedTypeSymbol type, ApplicationCode code) =>
        SymbolEqualityComparer.Default.Equals(type, code.Compilation.GetTypeByMetadataName(CorsNames.EnableCorsAttribute));

    /// <summary>The name that the attribute is given: by its property, which is set last, else by its constructor.</summary>
    public static ExpressionSyntax? NameIn(AttributeSyntax attribute)
    {
        if (attribute.ArgumentList is not { Arguments: var arguments }) return null;
        return (arguments.FirstOrDefault(static argument => argument.NameEquals is not null) ?? arguments.FirstOrDefault())?.Expression;
    }

    public static ExpressionSyntax? NameIn(ObjectCreationExpressionSyntax creation) =>
        creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault()?.Right ?? creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression;

    /// <summary>The one name that every constructor of a derived attribute hands to <c>EnableCorsAttribute</c>, where it is a constant there.</summary>
    public static ExpressionSyntax? NameInBase(INamedTypeSymbol type, ApplicationCode code)
    {
        if (!IsEnableCors(type.BaseType!, code) || type.DeclaringSyntaxReferences.Length != 1
            || type.DeclaringSyntaxReferences[0].GetSyntax(code.Cancellation) is not ClassDeclarationSyntax declaration) return null;

        var constructors = declaration.Members.OfType<ConstructorDeclarationSyntax>().ToList();
        var name = constructors.Count switch
        {
            0 => declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault()?.ArgumentList.Arguments.FirstOrDefault()?.Expression,
            1 => constructors[0].Initializer?.ArgumentList.Arguments.FirstOrDefault()?.Expression,
            _ => null,
        };

        // A constructor may set the property after all.
        var setsName = declaration.DescendantNodes().OfType<IdentifierNameSyntax>().Any(static used => used.Identifier.ValueText == "PolicyName");
        return name is null || setsName || code.SymbolOf(name) is IParameterSymbol ? null : name;
    }

    private static bool Implements(INamedTypeSymbol type, string metadataName, ApplicationCode code) =>
        code.Compilation.GetTypeByMetadataName(metadataName) is { } wanted
        && type.AllInterfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented, wanted));
}
