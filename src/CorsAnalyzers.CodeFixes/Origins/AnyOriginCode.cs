using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Origins;

/// <summary>The code that makes a policy allow any origin, and how other origins are written in its place.</summary>
internal abstract class AnyOriginCode
{
    /// <summary>Whether an array can stand where the origins stand.</summary>
    public abstract bool TakesArray { get; }

    /// <summary>Whether more than one origin can stand there.</summary>
    public abstract bool TakesSeveral { get; }

    /// <summary>The code at a place that a diagnostic points at, or null where it is not of a known form.</summary>
    public static AnyOriginCode? Find(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        switch (node)
        {
            case InvocationExpressionSyntax call when model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method:
                if (method.ContainingType.ToDisplayString() == CorsNames.CorsPolicyBuilder)
                    return method.Name is CorsNames.AllowAnyOrigin or CorsNames.WithOrigins or CorsNames.SetIsOriginAllowed ? new BuilderCall(call) : null;
                return method.Name == "Add" && call is { Expression: MemberAccessExpressionSyntax { Expression: var added }, ArgumentList.Arguments: { Count: 1 } arguments }
                    && IsOriginsOfPolicy(added, model, cancellation)
                    ? new ListElement(arguments[0].Expression)
                    : null;

            case BaseObjectCreationExpressionSyntax { ArgumentList: not null } creation
                when model.GetTypeInfo(creation, cancellation).Type?.ToDisplayString() == CorsNames.CorsPolicyBuilder:
                return new BuilderCreation(creation);

            case ExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: var list } } } element
                when IsOriginsOfPolicy(list, model, cancellation):
                return new ListElement(element);

            default:
                return null;
        }
    }

    /// <summary>Writes other origins in place of "any".</summary>
    public abstract void Write(SyntaxEditor editor, IReadOnlyList<ExpressionSyntax> origins);

    /// <summary>Writes <c>AllowAnyOrigin()</c>, where <see cref="TakesArray"/>.</summary>
    public virtual void WriteAny(SyntaxEditor editor)
    {
    }

    private static bool IsOriginsOfPolicy(ExpressionSyntax list, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(list, cancellation).Symbol is IPropertySymbol { Name: CorsNames.Origins } property
        && property.ContainingType.ToDisplayString() == CorsNames.CorsPolicy;

    private static ArgumentListSyntax Replace(ArgumentListSyntax list, IEnumerable<ExpressionSyntax> origins) =>
        list.WithArguments(SeparatedList(
                origins.Select(Argument),
                Enumerable.Repeat(Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space), origins.Count() - 1)));

    /// <summary><c>b.AllowAnyOrigin()</c>, <c>b.WithOrigins("*")</c>.</summary>
    private sealed class BuilderCall(InvocationExpressionSyntax call) : AnyOriginCode
    {
        public override bool TakesArray => true;

        public override bool TakesSeveral => true;

        public override void Write(SyntaxEditor editor, IReadOnlyList<ExpressionSyntax> origins) => editor.ReplaceOnce(call, current => current
            .WithExpression(Rename(current.Expression, CorsNames.WithOrigins))
            .WithArgumentList(Replace(current.ArgumentList, origins)));

        public override void WriteAny(SyntaxEditor editor) => editor.ReplaceOnce(call, static current => current
            .WithExpression(Rename(current.Expression, CorsNames.AllowAnyOrigin))
            .WithArgumentList(current.ArgumentList.WithArguments(default)));

        private static ExpressionSyntax Rename(ExpressionSyntax callee, string method)
        {
            var name = callee switch
            {
                MemberAccessExpressionSyntax access => access.Name,
                MemberBindingExpressionSyntax binding => binding.Name,
                _ => (SimpleNameSyntax)callee,
            };
            return callee.ReplaceNode(name, IdentifierName(method).WithTriviaFrom(name));
        }
    }

    /// <summary><c>new CorsPolicyBuilder("*")</c>.</summary>
    private sealed class BuilderCreation(BaseObjectCreationExpressionSyntax creation) : AnyOriginCode
    {
        public override bool TakesArray => true;

        public override bool TakesSeveral => true;

        public override void Write(SyntaxEditor editor, IReadOnlyList<ExpressionSyntax> origins) =>
            editor.ReplaceOnce(creation, current => current.WithArgumentList(Replace(current.ArgumentList!, origins)));
    }

    /// <summary><c>policy.Origins.Add("*")</c>, <c>Origins = { "*" }</c>.</summary>
    private sealed class ListElement(ExpressionSyntax element) : AnyOriginCode
    {
        public override bool TakesArray => false;

        public override bool TakesSeveral => element.Parent is InitializerExpressionSyntax;

        public override void Write(SyntaxEditor editor, IReadOnlyList<ExpressionSyntax> origins)
        {
            if (element.Parent is not InitializerExpressionSyntax initializer)
            {
                editor.ReplaceOnce(element, current => origins[0].WithTriviaFrom(current));
                return;
            }

            var index = initializer.Expressions.IndexOf(element);
            editor.ReplaceOnce(initializer, current => current.WithExpressions(origins.Skip(1).Aggregate(
                current.Expressions.Replace(current.Expressions[index], origins[0].WithTriviaFrom(current.Expressions[index])),
                (list, origin) => list.Insert(list.Count, origin))));
        }
    }
}
