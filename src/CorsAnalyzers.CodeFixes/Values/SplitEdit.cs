using CorsAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Values;

/// <summary>Edits of a call of <c>string.Split</c>.</summary>
internal static class SplitEdit
{
    private const string Options = "StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries";

    /// <summary>Has the call trim its parts and leave out the empty ones; null where its arguments are of another form.</summary>
    public static FixOffer? Trim(string key, SyntaxNode place, SemanticModel model)
    {
        if (place is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 or 2 } arguments } call) return null;
        if (arguments[0].Expression is not (LiteralExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax)) return null;
        if (arguments.Count == 2 && !arguments[1].ToString().Contains(nameof(System.StringSplitOptions))) return null;

        var isImported = !model.LookupNamespacesAndTypes(place.SpanStart, name: nameof(System.StringSplitOptions)).IsEmpty;
        var options = ParseExpression(isImported ? Options : Options.Replace("StringSplitOptions", "System.StringSplitOptions"));
        return new FixOffer("Trim the parts and leave out the empty ones", key, editor => editor.ReplaceOnce(call, current =>
        {
            var list = current.ArgumentList;
            return current.WithArgumentList(list.Arguments.Count == 2
                ? list.ReplaceNode(list.Arguments[1].Expression, options.WithTriviaFrom(list.Arguments[1].Expression))
                : list.AddArguments(Argument(options).WithLeadingTrivia(Space)));
        }));
    }
}
