using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Symbols;

/// <summary>
/// Which syntax trees have one of some words at all. The text is asked before any symbol is; the answer is kept as long as the
/// tree lives.
/// </summary>
internal sealed class TextGate
{
    private const int ChunkLength = 16 * 1024;

    [ThreadStatic]
    private static char[]? chunk;

    private static readonly StrongBox<bool> Open = new(true);
    private static readonly StrongBox<bool> Closed = new(false);

    private readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>> answers = new();
    private readonly ConditionalWeakTable<SyntaxTree, StrongBox<bool>>.CreateValueCallback ask;

    /// <summary>A gate that opens for each of these words.</summary>
    public TextGate(ImmutableArray<string> hints)
    {
        ask = tree => (tree.TryGetText(out var text) ? Mentions(text, hints) : Mentions(tree.GetText(), hints)) ? Open : Closed;
    }

    public bool Mentions(SyntaxTree tree) => answers.GetValue(tree, ask).Value;

    /// <summary>Whether any of the words stands in the text.</summary>
    public static bool Mentions(SourceText text, ImmutableArray<string> hints)
    {
        var longest = 0;
        foreach (var hint in hints) longest = Math.Max(longest, hint.Length);

        // Chunks overlap by the longest hint, so that none is cut in two.
        var buffer = chunk ??= new char[ChunkLength];
        for (var start = 0; start < text.Length; start += ChunkLength - longest)
        {
            var length = Math.Min(ChunkLength, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            foreach (var hint in hints)
            {
                if (Contains(buffer, length, hint)) return true;
            }
        }

        return false;
    }

    private static bool Contains(char[] buffer, int length, string hint)
    {
        for (var at = Array.IndexOf(buffer, hint[0], 0, length); at >= 0;)
        {
            if (at + hint.Length > length) return false;
            var i = 1;
            while (i < hint.Length && buffer[at + i] == hint[i]) i++;
            if (i == hint.Length) return true;
            at = Array.IndexOf(buffer, hint[0], at + 1, length - at - 1);
        }

        return false;
    }
}
