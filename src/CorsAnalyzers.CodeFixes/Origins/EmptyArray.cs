using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Origins;

/// <summary>An array of no strings, as the language version of the code writes it.</summary>
internal static class EmptyArray
{
    private const int CSharp12 = 1200;

    public static ExpressionSyntax At(SyntaxNode place, SemanticModel model)
    {
        if (place.SyntaxTree.Options is CSharpParseOptions options && (int)options.LanguageVersion >= CSharp12) return ParseExpression("[]");

        var isImported = model.GetSpeculativeSymbolInfo(place.SpanStart, IdentifierName("Array"), SpeculativeBindingOption.BindAsTypeOrNamespace)
            .Symbol is INamedTypeSymbol { SpecialType: SpecialType.System_Array };
        return ParseExpression((isImported ? "" : "System.") + "Array.Empty<string>()");
    }
}
