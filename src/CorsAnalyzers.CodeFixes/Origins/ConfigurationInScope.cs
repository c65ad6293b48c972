using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Origins;

/// <summary>Finds an <c>IConfiguration</c> that code at a place can read.</summary>
internal static class ConfigurationInScope
{
    private const string Configuration = "Microsoft.Extensions.Configuration.IConfiguration";

    // Types of the hosting model whose Configuration property is the application's.
    private static readonly string[] Holders =
    {
        "Microsoft.AspNetCore.Builder.WebApplicationBuilder",
        "Microsoft.AspNetCore.Builder.WebApplication",
        "Microsoft.Extensions.Hosting.IHostApplicationBuilder",
        "Microsoft.Extensions.Hosting.HostApplicationBuilder",
        "Microsoft.Extensions.Hosting.HostBuilderContext",
        "Microsoft.AspNetCore.Hosting.WebHostBuilderContext",
    };

    /// <summary>An expression for the configuration, or null where none is in scope. Variables come before members.</summary>
    public static ExpressionSyntax? Find(SyntaxNode place, SemanticModel model, CancellationToken cancellation)
    {
        if (model.Compilation.GetTypeByMetadataName(Configuration) is not { } configuration) return null;

        foreach (var symbol in model.LookupSymbols(place.SpanStart)
            .Where(symbol => symbol is ILocalSymbol or IParameterSymbol
                ? CanReadVariable(symbol, place, cancellation)
                : CanReadMember(symbol, model.GetEnclosingSymbol(place.SpanStart, cancellation)))
            .OrderBy(static symbol => symbol is IFieldSymbol or IPropertySymbol)
            .ThenBy(static symbol => symbol.Name, System.StringComparer.Ordinal))
        {
            var name = IdentifierName(symbol.Name);
            var expression = TypeOf(symbol) switch
            {
                { } type when IsOrImplements(type, configuration) => (ExpressionSyntax)name,
                { } type when Holders.Contains(type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString()) =>
                    MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, name, IdentifierName("Configuration")),
                _ => null,
            };

            if (expression is not null && model.GetSpeculativeTypeInfo(place.SpanStart, expression, SpeculativeBindingOption.BindAsExpression).Type is { } bound
                && IsOrImplements(bound, configuration)) return expression;
        }

        return null;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false } property => property.Type,
        _ => null,
    };

    private static bool IsOrImplements(ITypeSymbol type, INamedTypeSymbol configuration) =>
        SymbolEqualityComparer.Default.Equals(type, configuration)
        || type.AllInterfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented, configuration));

    private static bool CanReadMember(ISymbol symbol, ISymbol? around)
    {
        if (symbol is not (IFieldSymbol or IPropertySymbol { GetMethod: not null })) return false;
        if (symbol.IsStatic) return true;

        // An instance member needs an instance in every function around, out to the member.
        while (around is IMethodSymbol { IsStatic: false, ContainingSymbol: IMethodSymbol outer }) around = outer;
        return around is IMethodSymbol { IsStatic: false };
    }

    private static bool CanReadVariable(ISymbol symbol, SyntaxNode place, CancellationToken cancellation)
    {
        if (symbol is IParameterSymbol { RefKind: not RefKind.None } or ILocalSymbol { RefKind: not RefKind.None }) return false;
        if (symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not { } declaration) return false;

        // Declared before, with a value, and not on the other side of a static function.
        if (declaration.SyntaxTree != place.SyntaxTree || declaration.Span.End > place.SpanStart) return false;
        if (declaration is VariableDeclaratorSyntax { Initializer: null }) return false;
        return FunctionsAround(place)
            .TakeWhile(function => !function.Span.Contains(declaration.Span))
            .All(static function => !IsStatic(function));
    }

    private static IEnumerable<SyntaxNode> FunctionsAround(SyntaxNode place) =>
        place.Ancestors().Where(static node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private static bool IsStatic(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.StaticKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };
}
