using System;
using System.Linq;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.References;

/// <summary>What an attribute is written on.</summary>
/// <param name="Target">The kind of element.</param>
/// <param name="Place">Where its name stands, once for all parts of a class; for a lambda the whole.</param>
/// <param name="IsProtected">Whether it demands authorization.</param>
/// <param name="Class">The name of the class that it is or belongs to.</param>
/// <param name="IsShortCircuited">Whether it is answered in the routing middleware.</param>
internal readonly record struct AttributeElement(ReferenceTarget Target, SourcePlace Place, bool IsProtected, SourcePlace? Class = null, bool IsShortCircuited = false);

/// <summary>Finds out what attributes are written on.</summary>
internal sealed class AttributeElements(ApplicationCode code)
{
    private const string Mvc = "Microsoft.AspNetCore.Mvc.";

    /// <summary>The element; null for an attribute on something that no request ever reaches, such as an assembly.</summary>
    public AttributeElement? Of(AttributeSyntax attribute) => attribute.Parent?.Parent switch
    {
        TypeDeclarationSyntax type when code.ModelOf(type).GetDeclaredSymbol(type, code.Cancellation) is { } symbol =>
            new AttributeElement(TargetOf(symbol, attribute), PlaceOf(symbol), IsProtected(symbol) || AreActionsProtected(symbol), PlaceOf(symbol)),
        MethodDeclarationSyntax { Parent: TypeDeclarationSyntax } method when code.ModelOf(method).GetDeclaredSymbol(method, code.Cancellation) is { } symbol =>
            new AttributeElement(TargetOf(symbol, attribute), code.PlaceOf(method.Identifier), IsProtected(symbol), PlaceOf(symbol.ContainingType)),
        LocalFunctionStatementSyntax function when code.ModelOf(function).GetDeclaredSymbol(function, code.Cancellation) is IMethodSymbol symbol =>
            new AttributeElement(IsMapped(symbol) ? ReferenceTarget.Endpoint : ReferenceTarget.Other, code.PlaceOf(function.Identifier), IsProtected(symbol)),
        LambdaExpressionSyntax lambda => OfLambda(lambda),
        _ => null,
    };

