using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Editing;

/// <summary>The code around one call on a builder.</summary>
internal static class BuilderCall
{
    /// <summary>The statement that does nothing but this call: <c>b.Call();</c>, <c>b = b.Call();</c>, <c>b?.Call();</c>.</summary>
    public static ExpressionStatementSyntax? StatementOf(InvocationExpressionSyntax call)
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

    /// <summary>Whether the code is a call that takes any number of values: one of the builder's <c>With…</c> methods or its constructor.</summary>
    public static bool TakesManyValues(SyntaxNode code) => code switch
    {
        InvocationExpressionSyntax or ObjectCreationExpressionSyntax =>
            CodeName.Of(code) is CorsNames.WithOrigins or CorsNames.WithMethods or CorsNames.WithHeaders or CorsNames.WithExposedHeaders
            || code is ObjectCreationExpressionSyntax { Type: SimpleNameSyntax { Identifier.ValueText: "CorsPolicyBuilder" } },
        _ => false,
    };

    /// <summary>Whether the call is all that a lambda, expression body or statement does, so that nothing that does anything would be left without it.</summary>
    public static bool IsWholeBody(InvocationExpressionSyntax call) =>
        ChainLink.ReceiverOf(call) is not (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax)
        && call.Parent is LambdaExpressionSyntax or ArrowExpressionClauseSyntax or ConditionalAccessExpressionSyntax or ExpressionStatementSyntax;
}
