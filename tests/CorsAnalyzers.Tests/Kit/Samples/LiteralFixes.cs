using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Tests.Kit.Samples;

/// <summary>Makes a token whose text is not one token.</summary>
public sealed class UnparsableFix : LiteralFix
{
    protected override void Register(CodeFixContext context, Diagnostic diagnostic)
        => context.RegisterCodeFix(Replace(context, "Use a sum", Zero, _ => SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal("0 + 1", 0))), diagnostic);
}

/// <summary>Gets the tokens right and the trivia wrong: a comment as white space.</summary>
public sealed class StrangeTriviaFix : LiteralFix
{
    protected override void Register(CodeFixContext context, Diagnostic diagnostic)
        => context.RegisterCodeFix(
            CodeAction.Create("Use 0", async cancellationToken =>
            {
                var root = (await context.Document.GetSyntaxRootAsync(cancellationToken))!;
                var zero = SyntaxFactory.ParseExpression("0").WithLeadingTrivia(SyntaxFactory.SyntaxTrivia(SyntaxKind.WhitespaceTrivia, "/* zero */"));
                return context.Document.WithSyntaxRoot(root.ReplaceNode(root.FindNode(context.Span), zero));
            }, Zero),
            diagnostic);
}

/// <summary>Appends a zero each time, and so never comes to an end.</summary>
public sealed class EndlessFix : LiteralFix
{
    protected override void Register(CodeFixContext context, Diagnostic diagnostic)
        => context.RegisterCodeFix(Replace(context, "Append 0", Zero, literal => SyntaxFactory.ParseExpression(literal.Token.Text + "0")), diagnostic);
}

/// <summary>Halves the literal, which may take several steps.</summary>
public sealed class HalvingFix : LiteralFix
{
    protected override void Register(CodeFixContext context, Diagnostic diagnostic)
        => context.RegisterCodeFix(Replace(context, "Halve", Zero, literal => SyntaxFactory.ParseExpression(((int)literal.Token.Value! / 2).ToString(System.Globalization.CultureInfo.InvariantCulture))), diagnostic);
}

/// <summary>Leaves code that does not compile.</summary>
public sealed class BreakingFix : LiteralFix
{
    protected override void Register(CodeFixContext context, Diagnostic diagnostic)
        => context.RegisterCodeFix(Replace(context, "Use Missing", Zero, _ => SyntaxFactory.IdentifierName("Missing")), diagnostic);
}

/// <summary>Changes nothing.</summary>
public sealed class IdleFix : LiteralFix
{
    protected override void Register(CodeFixContext context, Diagnostic diagnostic)
        => context.RegisterCodeFix(CodeAction.Create("Do nothing", _ => Task.FromResult(context.Document), Zero), diagnostic);
}

/// <summary>Offers nothing.</summary>
public sealed class SilentFix : LiteralFix
{
    protected override void Register(CodeFixContext context, Diagnostic diagnostic)
    {
    }
}

/// <summary>Cannot fix all.</summary>
public sealed class SingleFix : LiteralFix
{
    public override FixAllProvider? GetFixAllProvider() => null;
}

/// <summary>Puts its actions into groups.</summary>
public sealed class GroupingFix : LiteralFix
{
    protected override void Register(CodeFixContext context, Diagnostic diagnostic)
        => context.RegisterCodeFix(
            CodeAction.Create(
                "Use…",
                [
                    Replace(context, "Use 0", Zero, _ => SyntaxFactory.ParseExpression("0")),
                    CodeAction.Create("More…", [Replace(context, "Use 1", One, _ => SyntaxFactory.ParseExpression("1"))], isInlinable: false),
                ],
                isInlinable: true),
            diagnostic);
}

/// <summary>Leaves it to the formatter and the simplifier to make its code nice.</summary>
public sealed class MessyFix : LiteralFix
{
    protected override void Register(CodeFixContext context, Diagnostic diagnostic)
        => context.RegisterCodeFix(
            Replace(context, "Use int.MinValue", Zero, _ => SyntaxFactory.ParseExpression("global::System.Int32  .  MinValue").WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation)),
            diagnostic);
}

/// <summary>Adds a file and changes an additional file and a config file.</summary>
public sealed class FilesFix : LiteralFix
{
    protected override void Register(CodeFixContext context, Diagnostic diagnostic)
        => context.RegisterCodeFix(
            CodeAction.Create("Write files", async cancellationToken =>
            {
                var root = (await context.Document.GetSyntaxRootAsync(cancellationToken))!;
                var zero = SyntaxFactory.ParseExpression("0").WithTriviaFrom(root.FindNode(context.Span));
                var project = context.Document.WithSyntaxRoot(root.ReplaceNode(root.FindNode(context.Span), zero)).Project;
                project = project.AddDocument("Added.cs", SourceText.From("class D { }"), filePath: "/0/Added.cs").Project;
                var solution = project.Solution;
                foreach (var id in project.AdditionalDocumentIds)
                {
                    solution = solution.WithAdditionalDocumentText(id, SourceText.From("fixed"));
                }

                foreach (var config in project.AnalyzerConfigDocuments)
                {
                    solution = solution.WithAnalyzerConfigDocumentText(config.Id, SourceText.From("[*]\nkit = fixed\n"));
                }

                return solution;
            }, Zero),
            diagnostic);
}
