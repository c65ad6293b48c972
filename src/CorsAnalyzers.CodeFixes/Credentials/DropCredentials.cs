using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace CorsAnalyzers.CodeFixes.Credentials;

/// <summary>Takes away the call or assignment that allows credentials.</summary>
internal static class DropCredentials
{
    /// <summary>The offer, or null where one of the places is not of a form that can be taken away.</summary>
    public static FixOffer? Offer(string key, IReadOnlyList<SyntaxNode> places, SemanticModel model, CancellationToken cancellation)
    {
        if (places.Count == 0 || !places.All(place => CanDrop(place, model, cancellation))) return null;
        return new FixOffer(
            "Do not allow credentials",
            key,
            editor =>
            {
                foreach (var place in places) Drop(editor, place);
            });
    }

    private static bool CanDrop(SyntaxNode place, SemanticModel model, CancellationToken cancellation) => place switch
    {
        InvocationExpressionSyntax call =>
            model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { Name: CorsNames.AllowCredentials } method
            && method.ContainingType.ToDisplayString() == CorsNames.CorsPolicyBuilder
            && (StatementOf(call) is not null || !IsBareExpressionBody(call)),
        AssignmentExpressionSyntax { Right: LiteralExpressionSyntax } assignment =>
            assignment.Parent is InitializerExpressionSyntax or ExpressionStatementSyntax,
        _ => false,
    };

    /// <summary>A lambda that only allows credentials would be left without a statement.</summary>
    private static bool IsBareExpressionBody(InvocationExpressionSyntax call) =>
        ChainLink.ReceiverOf(call) is null or IdentifierNameSyntax && call.Parent is LambdaExpressionSyntax or ArrowExpressionClauseSyntax or ConditionalAccessExpressionSyntax;

    private static void Drop(SyntaxEditor editor, SyntaxNode place)
    {
        switch (place)
        {
            case InvocationExpressionSyntax call when StatementOf(call) is { } statement:
                StatementRemoval.Remove(editor, statement);
                break;
            case InvocationExpressionSyntax call:
                ChainLink.Remove(editor, call);
                break;
            case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement }:
                StatementRemoval.Remove(editor, statement);
                break;
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment:
                editor.RemoveOnce(assignment, SyntaxRemoveOptions.KeepUnbalancedDirectives | SyntaxRemoveOptions.AddElasticMarker);
                break;
        }
    }

    /// <summary>The statement that does nothing but this call: <c>b.AllowCredentials();</c>, <c>b = b.AllowCredentials();</c>.</summary>
    private static ExpressionStatementSyntax? StatementOf(InvocationExpressionSyntax call)
    {
        var receiver = ChainLink.ReceiverOf(call);
        switch (call.Parent)
        {
            case ExpressionStatementSyntax statement when receiver is IdentifierNameSyntax or ThisExpressionSyntax:
                return statement;
            case ConditionalAccessExpressionSyntax { Parent: ExpressionStatementSyntax statement } access
                when access.WhenNotNull == call && receiver is null && access.Expression is IdentifierNameSyntax:
                return statement;
            case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment
                when assignment.Right == call && receiver is IdentifierNameSyntax && SyntaxFactory.AreEquivalent(assignment.Left, receiver):
                return statement;
            default:
                return null;
        }
    }
}
