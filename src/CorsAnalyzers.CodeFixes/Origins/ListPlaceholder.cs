using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Origins;

/// <summary>Lists one origin that nobody owns, which CORS2022 keeps reporting until a person writes the right one.</summary>
internal static class ListPlaceholder
{
    public static FixOffer Offer(string key, AnyOriginCode code) => new(
        "List explicit origins (a placeholder, to be replaced by yours)",
        key,
        editor => code.Write(editor, new[] { Literal(PlaceholderOrigin.Text) }));

    /// <summary>An origin as a string literal.</summary>
    public static ExpressionSyntax Literal(string origin) =>
        LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(origin));
}
