using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.CodeFixes.Editing;

/// <summary>The line break that a file uses.</summary>
internal static class LineBreak
{
    /// <summary>The first one of the file that the node stands in; the formatter may move it.</summary>
    public static SyntaxTrivia Of(SyntaxNode node)
    {
        var first = node.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return SyntaxFactory.ElasticEndOfLine(first.RawKind == 0 ? "\n" : first.ToString());
    }
}
