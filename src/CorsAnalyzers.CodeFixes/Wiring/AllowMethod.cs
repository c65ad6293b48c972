using System.Linq;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Wiring;

/// <summary>Adds a method to those that a policy allows, where the policy is one chain of calls in a lambda.</summary>
internal static class AllowMethod
{
    public static FixOffer? Offer(string key, SyntaxNode place, string method)
    {
        var delegates = place.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.ArgumentList.Arguments.Select(static argument => argument.Expression).OfType<LambdaExpressionSyntax>().LastOrDefault();
        var body = delegates?.ExpressionBody ?? (delegates?.Block is { Statements: { Count: 1 } statements } ? (statements[0] as ExpressionStatementSyntax)?.Expression : null);
        if (body is not InvocationExpressionSyntax chain) return null;

        var title = $"Allow {method} in the policy";
        return new FixOffer(title, key, editor => editor.ReplaceOnceFor(chain, title, current => Allow((InvocationExpressionSyntax)current, method)));
    }

    private static InvocationExpressionSyntax Allow(InvocationExpressionSyntax chain, string method)
    {
        var argument = Argument(LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(method)));
        for (ExpressionSyntax? link = chain; link is InvocationExpressionSyntax call; link = ChainLink.ReceiverOf(call))
        {
            // An array cannot stand beside single names.
            if (CodeName.Of(call) == CorsNames.WithMethods && call.ArgumentList.Arguments.All(static given => given.Expression is LiteralExpressionSyntax))
            {
                var separated = call.ArgumentList.Arguments.Count == 0 ? argument : argument.WithLeadingTrivia(Space);
                return chain.ReplaceNode(call, call.WithArgumentList(call.ArgumentList.AddArguments(separated)));
            }
        }

        return ChainLink.Append(chain, CorsNames.WithMethods, ArgumentList(SingletonSeparatedList(argument)));
    }
}
