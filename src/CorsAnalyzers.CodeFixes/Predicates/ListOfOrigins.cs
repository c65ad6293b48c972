using System.Linq;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Predicates;

/// <summary>Writes the origins that a predicate means in its place.</summary>
internal static class ListOfOrigins
{
    /// <summary>The offer; null where the predicate is not set by a call of the builder.</summary>
    public static FixOffer? Offer(string key, SyntaxNode place, string[] origins)
    {
        if (place is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } call) return null;
        var hasPatterns = origins.Any(static origin => origin.Contains("://*."));
        return new FixOffer($"Allow just {Shown(origins)}", key, editor => editor.ReplaceOnce(call, current =>
        {
            var list = current
                .WithExpression(WithName((MemberAccessExpressionSyntax)current.Expression, CorsNames.WithOrigins))
                .WithArgumentList(ArgumentList(SeparatedList(
                    origins.Select(static origin => Argument(LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(origin)))),
                    Enumerable.Repeat(Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space), origins.Length - 1))).WithTriviaFrom(current.ArgumentList));
            return hasPatterns ? ChainLink.Append(list, CorsNames.SetIsOriginAllowedToAllowWildcardSubdomains, ArgumentList()) : list;
        }));
    }

    private static string Shown(string[] origins) => origins.Length <= 3
        ? string.Join(", ", origins.Select(static origin => $"'{origin}'"))
        : $"'{origins[0]}' and {origins.Length - 1} more origins";

    private static MemberAccessExpressionSyntax WithName(MemberAccessExpressionSyntax access, string method) =>
        access.WithName(IdentifierName(method).WithTriviaFrom(access.Name));
}