    /// <summary>What a class is to the framework.</summary>
    public ReferenceTarget TargetOf(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface) return ReferenceTarget.InterfaceMember;
        if (Derives(type, Mvc + "RazorPages.PageModel") || Derives(type, Mvc + "RazorPages.PageBase")) return ReferenceTarget.PageModel;
        if (Derives(type, "Microsoft.AspNetCore.SignalR.Hub")) return ReferenceTarget.Hub;
        if (IsController(type)) return ReferenceTarget.Controller;
        if (Implements(type, "Microsoft.AspNetCore.Components.IComponent"))
            return Has(type, "Microsoft.AspNetCore.Components.RouteAttribute") ? ReferenceTarget.Component : ReferenceTarget.ChildComponent;
        if (Derives(type, Mvc + "ViewComponent") || Has(type, Mvc + "ViewComponentAttribute")) return ReferenceTarget.ViewComponent;
        if (Implements(type, Mvc + "Filters.IFilterMetadata")) return ReferenceTarget.Filter;
        return ClassHierarchy.WithBases(type).SelectMany(static based => based.GetAttributes()).Any(static attribute => attribute.AttributeClass?.Name == "BindServiceMethodAttribute")
            ? ReferenceTarget.Grpc
            : ReferenceTarget.Other;
    }

    /// <summary>
    /// The name of a class in the first of its parts, which are one element together. The top-level statements are a part of Program that
    /// has no name.
    /// </summary>
    public SourcePlace PlaceOf(INamedTypeSymbol type) => code.PlaceOf(type.DeclaringSyntaxReferences
        .Select(part => part.GetSyntax(code.Cancellation)).OfType<BaseTypeDeclarationSyntax>().First().Identifier);

    private AttributeElement OfLambda(LambdaExpressionSyntax lambda)
    {
        if (lambda.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax map } || !CodeName.Of(map).StartsWith("Map", StringComparison.Ordinal))
            return new AttributeElement(ReferenceTarget.Other, code.PlaceOf(lambda), IsProtected: false);
        var chain = EndpointChain.Of(map, code);
        var isProtected = chain.Calls("RequireAuthorization") && !chain.Calls("AllowAnonymous")
            || code.SymbolOf(lambda) is IMethodSymbol symbol && IsProtected(symbol);
        return new AttributeElement(ReferenceTarget.Endpoint, code.PlaceOf(lambda), isProtected, IsShortCircuited: chain.IsShortCircuited);
    }

    /// <summary>What an attribute is written on: something else than a controller or its kind where no endpoint has it.</summary>
    private ReferenceTarget TargetOf(ISymbol element, AttributeSyntax attribute)
    {
        var target = element is IMethodSymbol method ? TargetOf(method) : TargetOf((INamedTypeSymbol)element);
        return target is ReferenceTarget.Controller or ReferenceTarget.Action or ReferenceTarget.PageModel or ReferenceTarget.Hub
            && code.SymbolOf(attribute) is IMethodSymbol { ContainingType: { } type } && !AttributeReach.HasEndpoint(element, type, code) ? ReferenceTarget.Other : target;
    }

    private ReferenceTarget TargetOf(IMethodSymbol method) => TargetOf(method.ContainingType) switch
    {
        ReferenceTarget.InterfaceMember => ReferenceTarget.InterfaceMember,
        ReferenceTarget.PageModel => method.Name.StartsWith("On", StringComparison.Ordinal) ? ReferenceTarget.PageHandler : ReferenceTarget.Other,
        ReferenceTarget.Hub => ReferenceTarget.HubMethod,
        ReferenceTarget.Controller => ReferenceTarget.Action,
        ReferenceTarget.Grpc => ReferenceTarget.Grpc,
        _ => IsMapped(method) ? ReferenceTarget.Endpoint : ReferenceTarget.Other,
    };

    /// <summary>Whether the method is handed to a <c>Map…</c> call as its handler.</summary>
    private bool IsMapped(IMethodSymbol method) => MemberUses.Of(method, code).Any(static name =>
        (name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (ExpressionSyntax)name).Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax map }
        && CodeName.Of(map).StartsWith("Map", StringComparison.Ordinal));

    private bool IsProtected(ISymbol symbol)
    {
        const string authorize = "Microsoft.AspNetCore.Authorization.IAuthorizeData";
        const string anonymous = "Microsoft.AspNetCore.Authorization.IAllowAnonymous";
        var around = symbol is INamedTypeSymbol type ? ClassHierarchy.WithBases(type) : new ISymbol[] { symbol }.Concat(symbol.ContainingType is { } owner ? ClassHierarchy.WithBases(owner) : Enumerable.Empty<ISymbol>());
        var attributes = around.SelectMany(static at => at.GetAttributes()).Select(static attribute => attribute.AttributeClass).OfType<INamedTypeSymbol>().ToList();
        return attributes.Any(attribute => Implements(attribute, authorize)) && !attributes.Any(attribute => Implements(attribute, anonymous));
    }

    /// <summary>Whether every action demands it that leaves it to the class to speak of CORS.</summary>
    private bool AreActionsProtected(INamedTypeSymbol type)
    {
        if (!IsController(type)) return false;
        var actions = ControllerActions.LeftTo(type, code).ToList();
        return actions.Count > 0 && actions.TrueForAll(IsProtected);
    }

    private bool IsController(INamedTypeSymbol type) =>
        Derives(type, Mvc + "ControllerBase")
        || ClassHierarchy.WithBases(type).SelectMany(static based => based.GetAttributes()).Any(attribute => attribute.AttributeClass is { } at && Derives(at, Mvc + "ControllerAttribute"));

    private bool Has(INamedTypeSymbol type, string attribute) =>
        type.GetAttributes().Any(has => has.AttributeClass is { } at && SymbolEqualityComparer.Default.Equals(at, code.Compilation.GetTypeByMetadataName(attribute)));

    private bool Derives(INamedTypeSymbol type, string metadataName) =>
        code.Compilation.GetTypeByMetadataName(metadataName) is { } wanted && ClassHierarchy.IsOrDerives(type, wanted);

    private bool Implements(INamedTypeSymbol type, string metadataName) =>
        code.Compilation.GetTypeByMetadataName(metadataName) is { } wanted
        && (SymbolEqualityComparer.Default.Equals(type, wanted) || type.AllInterfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented, wanted)));
}
