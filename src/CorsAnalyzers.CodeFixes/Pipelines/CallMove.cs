using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Pipelines;

/// <summary>Moves a call that adds to a pipeline.</summary>
internal static class CallMove
{
    /// <summary>Moves the call in front of another one, or behind it.</summary>
    public static FixOffer? Offer(string key, InvocationExpressionSyntax call, InvocationExpressionSyntax target, string name, bool isBefore)
    {
        var title = $"Move '{CodeName.Of(call)}' {(isBefore ? "in front of" : "behind")} '{name}'";
        var chain = PipelineCall.ChainOf(call);
        var from = IndexIn(chain, call);
        var to = IndexIn(chain, target);
        if (from >= 0 && to >= 0)
        {
            var place = isBefore ? to : to > from ? to : to + 1;
            return PipelineCall.WithMoved(chain, from, place) is { } rebuilt
                ? new FixOffer(title, key, editor => editor.ReplaceOnce(chain[chain.Count - 1], _ => rebuilt))
                : null;
        }

        return PipelineCall.StatementOf(call) is { } statement && Moved(statement, call, target) is { } move
            ? MoveOf(title, key, move.Moved, move.Target, target, isBefore)
            : Unchained(title, key, call, target, isBefore);
    }

    /// <summary>Moves the call out of the condition that it is all of.</summary>
    public static FixOffer? Out(string key, InvocationExpressionSyntax call)
    {
        if (call.Parent is not ExpressionStatementSyntax statement || call.FirstAncestorOrSelf<IfStatementSyntax>() is not { Else: null } condition) return null;
        var outer = StatementMove.InList(condition);
        if (StatementMove.ListOf(outer).Count == 0 || StatementMove.HoldsDirective(outer)
            || LocalNames.Depends(statement, outer.DescendantNodes().Where(one => !statement.Span.Contains(one.Span)))) return null;

        var isAll = condition.Statement == statement || condition.Statement is BlockSyntax { Statements.Count: 1 } block && block.Statements[0] == statement;
        var title = $"Call '{CodeName.Of(call)}' always";
        if (!isAll) return condition.Statement is BlockSyntax body && body.Statements.Contains(statement) ? new FixOffer(title, key, editor => TakeOut(editor, statement, outer)) : null;
        return new FixOffer(title, key, editor => editor.ReplaceOnce(outer, current =>
            Wrap(outer, statement.WithLeadingTrivia(CommentsAbove(condition, statement)).WithTrailingTrivia(outer.GetTrailingTrivia()))));
    }

    private static void TakeOut(Microsoft.CodeAnalysis.Editing.SyntaxEditor editor, ExpressionStatementSyntax statement, SyntaxNode outer)
    {
        StatementRemoval.Remove(editor, statement);
        StatementMove.Put(editor, StatementMove.New(statement.WithoutTrivia().ToString(), outer), outer, isBefore: true);
    }

    private static SyntaxTriviaList CommentsAbove(IfStatementSyntax condition, ExpressionStatementSyntax statement)
    {
        // Comments inside the braces go with the call, at the indentation of what was around it.
        var own = statement.GetLeadingTrivia().Where(static trivia => trivia.IsComment()).ToList();
        var above = condition.GetLeadingTrivia();
        var indentation = above.Reverse().TakeWhile(static trivia => trivia.IsWhitespace()).Reverse().ToList();
        var all = above;
        foreach (var comment in own) all = all.Add(comment).Add(Microsoft.CodeAnalysis.CSharp.SyntaxFactory.EndOfLine(LineBreak.Of(condition).ToString())).AddRange(indentation);
        return all;
    }

    private static SyntaxNode Wrap(SyntaxNode outer, StatementSyntax statement) =>
        outer is GlobalStatementSyntax ? Microsoft.CodeAnalysis.CSharp.SyntaxFactory.GlobalStatement(statement) : statement;

    private static FixOffer? MoveOf(string title, string key, SyntaxNode moved, SyntaxNode beside, InvocationExpressionSyntax target, bool isBefore)
    {
        if (StatementMove.HoldsDirective(moved) || StatementMove.HoldsDirective(beside)) return null;

        var list = StatementMove.ListOf(moved);
        if (isBefore && LocalNames.Depends(moved, list.SkipWhile(one => one != beside).TakeWhile(one => one != moved))) return null;

        // A statement cannot go between the links of a chain.
        if (Statement(beside) is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax last } && PipelineCall.ChainOf(last) is { Count: > 1 } chain && IndexIn(chain, target) is var at and >= 0
            && !(isBefore ? at == 0 : at == chain.Count - 1)) return null;
        return new FixOffer(title, key, editor =>
        {
            if (isBefore) StatementMove.Before(editor, moved, beside);
            else StatementMove.Behind(editor, moved, beside);
        });
    }

    /// <summary>Takes a link out of its chain and gives it a statement of its own.</summary>
    private static FixOffer? Unchained(string title, string key, InvocationExpressionSyntax call, InvocationExpressionSyntax target, bool isBefore)
    {
        var chain = PipelineCall.ChainOf(call);
        if (chain.Count < 2 || PipelineCall.HeadOf(call) is not IdentifierNameSyntax head || call.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax home
            || PipelineCall.StatementOf(target) is not { } beside || !StatementMove.ListOf(StatementMove.InList(home)).Contains(beside)
            || StatementMove.HoldsDirective(home) || StatementMove.HoldsDirective(beside)) return null;

        var list = StatementMove.ListOf(beside);
        if (isBefore && LocalNames.Depends(call.ArgumentList, list.SkipWhile(one => one != beside).TakeWhile(one => !one.Span.Contains(call.Span)))) return null;

        var arguments = call.ArgumentList.WithoutTrivia().ToString();
        var name = ((MemberAccessExpressionSyntax)call.Expression).Name;
        return new FixOffer(title, key, editor =>
        {
            ChainLink.Remove(editor, call);
            StatementMove.Put(editor, StatementMove.New($"{head}.{name}{arguments};", beside), beside, isBefore);
        });
    }

    /// <summary>
    /// The statement to move and the one to move it to, in one list: the call's own, or the condition around it where that adds
    /// nothing else.
    /// </summary>
    private static (SyntaxNode Moved, SyntaxNode Target)? Moved(SyntaxNode statement, InvocationExpressionSyntax call, InvocationExpressionSyntax target)
    {
        for (var moved = statement; moved is not null; moved = moved.FirstAncestorOrSelf<StatementSyntax>(outer => outer != Statement(moved) && outer is IfStatementSyntax) is { } outer ? StatementMove.InList(outer) : null)
        {
            if (moved != statement && !AddsOnly(moved, CodeName.Of(call))) return null;
            var list = StatementMove.ListOf(moved);
            if (StatementMove.Holding(list, target) is { } beside && beside != moved) return (moved, beside);
        }

        return null;
    }

    private static StatementSyntax? Statement(SyntaxNode inList) => inList is GlobalStatementSyntax global ? global.Statement : inList as StatementSyntax;

    /// <summary>Whether every statement in the condition is a call of the method.</summary>
    private static bool AddsOnly(SyntaxNode condition, string method) => condition.DescendantNodes().OfType<StatementSyntax>()
        .Where(static statement => statement is not BlockSyntax and not IfStatementSyntax)
        .All(statement => statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } && CodeName.Of(call) == method);

    private static int IndexIn(IReadOnlyList<InvocationExpressionSyntax> chain, InvocationExpressionSyntax link)
    {
        for (var i = 0; i < chain.Count; i++)
        {
            if (chain[i] == link) return i;
        }

        return -1;
    }
}
