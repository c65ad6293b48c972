using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Policies;

/// <summary>Where in code a part of a policy came from.</summary>
/// <param name="Call">The call or assignment that set it, such as <c>b.AllowAnyOrigin()</c>.</param>
/// <param name="Value">The expression that gave the value, such as the literal in <c>WithOrigins("*")</c>; else the call.</param>
/// <param name="Frame">The body that ran the call.</param>
/// <param name="Home">The innermost body that knows both the call and the value.</param>
internal sealed record CodePlace(SyntaxNode Call, SyntaxNode Value, FlowFrame Frame, FlowFrame Home)
{
    /// <summary>Whether the expression that gave the value stands in the unit under analysis.</summary>
    public bool IsValueInUnit { get; init; } = Frame.IsInUnit;

    /// <summary>The node to point at for a mistake in the value itself.</summary>
    public SyntaxNode ValueInUnit => IsValueInUnit ? Value : InUnit;

    /// <summary>
    /// The node to point at from the unit under analysis: the call itself, or, where a helper of another member made it, the
    /// call of that helper.
    /// </summary>
    public SyntaxNode InUnit => Frame.CalledFrom ?? Call;

    /// <summary>Whether the value is what code falls back to where another one is missing: it stands on the right of <c>??</c>.</summary>
    public bool IsFallback => Value.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice && choice.Right == Value;

    /// <summary>What a message calls the code: the name of the method, or the property that is assigned.</summary>
    public string Name => CodeName.Of(Call);

    /// <summary>Whether the call stands in the unit under analysis itself, not in a helper it calls.</summary>
    public bool IsInUnit => Frame.IsInUnit;
}
