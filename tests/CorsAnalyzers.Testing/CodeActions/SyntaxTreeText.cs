using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Writes a tree line by line: equal trees give equal texts, and where trees differ a diff shows it.</summary>
internal sealed class SyntaxTreeText(Type syntaxKindType, bool withTrivia)
{
    private readonly StringBuilder _result = new();

    public string Of(SyntaxNode root)
    {
        _result.Clear();
        Append(root, string.Empty);
        return _result.ToString();
    }

    private void Append(SyntaxNodeOrToken item, string indent)
    {
        if (item.AsNode() is { } node)
        {
            _result.AppendLine($"{indent}Node({Kind(node.RawKind)}):");
            foreach (var child in node.ChildNodesAndTokens())
            {
                Append(child, indent + "  ");
            }

            return;
        }

        var token = item.AsToken();
        _result.AppendLine($"{indent}Token({Kind(token.RawKind)}): {Escape(token.Text)}{Value(token)}");
        if (withTrivia)
        {
            Append("Leading", token.LeadingTrivia, indent + "  ");
            Append("Trailing", token.TrailingTrivia, indent + "  ");
        }
    }

    private void Append(string side, SyntaxTriviaList list, string indent)
    {
        foreach (var trivia in list)
        {
            _result.AppendLine($"{indent}{side}({Kind(trivia.RawKind)}): {(trivia.HasStructure ? null : Escape(trivia.ToString()))}");
            if (trivia.GetStructure() is { } structure)
            {
                Append(structure, indent + "  ");
            }
        }
    }

    private static string? Value(SyntaxToken token) => token.ValueText == token.Text ? null : $" = {Escape(token.ValueText)}";

    private static string Escape(string text)
        => text
            .Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("\t", @"\t", StringComparison.Ordinal)
            .Replace("\r", @"\r", StringComparison.Ordinal)
            .Replace("\n", @"\n", StringComparison.Ordinal);

    private string Kind(int kind) => syntaxKindType.IsEnum ? Enum.Format(syntaxKindType, (ushort)kind, "G") : kind.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
