using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Editing;

/// <summary>Takes a statement away.</summary>
internal static class StatementRemoval
{
    /// <summary>
    /// Removes the statement with its line; comments above it stay. The only statement of an <c>if</c> or loop leaves an empty
    /// block.
    /// </summary>
    public static void Remove(SyntaxEditor editor, StatementSyntax statement)
    {
        if (statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax)
        {
            var node = statement.Parent is GlobalStatementSyntax global ? global : (SyntaxNode)statement;
            var keep = HasComment(node) ? SyntaxRemoveOptions.KeepExteriorTrivia : SyntaxRemoveOptions.KeepDirectives;
            editor.RemoveOnce(node, keep);
            return;
        }

        editor.ReplaceOnce(statement, static current => Block().WithTriviaFrom(current));
    }

    private static bool HasComment(SyntaxNode node)
    {
        foreach (var trivia in node.GetLeadingTrivia().AddRange(node.GetTrailingTrivia()))
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)) return true;
        }

        return false;
    }
}
