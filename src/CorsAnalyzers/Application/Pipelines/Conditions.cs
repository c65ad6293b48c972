using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Pipelines;

/// <summary>
/// Reads what must hold for a branch of the code to run. Questions with the same text have the same answer here, so that code
/// behind <c>if (x)</c> and <c>if (!x)</c> is taken to exclude each other.
/// </summary>
internal static class Conditions
{
    private const string True = "true";

    /// <summary>What holds where the expression is true, or false.</summary>
    public static ImmutableArray<PathCondition> Of(ExpressionSyntax expression, bool isTrue)
    {
        var conditions = ImmutableArray.CreateBuilder<PathCondition>();
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax { Expression: var inner }:
                    expression = inner;
                    continue;
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: var operand }:
                    expression = operand;
                    isTrue = !isTrue;
                    continue;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } both
                    when both.IsKind(SyntaxKind.LogicalAndExpression) == isTrue:
                    // Every part holds. The text of the whole tells it from its other branch.
                    conditions.Add(Question(both, isTrue));
                    conditions.Add(Single(both.Right, isTrue));
                    expression = both.Left;
                    continue;
                default:
                    conditions.Add(Single(expression, isTrue));
                    return conditions.ToImmutable();
            }
        }
    }

    /// <summary>What holds in one section of a switch; the sections exclude each other.</summary>
    public static PathCondition Of(SwitchStatementSyntax choice, SwitchSectionSyntax section) =>
        choice.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "EnvironmentName" } && section.Labels.Count == 1 && section.Labels[0] is CaseSwitchLabelSyntax { Value: var environment }
            ? new PathCondition(PathCondition.Environment, NameOf(environment), true)
            : new PathCondition(Text(choice.Expression), section.Labels.ToString(), true);

    /// <summary>Code that may run or not, for reasons of its own.</summary>
    public static PathCondition Perhaps(SyntaxNode code) => new($"{code.SyntaxTree.FilePath}:{code.SpanStart}", True, true);

    private static PathCondition Single(ExpressionSyntax expression, bool isTrue)
    {
        while (true)
        {
            if (expression is ParenthesizedExpressionSyntax { Expression: var inner})
            {
                expression = inner;
            }
            else if (expression is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: var operand })
            {
                expression = operand;
                isTrue = !isTrue;
            }
            else
            {
                return Question(expression, isTrue);
            }
        }
    }

    private static PathCondition Question(ExpressionSyntax expression, bool isTrue)
    {
        switch (expression)
        {
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }, ArgumentList.Arguments: var arguments }:
                if (arguments.Count == 0 && name is "IsDevelopment" or "IsStaging" or "IsProduction") return new PathCondition(PathCondition.Environment, name.Substring(2), isTrue);
                if (name == "IsEnvironment" && arguments.Count == 1) return new PathCondition(PathCondition.Environment, NameOf(arguments[0].Expression), isTrue);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression, Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "EnvironmentName" } } comparison:
                return new PathCondition(PathCondition.Environment, NameOf(comparison.Right), comparison.IsKind(SyntaxKind.EqualsExpression) == isTrue);
        }

        return new PathCondition(Text(expression), True, isTrue);
    }

    /// <summary>The environment that code names: by a literal, or by <c>Environments.Development</c>.</summary>
    private static string NameOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } => name,
        _ => Text(expression),
    };

    private static string Text(SyntaxNode code) => string.Concat(code.DescendantTokens().Select(static token => token.Text));
}
