using System.Linq;
using CorsAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Values;

/// <summary>Edits of one string in a list: an argument, an element of an array, a collection or an initializer.</summary>
internal static class ValueEdit
{
    /// <summary>Writes another text in place of the literal.</summary>
    public static FixOffer? Replace(string key, SyntaxNode place, string text) =>
        place is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText != text
            ? new FixOffer($"Write '{text}'", key, editor => editor.ReplaceOnce(literal, current => Literal(text).WithTriviaFrom(current)))
            : null;

    /// <summary>Writes several literals in place of one.</summary>
    public static FixOffer? Split(string key, SyntaxNode place, string[] parts)
    {
        if (place is not LiteralExpressionSyntax literal || ListOf(literal) is not { } list) return null;
        return new FixOffer(
            "Split into separate values",
            key,
            editor => editor.ReplaceOnce(list, current => Insert(current, IndexOf(list, literal), parts)));
    }

    /// <summary>Takes the string out of its list; the whole call where it is the only one.</summary>
    public static FixOffer? Remove(string key, SyntaxNode place, string shown)
    {
        if (place is not ExpressionSyntax value || ListOf(value) is not { } list) return null;
        var title = $"Remove '{shown}'";
        if (Count(list) > 1)
        {
            // What stands between the last element and the brace stays there.
            var element = ElementOf(value);
            var isLast = list is InitializerExpressionSyntax { Expressions: var all } && all.Last() == element;
            var keep = isLast ? SyntaxRemoveOptions.KeepTrailingTrivia | SyntaxRemoveOptions.KeepUnbalancedDirectives : SyntaxRemoveOptions.KeepUnbalancedDirectives;
            return new FixOffer(title, key, editor => editor.RemoveOnce(element, keep));
        }

        return list.Parent is InvocationExpressionSyntax call && CallEdit.Remove(key, call, title) is { } dropped ? dropped : null;
    }

    /// <summary>What holds the value beside its siblings. A call counts only where it takes any number of values.</summary>
    private static SyntaxNode? ListOf(ExpressionSyntax value) => value.Parent switch
    {
        ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Parent: { } call } list } when BuilderCall.TakesManyValues(call) => list,
        InitializerExpressionSyntax initializer => initializer,
        { RawKind: ExpressionElement, Parent: { } collection } => collection,
        _ => null,
    };

    // Roslyn 4.5 has no name for an element of a collection expression.
    private const int ExpressionElement = 9077;

    private static SyntaxNode ElementOf(ExpressionSyntax value) => value.Parent is InitializerExpressionSyntax ? value : value.Parent!;

    private static int Count(SyntaxNode list) => list switch
    {
        ArgumentListSyntax arguments => arguments.Arguments.Count,
        InitializerExpressionSyntax initializer => initializer.Expressions.Count,
        _ => list.ChildNodes().Count(),
    };

    private static int IndexOf(SyntaxNode list, ExpressionSyntax value) =>
        list.ChildNodes().TakeWhile(child => child != ElementOf(value)).Count();

    private static SyntaxNode Insert(SyntaxNode list, int index, string[] parts)
    {
        var element = list.ChildNodes().ElementAt(index);
        var elements = parts.Select((part, i) => Element(element, part)
            .WithLeadingTrivia(i == 0 ? element.GetLeadingTrivia() : TriviaList(Space))
            .WithTrailingTrivia(i == parts.Length - 1 ? element.GetTrailingTrivia() : TriviaList()));
        return list.ReplaceNode(element, elements);
    }

    private static SyntaxNode Element(SyntaxNode element, string part)
    {
        var literal = element.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().First();
        return literal == element ? Literal(part) : element.ReplaceNode(literal, Literal(part));
    }

    private static LiteralExpressionSyntax Literal(string text) =>
        LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
}
