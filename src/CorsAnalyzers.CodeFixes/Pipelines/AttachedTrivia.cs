using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CorsAnalyzers.CodeFixes.Pipelines;

/// <summary>What stands above a statement: comments that touch it belong to it, what is above a blank line does not.</summary>
internal static class AttachedTrivia
{
    /// <summary>Splits what stands above: what stays behind when the statement moves, and what goes with it.</summary>
    public static (SyntaxTriviaList Detached, SyntaxTriviaList Attached) Split(SyntaxTriviaList leading)
    {
        // A line without anything but blanks separates.
        var start = 0;
        var isBlank = true;
        for (var i = 0; i < leading.Count; i++)
        {
            if (leading[i].IsKind(SyntaxKind.EndOfLineTrivia))
            {
                if (isBlank) start = i + 1;
                isBlank = true;
            }
            else if (!leading[i].IsKind(SyntaxKind.WhitespaceTrivia))
            {
                isBlank = false;
            }
        }

        return (TriviaList(leading.Take(start)), TriviaList(leading.Skip(start)));
    }
}
