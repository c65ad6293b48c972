using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Symbols;

/// <summary>The part of a node that is underlined.</summary>
internal static class CodeLocation
{
    /// <summary>
    /// A call is underlined from its name on: in <c>b.AllowAnyOrigin().AllowCredentials()</c> each link has its own place.
    /// </summary>
    public static Location Of(SyntaxNode node) => Location.Create(node.SyntaxTree, SpanOf(node));

    /// <summary>The characters that are underlined.</summary>
    public static TextSpan SpanOf(SyntaxNode node) =>
        node is InvocationExpressionSyntax call ? TextSpan.FromBounds(NameStart(call.Expression), call.Span.End) : node.Span;

    private static int NameStart(ExpressionSyntax callee) => callee switch
    {
        MemberAccessExpressionSyntax access => access.Name.SpanStart,
        MemberBindingExpressionSyntax binding => binding.Name.SpanStart,
        _ => callee.SpanStart,
    };
}
