using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes.Pipelines;

/// <summary>Adds calls to a pipeline.</summary>
internal static class CallInsertion
{
    /// <summary>Calls the methods behind a call that is there, in statements of their own or as further links of its chain.</summary>
    public static FixOffer? Behind(string key, InvocationExpressionSyntax call, IReadOnlyList<string> methods) =>
        Offer($"Call {Names(methods)} behind it", key, call, methods, isBefore: false);

    /// <summary>Calls the methods in front of a call that is there.</summary>
    public static FixOffer? Before(string key, InvocationExpressionSyntax call, IReadOnlyList<string> methods) =>
        Offer($"Call {Names(methods)}", key, call, methods, isBefore: true);

    /// <summary>Whether what the call is made on has the methods: endpoints are mapped on builders that know no middleware, too.</summary>
    public static bool CanCall(InvocationExpressionSyntax call, IEnumerable<string> methods, SemanticModel model)
    {
        var receiver = PipelineCall.HeadOf(call) ?? call.ArgumentList.Arguments.FirstOrDefault()?.Expression;
        return receiver is not null && model.GetTypeInfo(receiver).Type is { } type && methods.All(method =>
            !model.LookupSymbols(call.SpanStart, type, method.Substring(0, method.IndexOf('(')), includeReducedExtensionMethods: true).IsEmpty);
    }

    private static FixOffer? Offer(string title, string key, InvocationExpressionSyntax call, IReadOnlyList<string> methods, bool isBefore)
    {
        var chain = PipelineCall.ChainOf(call);
        var at = chain.TakeWhile(link => link != call).Count();
        var isEdge = chain.Count <= 1 || (isBefore ? at == 0 : at == chain.Count - 1);
        if (isEdge && (isBefore || PipelineCall.StatementOf(chain.Count == 0 ? call : chain[0]) is not null || call.Parent is ExpressionStatementSyntax)
            && call.FirstAncestorOrSelf<StatementSyntax>() is { } home && BuilderOf(call) is { } builder)
        {
            var statement = StatementMove.InList(home);
            if (StatementMove.ListOf(statement).Count == 0 || StatementMove.HoldsDirective(statement) || call.Ancestors().TakeWhile(node => node != home).Any(static node => node is AnonymousFunctionExpressionSyntax)) return null;
            return new FixOffer(title, key, editor =>
            {
                if (!editor.IsFirst(call, nameof(CallInsertion))) return;

                // Each goes right beside the statement: behind it the last one first.
                foreach (var method in isBefore ? methods : methods.Reverse()) StatementMove.Put(editor, StatementMove.New($"{builder}.{method};", statement), statement, isBefore);
            });
        }

        return chain.Count > 0 && PipelineCall.WithInserted(chain, isBefore ? at : at + 1, methods) is { } rebuilt
            ? new FixOffer(title, key, editor => editor.ReplaceOnce(chain[chain.Count - 1], _ => rebuilt))
            : null;
    }

    private static string Names(IEnumerable<string> methods) => string.Join(" and ", methods.Select(static method => $"'{method}'"));

    /// <summary>What the chain of the call adds to: what it is made on, or its first argument.</summary>
    private static IdentifierNameSyntax? BuilderOf(InvocationExpressionSyntax call) =>
        PipelineCall.HeadOf(call) as IdentifierNameSyntax is { Identifier.ValueText: var name } head && char.IsLower(name[0])
            ? head
            : call.ArgumentList.Arguments.FirstOrDefault()?.Expression as IdentifierNameSyntax;
}
