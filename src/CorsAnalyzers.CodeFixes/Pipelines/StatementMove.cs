using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Pipelines;

/// <summary>Moves and inserts statements, top-level ones too, with the comments that belong to them.</summary>
internal static class StatementMove
{
    /// <summary>What a list of statements is made of: a top-level statement has a member around it.</summary>
    public static SyntaxNode InList(StatementSyntax statement) => statement.Parent is GlobalStatementSyntax global ? global : statement;

    /// <summary>The statements around one, itself included; empty where it stands alone, behind an <c>if</c>.</summary>
    public static IReadOnlyList<SyntaxNode> ListOf(SyntaxNode statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        CompilationUnitSyntax unit => unit.Members,
        _ => System.Array.Empty<SyntaxNode>(),
    };

    /// <summary>The member of the list that holds the node.</summary>
    public static SyntaxNode? Holding(IReadOnlyList<SyntaxNode> list, SyntaxNode node) => list.FirstOrDefault(one => one.Span.Contains(node.Span));

    /// <summary>Takes a statement out of its list and puts it in front of another one of it.</summary>
    public static void Before(SyntaxEditor editor, SyntaxNode moved, SyntaxNode target)
    {
        if (!editor.IsFirst(moved, nameof(StatementMove))) return;
        Take(editor, moved);
        Put(editor, WithOwnTrivia(moved), target, isBefore: true);
    }

    /// <summary>Takes a statement out of its list and puts it behind another one of it.</summary>
    public static void Behind(SyntaxEditor editor, SyntaxNode moved, SyntaxNode target)
    {
        if (!editor.IsFirst(moved, nameof(StatementMove))) return;
        Take(editor, moved);
        Put(editor, WithOwnTrivia(moved), target, isBefore: false);
    }

    /// <summary>Puts a statement that is not in the code yet beside another one.</summary>
    public static void Put(SyntaxEditor editor, SyntaxNode added, SyntaxNode target, bool isBefore)
    {
        if (!isBefore)
        {
            editor.InsertAfter(target, added);
            return;
        }

        // What is above a blank line above the target stays at the top.
        var (detached, attached) = AttachedTrivia.Split(target.GetLeadingTrivia());
        editor.InsertBefore(target, added.WithLeadingTrivia(detached.AddRange(added.GetLeadingTrivia())));
        editor.ReplaceOnce(target, current => current.WithLeadingTrivia(attached));
    }

    /// <summary>A new statement in the layout of another one.</summary>
    public static SyntaxNode New(string code, SyntaxNode beside)
    {
        var indentation = TriviaList(beside.GetLeadingTrivia().Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse());
        var statement = ParseStatement(code).WithLeadingTrivia(indentation).WithTrailingTrivia(TriviaList(EndOfLine(LineBreak.Of(beside).ToString())));
        return beside is GlobalStatementSyntax ? GlobalStatement(statement) : statement;
    }

    /// <summary>Whether a preprocessor directive stands in it or above it, so that it cannot move.</summary>
    public static bool HoldsDirective(SyntaxNode node) => node.ContainsDirectives;

    private static SyntaxNode WithOwnTrivia(SyntaxNode moved)
    {
        var whole = moved.WithLeadingTrivia(AttachedTrivia.Split(moved.GetLeadingTrivia()).Attached);
        return whole.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia) ? whole : whole.WithTrailingTrivia(whole.GetTrailingTrivia().Add(EndOfLine(LineBreak.Of(moved).ToString())));
    }

    /// <summary>Removes a statement; what stands above it apart from it stays above the next one.</summary>
    private static void Take(SyntaxEditor editor, SyntaxNode moved)
    {
        var list = ListOf(moved);
        var detached = AttachedTrivia.Split(moved.GetLeadingTrivia()).Detached;
        var at = list.TakeWhile(one => one != moved).Count();
        if (at + 1 < list.Count && (HasText(detached) || !IsSeparated(list[at + 1])))
            editor.ReplaceOnce(list[at + 1], current => current.WithLeadingTrivia(detached.AddRange(current.GetLeadingTrivia())));
        editor.RemoveNode(moved, SyntaxRemoveOptions.KeepNoTrivia);
    }

    /// <summary>Whether a blank line stands above it.</summary>
    private static bool IsSeparated(SyntaxNode statement) => AttachedTrivia.Split(statement.GetLeadingTrivia()).Detached.Count > 0;

    private static bool HasText(SyntaxTriviaList trivia) => trivia.Any(static one => !one.IsWhitespace() && !one.IsKind(SyntaxKind.EndOfLineTrivia));
}
