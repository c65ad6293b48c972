using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Tests.Kit.Samples;

/// <summary>Offers to replace a literal by 0 or by 1.</summary>
public class LiteralFix : CodeFixProvider
{
    public const string Zero = LiteralAnalyzer.Id + ".zero";
    public const string One = LiteralAnalyzer.Id + ".one";

    public override ImmutableArray<string> FixableDiagnosticIds => [LiteralAnalyzer.Id];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            Register(context, diagnostic);
        }

        return Task.CompletedTask;
    }

    protected virtual void Register(CodeFixContext context, Diagnostic diagnostic)
    {
        context.RegisterCodeFix(Replace(context, "Use 0", Zero, _ => SyntaxFactory.ParseExpression("0")), diagnostic);
        context.RegisterCodeFix(Replace(context, "Use 1", One, _ => SyntaxFactory.ParseExpression("1")), diagnostic);
    }

    protected static CodeAction Replace(CodeFixContext context, string title, string? key, Func<LiteralExpressionSyntax, SyntaxNode> change)
        => CodeAction.Create(title, async cancellationToken =>
        {
            var root = (await context.Document.GetSyntaxRootAsync(cancellationToken))!;
            var literal = (LiteralExpressionSyntax)root.FindNode(context.Span, getInnermostNodeForTie: true);
            return context.Document.WithSyntaxRoot(root.ReplaceNode(literal, change(literal).WithTriviaFrom(literal)));
        }, key);
}
