using System.Linq;
using CorsAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Values;

/// <summary>Edits of one call on a builder.</summary>
internal static class CallEdit
{
    /// <summary>Takes the call out of its chain, or its statement away; null where something would be left without code.</summary>
    public static FixOffer? Remove(string key, InvocationExpressionSyntax call, string title)
    {
        if (BuilderCall.StatementOf(call) is { } statement) return new FixOffer(title, key, editor => StatementRemoval.Remove(editor, statement));
        return BuilderCall.IsWholeBody(call) ? null : new FixOffer(title, key, editor => ChainLink.Remove(editor, call));
    }

    /// <summary>Calls a method without arguments on what the call returns.</summary>
    public static FixOffer? Append(string key, SyntaxNode place, string method)
    {
        // A value may stand in a list of its own, and in code that does other things with the list.
        if (place.AncestorsAndSelf().FirstOrDefault(BuilderCall.TakesManyValues) is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } call) return null;
        return new FixOffer($"Call '{method}()'", key, editor => editor.ReplaceOnce(call, current => ChainLink.Append(current, method, ArgumentList())));
    }
}
