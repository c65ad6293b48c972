using System.Linq;
using CorsAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
        if (place is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call || arguments.Any(static argument => argument.NameColon is not null)) return null;
        if (!arguments.All(IsCharacter) && !(arguments.Count == 2 && HasOptions(arguments)) && arguments.Count != 1) return null;

        // The framework has been able to trim since .NET 5.
        if (model.Compilation.GetTypeByMetadataName("System.StringSplitOptions") is not { } type || type.GetMembers("TrimEntries").IsEmpty) return null;

        var isImported = !model.LookupNamespacesAndTypes(place.SpanStart, name: nameof(System.StringSplitOptions)).IsEmpty;
        var options = ParseExpression(isImported ? Options : Options.Replace("StringSplitOptions", "System.StringSplitOptions"));
        return new FixOffer("Trim the parts and leave out the empty ones", key, editor => editor.ReplaceOnce(call, current =>
        {
            var list = current.ArgumentList;
            if (HasOptions(list.Arguments)) return current.WithArgumentList(list.ReplaceNode(list.Arguments[1].Expression, options.WithTriviaFrom(list.Arguments[1].Expression)));

            // With options, several separators are an array.
            if (list.Arguments.Count > 1) list = ArgumentList(SingletonSeparatedList(Argument(ParseExpression($"new[] {{ {string.Join(", ", list.Arguments)} }}"))));
            return current.WithArgumentList(list.AddArguments(Argument(options).WithLeadingTrivia(Space)));
        }));
    }

    private static bool IsCharacter(ArgumentSyntax argument) => argument.Expression.IsKind(SyntaxKind.CharacterLiteralExpression);

    private static bool HasOptions(SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        arguments.Count == 2 && arguments[1].ToString().Contains(nameof(System.StringSplitOptions));
}
