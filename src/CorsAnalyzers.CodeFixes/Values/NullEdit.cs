using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.CodeFixes.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Values;

/// <summary>Edits of an expression that may be null.</summary>
internal static class NullEdit
{
    /// <summary>Gives the expression an empty array where it is null; a <c>!</c> behind it goes, for it is true now.</summary>
    public static FixOffer? DefaultToEmpty(string key, SyntaxNode place, SemanticModel model)
    {
        if (place is not ExpressionSyntax value) return null;
        var whole = value.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed ? suppressed : value;
        if (whole.Parent is not (ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax)) return null;

        var empty = EmptyArray.At(place, model);
        return new FixOffer($"Use no values where it is missing ('?? {empty}')", key, editor => editor.ReplaceOnce(whole, current =>
        {
            var read = current is PostfixUnaryExpressionSyntax postfix ? postfix.Operand : (ExpressionSyntax)current;
            return BinaryExpression(
                SyntaxKind.CoalesceExpression,
                read.WithoutTrailingTrivia(),
                Token(SyntaxKind.QuestionQuestionToken).WithLeadingTrivia(Space).WithTrailingTrivia(Space),
                empty).WithTriviaFrom(current);
        }));
    }
}
