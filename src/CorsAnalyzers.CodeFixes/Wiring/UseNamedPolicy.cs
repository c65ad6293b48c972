using CorsAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Wiring;

/// <summary>Names a policy that is registered.</summary>
internal static class UseNamedPolicy
{
    /// <summary>The offer; null where the name does not stand at the place as a text, or the call names one already.</summary>
    public static FixOffer? Offer(string key, SyntaxNode place, string policy)
    {
        var title = $"Use the policy '{policy}'";
        switch (place)
        {
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                return new FixOffer(title, key, editor => editor.ReplaceOnce(literal, current => Name(policy).WithTriviaFrom(current)));
            case SimpleNameSyntax or InvocationExpressionSyntax when place.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { ArgumentList.Arguments.Count: 0 } call:
                return new FixOffer(title, key, editor => editor.ReplaceOnce(call, current => current.WithArgumentList(
                    current.ArgumentList.WithArguments(SingletonSeparatedList(Argument(Name(policy)))))));
            default:
                return null;
        }
    }

    private static LiteralExpressionSyntax Name(string policy) => LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(policy));
}
