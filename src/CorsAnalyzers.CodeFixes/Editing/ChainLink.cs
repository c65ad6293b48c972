using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Editing;

/// <summary>One call of a fluent chain.</summary>
internal static class ChainLink
{
    /// <summary>What the call is made on; null for the first call after <c>?.</c>.</summary>
    public static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access ? access.Expression : null;

    /// <summary>Takes the link out of its chain with its dot and its line; comments stay.</summary>
    public static void Remove(SyntaxEditor editor, InvocationExpressionSyntax link)
    {
        if (link.Expression is MemberAccessExpressionSyntax)
        {
            editor.ReplaceOnce(link, static current =>
            {
                var access = (MemberAccessExpressionSyntax)current.Expression;
                return access.Expression.WithTrailingTrivia(Between(access, current));
            });
            return;
        }

        // a?.Link().Next() becomes a?.Next().
        if (link is { Expression: MemberBindingExpressionSyntax, Parent: MemberAccessExpressionSyntax next })
        {
            editor.ReplaceOnce(next, static current => MemberBindingExpression(current.OperatorToken, current.Name));
        }
    }

    /// <summary>Calls one more method on what the chain returns. A chain with a call on each line gets one more line.</summary>
    public static InvocationExpressionSyntax Append(InvocationExpressionSyntax chain, string method, ArgumentListSyntax arguments)
    {
        var lineBreak = TriviaList();
        if (chain.Expression is MemberAccessExpressionSyntax { OperatorToken: var dot })
        {
            var before = dot.GetPreviousToken().TrailingTrivia.AddRange(dot.LeadingTrivia);
            if (before.Any(SyntaxKind.EndOfLineTrivia))
                lineBreak = TriviaList(before.SkipWhile(static trivia => !trivia.IsKind(SyntaxKind.EndOfLineTrivia)).Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) || trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        }

        return InvocationExpression(
                MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, chain.WithoutTrailingTrivia(), Token(SyntaxKind.DotToken).WithLeadingTrivia(lineBreak), IdentifierName(method)),
                arguments)
            .WithTrailingTrivia(chain.GetTrailingTrivia());
    }

    private static SyntaxTriviaList Between(MemberAccessExpressionSyntax access, InvocationExpressionSyntax link)
    {
        var before = access.Expression.GetTrailingTrivia().AddRange(access.OperatorToken.LeadingTrivia);
        var after = link.GetTrailingTrivia();
        if (!before.Any(IsComment)) return after;

        // The link's own indentation is enough for the comment behind it.
        var isIndented = before.Last().IsKind(SyntaxKind.WhitespaceTrivia);
        return before.AddRange(isIndented ? after.SkipWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)) : after);
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsDirective;
}
