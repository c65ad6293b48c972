using System.Globalization;
using System.Linq;
using CorsAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Predicates;

/// <summary>Writes a regular expression anchored and escaped.</summary>
internal static class RegexLiteral
{
    /// <summary>The offer; null where the pattern is not a plain literal.</summary>
    /// <param name="key">The key of the offer.</param>
    /// <param name="root">The document.</param>
    /// <param name="place">The position of the literal.</param>
    /// <param name="pattern">The pattern that it should be.</param>
    public static FixOffer? Offer(string key, SyntaxNode root, string? place, string pattern)
    {
        if (!int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var start) || start >= root.FullSpan.End) return null;
        if (root.FindToken(start).Parent is not LiteralExpressionSyntax literal || !literal.IsKind(SyntaxKind.StringLiteralExpression)) return null;
        return new FixOffer($"Anchor and escape: '{pattern}'", key, editor => editor.ReplaceOnce(literal, current => LiteralOf(pattern, current)));
    }

    /// <summary>A verbatim literal, in which nothing has to be escaped twice; of a text without backslashes a plain one.</summary>
    private static LiteralExpressionSyntax LiteralOf(string pattern, LiteralExpressionSyntax current)
    {
        if (pattern.Any(static letter => letter is '"' || char.IsControl(letter)) || !pattern.Contains("\\")) return current.WithToken(Literal(pattern).WithTriviaFrom(current.Token));
        return current.WithToken(Literal("@\"" + pattern + "\"", pattern).WithTriviaFrom(current.Token));
    }
}
