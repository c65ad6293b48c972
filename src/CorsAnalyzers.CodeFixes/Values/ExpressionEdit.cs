using CorsAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Values;

/// <summary>Edits of an expression as a whole.</summary>
internal static class ExpressionEdit
{
    /// <summary>Writes another expression, which begins with a type of <c>System</c>, in place of the one that is there.</summary>
    public static FixOffer? Replace(string key, SyntaxNode place, string expression, SemanticModel model)
    {
        if (place is not ExpressionSyntax value) return null;
        var type = expression.Substring(0, expression.IndexOf('.'));
        var isImported = !model.LookupNamespacesAndTypes(place.SpanStart, name: type).IsEmpty;
        var replacement = ParseExpression(isImported ? expression : "System." + expression);
        return new FixOffer($"Write '{expression}'", key, editor => editor.ReplaceOnce(value, current => replacement.WithTriviaFrom(current)));
    }
}
