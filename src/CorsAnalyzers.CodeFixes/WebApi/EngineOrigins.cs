using System;
using System.Linq;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.CodeFixes.Origins;
using CorsAnalyzers.Policies;
using CorsAnalyzers.WebApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.WebApi;

/// <summary>Writes a placeholder origin in place of any, in each of the forms that policies of <c>System.Web.Cors</c> have.</summary>
internal static class EngineOrigins
{
    /// <summary>What <c>CorsOptions.AllowAll</c> holds, but for the origins.</summary>
    private const string AllButOrigins =
        "new Microsoft.Owin.Cors.CorsOptions { PolicyProvider = new Microsoft.Owin.Cors.CorsPolicyProvider { PolicyResolver = request => System.Threading.Tasks.Task.FromResult("
        + "new System.Web.Cors.CorsPolicy { AllowAnyHeader = true, AllowAnyMethod = true, SupportsCredentials = true, Origins = { \"" + PlaceholderOrigin.Text + "\" } }) } }";

    /// <summary>The edit of the code that allows any origin; null where it has another form.</summary>
    public static Action<DocumentEditor>? Edit(SyntaxNode place) => place switch
    {
        LiteralExpressionSyntax star => editor => editor.ReplaceOnce(star, static current => ListPlaceholder.Literal(PlaceholderOrigin.Text).WithTriviaFrom(current)),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: WebApiNames.AllowAll } all => editor => editor.ReplaceOnce(all, static current => Options().WithTriviaFrom(current)),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } part when !initializer.Expressions.Any(IsOrigins) =>
            editor => editor.ReplaceOnce(part, static current => InInitializer().WithTriviaFrom(current)),
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: var policy }, Parent: ExpressionStatementSyntax } statement =>
            editor => editor.ReplaceOnce(statement, current => AddTo(policy).WithTriviaFrom(current)),
        _ => null,
    };

    private static bool IsOrigins(ExpressionSyntax part) => part is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: WebApiNames.Origins } };

    private static ExpressionSyntax Options()
    {
        var options = ParseExpression(AllButOrigins);
        return options.ReplaceNodes(
            options.DescendantNodes().Where(static node => node is QualifiedNameSyntax { Parent: not QualifiedNameSyntax }
                || node is MemberAccessExpressionSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } }),
            static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    private static AssignmentExpressionSyntax InInitializer() =>
        ((ObjectCreationExpressionSyntax)ParseExpression($"new P {{ {WebApiNames.Origins} = {{ \"{PlaceholderOrigin.Text}\" }} }}"))
            .Initializer!.Expressions.OfType<AssignmentExpressionSyntax>().Single();

    private static ExpressionSyntax AddTo(ExpressionSyntax policy) => InvocationExpression(
        MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, policy.WithoutTrivia(), IdentifierName(WebApiNames.Origins)),
            IdentifierName("Add")),
        ArgumentList(SingletonSeparatedList(Argument(ListPlaceholder.Literal(PlaceholderOrigin.Text)))));
}
