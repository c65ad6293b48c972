using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Symbols;

/// <summary>The name by which a message speaks of a piece of code.</summary>
internal static class CodeName
{
    /// <summary>The name in a call; the code itself where it is no call.</summary>
    public static SyntaxNode PartOf(SyntaxNode code) => code switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
        InvocationExpressionSyntax call => call.Expression,
        _ => code,
    };

    /// <summary>The method that is called, the member that is assigned or the type that is made; else the text of the code.</summary>
    public static string Of(SyntaxNode code) => code switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: SimpleNameSyntax name } => name.Identifier.ValueText,
        ObjectCreationExpressionSyntax creation => "new " + creation.Type,
        _ => code.ToString(),
    };
}
