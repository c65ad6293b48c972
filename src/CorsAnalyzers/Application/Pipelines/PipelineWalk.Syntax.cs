using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Pipelines;

internal sealed partial class PipelineWalk
{
    /// <summary>What runs when the member does: a block or an expression.</summary>
    public static SyntaxNode? BodyOf(SyntaxNode declaration) => declaration switch
    {
        CompilationUnitSyntax unit => unit,
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody?.Expression,
        LocalFunctionStatementSyntax function => (SyntaxNode?)function.Body ?? function.ExpressionBody?.Expression,
        AnonymousFunctionExpressionSyntax function => function.Body,
        _ => null,
    };

    /// <summary>The names of a delegate's parameters.</summary>
    public static ImmutableArray<string> Parameters(AnonymousFunctionExpressionSyntax function) => function switch
    {
        SimpleLambdaExpressionSyntax simple => ImmutableArray.Create(simple.Parameter.Identifier.ValueText),
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: var parameters } => Names(parameters),
        AnonymousMethodExpressionSyntax { ParameterList.Parameters: var parameters } => Names(parameters),
        _ => ImmutableArray<string>.Empty,
    };

    private static ImmutableArray<string> Names(IEnumerable<ParameterSyntax> parameters) => parameters.Select(static parameter => parameter.Identifier.ValueText).ToImmutableArray();

    /// <summary>What a call is made on, <c>?.</c> included.</summary>
    private static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax => call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };

    private static string NameOf(InvocationExpressionSyntax call) => CodeName.Of(call);

    private static string NameOf(IMethodSymbol method) =>
        method.TypeArguments.Length == 1 && method.Name.StartsWith("Map", System.StringComparison.Ordinal) ? $"{method.Name}<{method.TypeArguments[0].Name}>" : method.Name;

    private static PipelineBuilder? BuilderIn(ArgumentListSyntax list, PipelineFrame frame)
    {
        foreach (var argument in list.Arguments)
        {
            if (frame.BuilderOf(argument.Expression) is { } builder) return builder;
        }

        return null;
    }

    /// <summary>What holds for a call inside an expression, beyond what holds for the expression.</summary>
    private static IEnumerable<PathCondition> ConditionsWithin(SyntaxNode call, SyntaxNode part)
    {
        for (var node = call; node != part && node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case ConditionalExpressionSyntax choice when choice.Condition != node:
                    foreach (var condition in Conditions.Of(choice.Condition, choice.WhenTrue == node)) yield return condition;
                    break;
                case SwitchExpressionArmSyntax:
                case BinaryExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.LogicalAndExpression or (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.LogicalOrExpression or (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.CoalesceExpression } choice when choice.Right == node:
                    yield return Conditions.Perhaps(node);
                    break;
            }
        }
    }

    /// <summary>Whether a call that is handed no builder could make one. Most calls of a program cannot, and are not bound.</summary>
    private static bool MayMakeApplication(InvocationExpressionSyntax call) =>
        call.Parent is EqualsValueClauseSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or UsingStatementSyntax
            or MemberAccessExpressionSyntax or ArgumentSyntax or CastExpressionSyntax or ParenthesizedExpressionSyntax
        && !NameOf(call).StartsWith("Add", System.StringComparison.Ordinal);

    /// <summary><c>UseMiddleware&lt;CorsMiddleware&gt;()</c>, which is what <c>UseCors</c> does.</summary>
    private static bool IsCorsMiddleware(IMethodSymbol method) =>
        method is { Name: "UseMiddleware", TypeArguments.Length: 1 } && method.TypeArguments[0].Name == "CorsMiddleware" && Middleware.IsOfFramework(method);

    /// <summary><c>UseRewriter</c> with rules that redirect, where they stand in the call.</summary>
    private static bool Redirects(InvocationExpressionSyntax call, IMethodSymbol method) =>
        method.Name == "UseRewriter" && Middleware.IsOfFramework(method)
        && call.ArgumentList.DescendantNodes().OfType<SimpleNameSyntax>().Any(static name => name.Identifier.ValueText.StartsWith("AddRedirect", System.StringComparison.Ordinal));

    /// <summary>Whether the method is handed something to which middleware can be added.</summary>
    private static bool TakesBuilder(IMethodSymbol method) => (method.ReducedFrom ?? method).Parameters.Any(static parameter => Middleware.IsBuilder(parameter.Type));

    private bool TakesBuilder(AnonymousFunctionExpressionSyntax function) =>
        code.SymbolOf(function) is IMethodSymbol { Parameters.Length: 1 } method && Middleware.IsBuilder(method.Parameters[0].Type);
}
