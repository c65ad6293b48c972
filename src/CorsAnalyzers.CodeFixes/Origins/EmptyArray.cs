using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Origins;

/// <summary>An array of no strings, as the language version of the code writes it.</summary>
internal static class EmptyArray
{
    private const int CSharp12 = 1200;

    public static ExpressionSyntax At(SyntaxNode place) =>
        place.SyntaxTree.Options is CSharpParseOptions options && (int)options.LanguageVersion >= CSharp12
            ? ParseExpression("[]")
            : ParseExpression("System.Array.Empty<string>()");
}
