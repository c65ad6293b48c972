using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Tests.Kit.Samples;

/// <summary>Fixes an error of the compiler: a type that is not there becomes <c>int</c>.</summary>
public sealed class MissingTypeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["CS0246"];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create("Use int", async cancellationToken =>
            {
                var root = (await context.Document.GetSyntaxRootAsync(cancellationToken))!;
                var name = root.FindNode(context.Span);
                return context.Document.WithSyntaxRoot(root.ReplaceNode(name, SyntaxFactory.ParseTypeName("int").WithTriviaFrom(name)));
            }, "CS0246.int"),
            context.Diagnostics);
        return Task.CompletedTask;
    }
}
