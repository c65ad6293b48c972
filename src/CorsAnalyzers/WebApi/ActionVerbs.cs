using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.WebApi;

/// <summary>Which verbs the actions of Web API answer: by attribute, else by the beginning of their name, else POST.</summary>
internal static class ActionVerbs
{
    private static readonly ImmutableArray<string> ByName = ImmutableArray.Create("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    /// <summary>The verbs of the actions that an attribute on the declaration is for; empty where they are not known.</summary>
    public static Sequence<string> Of(SyntaxNode? declaration, SemanticModel model, WebApiSymbols symbols, CancellationToken cancellation)
    {
        var verbs = ImmutableArray.CreateBuilder<string>();
        switch (declaration is null ? null : model.GetDeclaredSymbol(declaration, cancellation))
        {
            case IMethodSymbol method when IsController(method.ContainingType):
                Add(method, verbs);
                break;
            case INamedTypeSymbol type when IsController(type):
                foreach (var member in type.GetMembers())
                {
                    if (member is IMethodSymbol action && !HasPolicy(action, symbols)) Add(action, verbs);
                }

                break;
        }

        return new Sequence<string>(verbs.ToImmutable());
    }

    private static bool IsController(INamedTypeSymbol? type)
    {
        for (var parent = type?.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (parent is { Name: "ApiController", ContainingNamespace: { Name: "Http", ContainingNamespace.Name: "Web" } }) return true;
        }

        return false;
    }

    private static bool HasPolicy(IMethodSymbol action, WebApiSymbols symbols) =>
        action.GetAttributes().Any(attribute => symbols.IsAttribute(attribute.AttributeClass) || attribute.AttributeClass?.Name == "DisableCorsAttribute");

    private static void Add(IMethodSymbol method, ImmutableArray<string>.Builder verbs)
    {
        if (method is not { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsOverride: false }) return;

        var named = false;
        foreach (var attribute in method.GetAttributes())
        {
            switch (attribute.AttributeClass?.Name)
            {
                case "NonActionAttribute":
                case "AcceptVerbsAttribute":
                    return;
                case { } name when name.StartsWith("Http", StringComparison.Ordinal) && name.EndsWith("Attribute", StringComparison.Ordinal):
                    named = true;
                    verbs.Add(name.Substring(4, name.Length - 13).ToUpperInvariant());
                    break;
            }
        }

        if (!named) verbs.Add(ByName.FirstOrDefault(verb => method.Name.StartsWith(verb, StringComparison.OrdinalIgnoreCase)) ?? "POST");
    }
}
