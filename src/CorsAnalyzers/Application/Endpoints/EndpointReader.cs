using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Application.References;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Endpoints;

/// <summary>Finds the endpoints whose clients need something of their policy: those with a method that is preflighted, hubs, gRPC-Web services.</summary>
internal static class EndpointReader
{
    /// <summary>The endpoints; those with a method that no policy refuses are not bound, and not among them.</summary>
    public static ImmutableArray<Endpoint> Read(ApplicationCode code, RefusedMethods refused)
    {
        var elements = new AttributeElements(code);
        return code.Named(CandidateNames.Endpoints)
            .Where(name => VerbOf(name.Identifier.ValueText) is not { } verb || refused.MayHold(verb))
            .Select(name => ApplicationCode.CallOf(name) is { } map ? OfMap(map, code) : name.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute ? OfAttribute(attribute, name, elements, code) : null)
            .OfType<Endpoint>().ToImmutableArray();
    }

    private static Endpoint? OfMap(InvocationExpressionSyntax map, ApplicationCode code)
    {
        var name = CodeName.Of(map)!;
        var verb = VerbOf(name);
        var kind = verb is not null ? EndpointKind.Verb : name == "MapHub" ? EndpointKind.Hub : EndpointKind.GrpcWeb;
        var chain = EndpointChain.Of(map, code);
        if (code.MethodOf(map) is not { } method || !method.ContainingType.Name.EndsWith("EndpointRouteBuilderExtensions", System.StringComparison.Ordinal)
            || kind == EndpointKind.GrpcWeb && !chain.Calls("EnableGrpcWeb")) return null;

        var handlers = map.ArgumentList.Arguments.Select(static argument => argument.Expression).OfType<LambdaExpressionSyntax>().Select(lambda => code.PlaceOf(lambda));
        var classes = method.TypeArguments.OfType<INamedTypeSymbol>().SelectMany(type => ClassesOf(type, code));
        var hasMethodGroup = map.ArgumentList.Arguments.Any(argument => argument.Expression is not LambdaExpressionSyntax && code.SymbolOf(argument.Expression) is IMethodSymbol);
        return new Endpoint(
            kind, verb ?? "", code.PlaceOf(CodeName.PartOf(map)),
            chain.MapCalls.Take(1).Select(call => code.PlaceOf(call)).Concat(handlers).Concat(classes).Concat(chain.MapCalls.Skip(1).Select(call => code.PlaceOf(call))).ToImmutableArray(),
            chain.IsOpen || hasMethodGroup);
    }

    private static Endpoint? OfAttribute(AttributeSyntax attribute, SimpleNameSyntax name, AttributeElements elements, ApplicationCode code)
    {
        if (attribute.Parent?.Parent is not MethodDeclarationSyntax method || code.SymbolOf(attribute) is not IMethodSymbol { ContainingType: { } type }
            || type.ContainingNamespace.ToDisplayString() != "Microsoft.AspNetCore.Mvc" || elements.Of(attribute) is not { Target: ReferenceTarget.Action } action
            || code.SymbolOf(attribute) is null || DeclaringClass(method, code) is not { } controller) return null;
        return new Endpoint(
            EndpointKind.Verb, VerbOf(name.Identifier.ValueText)!, code.PlaceOf(attribute), ImmutableArray.Create(action.Place).AddRange(ClassesOf(controller, code)), IsOpen: controller.IsAbstract);
    }

    /// <summary>The method that the name of a <c>Map…</c> call or an attribute says; null for endpoints of other kinds.</summary>
    private static string? VerbOf(string name) => name switch
    {
        "MapPut" or "HttpPut" or "HttpPutAttribute" => "PUT",
        "MapPatch" or "HttpPatch" or "HttpPatchAttribute" => "PATCH",
        "MapDelete" or "HttpDelete" or "HttpDeleteAttribute" => "DELETE",
        _ => null,
    };

    private static INamedTypeSymbol? DeclaringClass(MethodDeclarationSyntax method, ApplicationCode code) =>
        code.ModelOf(method).GetDeclaredSymbol(method, code.Cancellation)?.ContainingType;

    /// <summary>The class and those it is derived from, as far as they are in sight: their attributes are inherited.</summary>
    private static IEnumerable<SourcePlace> ClassesOf(INamedTypeSymbol type, ApplicationCode code)
    {
        foreach (var at in ClassHierarchy.WithBases(type))
        {
            if (at.DeclaringSyntaxReferences.FirstOrDefault() is { } declared && code.Holds(declared.SyntaxTree) && declared.GetSyntax(code.Cancellation) is BaseTypeDeclarationSyntax declaration)
                yield return code.PlaceOf(declaration.Identifier);
        }
    }
}
