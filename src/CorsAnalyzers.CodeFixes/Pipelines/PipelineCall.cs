using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Pipelines;

/// <summary>A call that adds to a pipeline: a statement of its own, or a link of a chain.</summary>
internal static class PipelineCall
{
    /// <summary>The statement that does nothing but this call.</summary>
    public static SyntaxNode? StatementOf(InvocationExpressionSyntax call) =>
        call.Parent is ExpressionStatementSyntax statement && ChainLink.ReceiverOf(call) is null or IdentifierNameSyntax or ThisExpressionSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
            ? StatementMove.InList(statement)
            : null;

    /// <summary>The links of the chain that a call belongs to, in the order in which they run.</summary>
    public static IReadOnlyList<InvocationExpressionSyntax> ChainOf(InvocationExpressionSyntax call)
    {
        var links = new List<InvocationExpressionSyntax>();
        var last = call;
        while (last.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == last) last = next;
        for (ExpressionSyntax? link = last; link is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } one; link = access.Expression) links.Add(one);
        links.Reverse();
        return links;
    }

    /// <summary>What the chain begins with, such as <c>app</c>.</summary>
    public static ExpressionSyntax? HeadOf(InvocationExpressionSyntax call) => ChainOf(call).FirstOrDefault() is { } first ? ChainLink.ReceiverOf(first) : null;

    /// <summary>
    /// The chain with one link at another place of it. A line break and its indentation belong to the place, a comment to the link.
    /// Null where a comment would swallow what follows it.
    /// </summary>
    public static ExpressionSyntax? WithMoved(IReadOnlyList<InvocationExpressionSyntax> chain, int from, int to)
    {
        var links = chain.Select(static call => Link.Of(call)).ToList();
        var places = links.Select(static link => (link.Before, link.After)).ToList();
        var moved = links[from];
        links.RemoveAt(from);
        links.Insert(to, moved);
        return Build(((MemberAccessExpressionSyntax)chain[0].Expression).Expression, links, places);
    }

    /// <summary>
    /// The chain with further links at one place of it, in the layout of the link that is there. Null where a comment would swallow
    /// what follows it.
    /// </summary>
    public static ExpressionSyntax? WithInserted(IReadOnlyList<InvocationExpressionSyntax> chain, int at, IEnumerable<string> methods)
    {
        var links = chain.Select(static call => Link.Of(call)).ToList();
        var places = links.Select(static link => (link.Before, link.After)).ToList();
        var model = System.Math.Min(at, chain.Count - 1);
        foreach (var method in methods.Reverse())
        {
            links.Insert(at, new Link("", "", $".{method}", "", ""));

            // A link on a line of its own gets neighbours with lines of their own.
            var before = links.Count > 2 && model == 0 ? places[System.Math.Min(1, places.Count - 1)].Before : places[model].Before;
            places.Insert(at, (before, ""));
            if (at > 0 && before.Length > 0 && places[at - 1].After.Length == 0) places[at - 1] = (places[at - 1].Before, LineBreak.Of(chain[0]).ToString());
            if (before.Length > 0 && at < places.Count - 1) places[at] = (before, LineBreak.Of(chain[0]).ToString());
        }

        return Build(((MemberAccessExpressionSyntax)chain[0].Expression).Expression, links, places);
    }

    private static ExpressionSyntax? Build(ExpressionSyntax head, List<Link> links, List<(string Before, string After)> places)
    {
        var text = head.ToFullString();
        for (var i = 0; i < links.Count; i++) text += places[i].Before + links[i].Above + links[i].Text + links[i].Comment + places[i].After;
        var built = ParseExpression(text);
        return built.ContainsDiagnostics || ChainLength(built) != links.Count || EndsInLineComment(built) ? null : built;
    }

    private static bool EndsInLineComment(ExpressionSyntax built) =>
        built.GetTrailingTrivia().Any(SyntaxKind.SingleLineCommentTrivia) && !built.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);

    private static int ChainLength(ExpressionSyntax expression)
    {
        var length = 0;
        for (var link = expression; link is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }; link = access.Expression) length++;
        return length;
    }

    /// <summary>One link as text.</summary>
    /// <param name="Before">The white space between it and what it is called on.</param>
    /// <param name="Above">Comments on lines above it.</param>
    /// <param name="Text">The dot, the name, the arguments.</param>
    /// <param name="Comment">The comment behind it.</param>
    /// <param name="After">The end of its line.</param>
    private sealed record Link(string Before, string Above, string Text, string Comment, string After)
    {
        public static Link Of(InvocationExpressionSyntax call)
        {
            var dot = ((MemberAccessExpressionSyntax)call.Expression).OperatorToken;
            var above = dot.LeadingTrivia;
            var hasComment = above.Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
            var first = hasComment ? above.TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)) : above;
            var after = call.GetTrailingTrivia();
            return new Link(
                string.Concat(first),
                hasComment ? string.Concat(above.Skip(first.Count())) : "",
                call.ToString().Substring(dot.SpanStart - call.SpanStart),
                string.Concat(after.TakeWhile(static trivia => !trivia.IsKind(SyntaxKind.EndOfLineTrivia))),
                string.Concat(after.SkipWhile(static trivia => !trivia.IsKind(SyntaxKind.EndOfLineTrivia))));
        }
    }
}
