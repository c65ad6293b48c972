using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Wiring;

/// <summary>
/// Registers a policy beside the others, with a placeholder for its origin, so that nobody is let in before a person says who. The
/// diagnostic's other places say where the others are.
/// </summary>
internal static class AddMissingPolicy
{
    /// <summary>The offer; null where there is no place for the policy.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="document">Its document.</param>
    /// <param name="name">The policy's name; null for the default policy.</param>
    /// <param name="cancellation">Ends the search early.</param>
    public static async Task<FixOffer?> OfferAsync(string key, Diagnostic diagnostic, Document document, string? name, CancellationToken cancellation)
    {
        var title = name is null ? "Add a default policy (with a placeholder for its origins)" : $"Add the policy '{name}' (with a placeholder for its origins)";
        foreach (var place in diagnostic.AdditionalLocations)
        {
            if (document.Project.Solution.GetDocument(place.SourceTree) is not { } home
                || await home.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
                || root.FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
                || EditOf(call, name) is not { } edit) continue;
            return new FixOffer(title, key, edit) { In = home.Id };
        }

        return null;
    }

    private static Action<Microsoft.CodeAnalysis.Editing.DocumentEditor>? EditOf(InvocationExpressionSyntax call, string? name)
    {
        if (CodeName.Of(call) is CorsNames.AddPolicy or CorsNames.AddDefaultPolicy)
        {
            // Beside a policy in a helper: after its statement.
            return ChainLink.ReceiverOf(call) is { } options && call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax block } statement
                ? editor => editor.ReplaceOnceFor(block, Reason(name), current => Insert(current, block.Statements.IndexOf(statement) + 1, Statement(options, name)))
                : null;
        }

        switch (call.ArgumentList.Arguments.Select(static argument => argument.Expression).LastOrDefault())
        {
            case null:
                return editor => editor.ReplaceOnceFor(call, Reason(name), current => AddDelegate(current, name));
            case LambdaExpressionSyntax { Block: { } block } lambda when ParameterOf(lambda) is { } options:
                return editor => editor.ReplaceOnceFor(block, Reason(name), current => Insert(current, current.Statements.Count, Statement(options, name)));
            case LambdaExpressionSyntax { ExpressionBody: { } } lambda when ParameterOf(lambda) is { } options:
                return editor => editor.ReplaceOnceFor(lambda, Reason(name), current => AddToLambda((LambdaExpressionSyntax)current, options, name));
            default:
                return null;
        }
    }

    private static string Reason(string? name) => "add " + name;

    private static SyntaxNode AddDelegate(InvocationExpressionSyntax call, string? name)
    {
        // Another policy may have come first.
        if (call.ArgumentList.Arguments.LastOrDefault()?.Expression is LambdaExpressionSyntax lambda) return call.ReplaceNode(lambda, AddToLambda(lambda, IdentifierName("options"), name));
        var added = SimpleLambdaExpression(Parameter(Identifier("options")), Statement(IdentifierName("options"), name).Expression);
        return call.WithArgumentList(call.ArgumentList.AddArguments(Argument(added))).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static LambdaExpressionSyntax AddToLambda(LambdaExpressionSyntax lambda, ExpressionSyntax options, string? name)
    {
        if (lambda.Block is { } there) return (LambdaExpressionSyntax)lambda.WithBody(Insert(there, there.Statements.Count, Statement(options, name)));

        // The trivia around the expression stays with it.
        var line = LineBreak.Of(lambda);
        var first = ExpressionStatement(lambda.ExpressionBody!.WithoutTrailingTrivia()).WithTrailingTrivia(lambda.ExpressionBody!.GetTrailingTrivia().Add(line));
        var block = Block(
            Token(TriviaList(line), SyntaxKind.OpenBraceToken, TriviaList(line)),
            List(new StatementSyntax[] { first, Statement(options, name).WithTrailingTrivia(line) }),
            Token(SyntaxKind.CloseBraceToken));
        return (LambdaExpressionSyntax)lambda.WithArrowToken(lambda.ArrowToken.WithTrailingTrivia()).WithBody(block).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static BlockSyntax Insert(BlockSyntax block, int index, StatementSyntax statement) =>
        block.WithStatements(block.Statements.Insert(Math.Min(index, block.Statements.Count), statement.WithAdditionalAnnotations(Formatter.Annotation)));

    private static ExpressionStatementSyntax Statement(ExpressionSyntax options, string? name)
    {
        var method = name is null ? CorsNames.AddDefaultPolicy : CorsNames.AddPolicy;
        var head = name is null ? "" : Literal(name).ToString() + ", ";
        return (ExpressionStatementSyntax)ParseStatement(
            $"{options.WithoutTrivia()}.{method}({head}policy => policy.{CorsNames.WithOrigins}(\"{PlaceholderOrigin.Text}\").{CorsNames.AllowAnyHeader}().{CorsNames.AllowAnyMethod}());")
            .WithLeadingTrivia(ElasticMarker).WithTrailingTrivia(ElasticMarker);
    }

    private static IdentifierNameSyntax? ParameterOf(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => IdentifierName(simple.Parameter.Identifier.ValueText),
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } => IdentifierName(parameters[0].Identifier.ValueText),
        _ => null,
    };
}
