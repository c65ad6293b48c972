using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
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
            && (BuilderCall.StatementOf(call) is not null || !BuilderCall.IsWholeBody(call)),
        AssignmentExpressionSyntax { Right: LiteralExpressionSyntax } assignment =>
            assignment.Parent is InitializerExpressionSyntax or ExpressionStatementSyntax,
        _ => false,
    };

    private static void Drop(SyntaxEditor editor, SyntaxNode place)
    {
        switch (place)
        {
            case InvocationExpressionSyntax call when BuilderCall.StatementOf(call) is { } statement:
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
}
