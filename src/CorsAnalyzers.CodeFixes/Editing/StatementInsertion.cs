using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Editing;

/// <summary>Puts a statement beside another one.</summary>
internal static class StatementInsertion
{
    /// <summary>Inserts the statement on a line before the other, above its comments; the same text once.</summary>
    public static void Before(SyntaxEditor editor, StatementSyntax place, StatementSyntax statement)
    {
        if (!editor.IsFirst(place, statement.ToString())) return;
        var indentation = place.GetLeadingTrivia().LastOrDefault();
        statement = statement
            .WithLeadingTrivia(indentation.IsKind(SyntaxKind.WhitespaceTrivia) ? TriviaList(indentation) : TriviaList())
            .WithTrailingTrivia(EndOfLine(LineBreak.Of(place).ToString()));
        if (place.Parent is GlobalStatementSyntax global) editor.InsertBefore(global, GlobalStatement(statement));
        else editor.InsertBefore(place, statement);
    }
}
