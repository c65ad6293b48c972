using System.Linq;
using CorsAnalyzers.Application.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Endpoints;

/// <summary>Whether actions have routes of their own, by attributes. Those that have one are not reached by conventional routes.</summary>
internal sealed class AttributeRoutes(ApplicationCode code)
{
    private const string Mvc = "Microsoft.AspNetCore.Mvc";

    private readonly INamedTypeSymbol? template = code.Compilation.GetTypeByMetadataName(Mvc + ".Routing.IRouteTemplateProvider");

    /// <summary>Whether some action of the class at the place, or of the class that the method there belongs to, may have one. Derived classes bring routes too.</summary>
    public bool MayConcern(SourcePlace element)
    {
        if (code.TokenAt(element).Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration || template is null
            || code.ModelOf(declaration).GetDeclaredSymbol(declaration, code.Cancellation) is not { } type) return true;
        return ClassHierarchy.WithBases(type).Concat(ClassHierarchy.HeirsOf(type, code)).Any(IsOn);
    }

    private bool IsOn(INamedTypeSymbol type) => type.GetMembers().Prepend(type).SelectMany(static symbol => symbol.GetAttributes()).Any(IsRoute);

    /// <summary>A bare <c>[HttpGet]</c> names a verb and no route; <c>[ApiController]</c> demands one, wherever it comes from.</summary>
    private bool IsRoute(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } type) return false;
        var isFrameworks = type.ContainingNamespace.ToDisplayString() == Mvc;
        if (isFrameworks && type.Name == "ApiControllerAttribute") return true;
        return type.AllInterfaces.Contains(template!, SymbolEqualityComparer.Default)
            && !(isFrameworks && attribute.ConstructorArguments.IsEmpty && attribute.NamedArguments.IsEmpty);
    }
}
