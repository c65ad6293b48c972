using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Registrations;

/// <summary>
/// Where an application's services can be added: the calls that build a <c>WebApplication</c>, and the <c>ConfigureServices</c> of
/// the class that <c>UseStartup</c> names.
/// </summary>
internal static class ServicePlaces
{
    public static ImmutableArray<SourcePlace> Read(ApplicationCode code) => Builds(code).Concat(Startups(code)).ToImmutableArray();

    private static IEnumerable<SourcePlace> Builds(ApplicationCode code) =>
        from name in code.Named(new[] { "WebApplication" })
        let create = (name.Parent as MemberAccessExpressionSyntax)?.Parent as InvocationExpressionSyntax
        where create is not null && CodeName.Of(create) is "CreateBuilder" or "CreateSlimBuilder" or "CreateEmptyBuilder"
        let declarator = (create.Parent as EqualsValueClauseSyntax)?.Parent as VariableDeclaratorSyntax
        let scope = declarator?.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>()?.Parent
        where scope is not null
        from build in (scope is GlobalStatementSyntax ? scope.Parent! : scope).DescendantNodes().OfType<InvocationExpressionSyntax>()
        where build is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Build", Expression: IdentifierNameSyntax builder } }
            && builder.Identifier.ValueText == declarator!.Identifier.ValueText
        select code.PlaceOf(CodeName.PartOf(build));

    private static IEnumerable<SourcePlace> Startups(ApplicationCode code) =>
        from name in code.Named(new[] { "UseStartup" })
        where name is GenericNameSyntax { TypeArgumentList.Arguments.Count: 1 }
        let startup = code.SymbolOf(((GenericNameSyntax)name).TypeArgumentList.Arguments[0]) as INamedTypeSymbol
        where startup is not null
        from method in startup.GetMembers("ConfigureServices").OfType<IMethodSymbol>()
        from declared in method.DeclaringSyntaxReferences
        where code.Holds(declared.SyntaxTree)
        select code.PlaceOf(((MethodDeclarationSyntax)declared.GetSyntax(code.Cancellation)).Identifier);
}
