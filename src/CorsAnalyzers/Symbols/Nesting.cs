using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Symbols;

/// <summary>
/// How deep code goes into itself. The compiler's operations and control-flow graphs are made by methods that call themselves for every
/// level, and whoever asks for those of code that is deep enough ends the compiler's process.
/// </summary>
internal static class Nesting
{
    /// <summary>More levels than a person writes, and a fraction of those that the smallest stack of a compiler bears.</summary>
    public const int Bound = 500;

    /// <summary>Whether the code has more levels than that.</summary>
    public static bool IsTooDeep(SyntaxNode code)
    {
        var above = new Stack<SyntaxNode>();
        foreach (var node in code.DescendantNodes())
        {
            while (above.Count > 0 && above.Peek() != node.Parent) above.Pop();
            if (above.Count == Bound) return true;
            above.Push(node);
        }

        return false;
    }
}
