using System;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace CorsAnalyzers.CodeFixes.Editing;

/// <summary>Two diagnostics can share a node; it is edited for the first of them.</summary>
internal static class EditOnce
{
    private static readonly ConditionalWeakTable<SyntaxEditor, System.Collections.Generic.HashSet<SyntaxNode>> Edited = new();

    /// <summary>Replaces the node, as the edits inside it have left it, unless it has been edited already.</summary>
    public static void ReplaceOnce<T>(this SyntaxEditor editor, T node, Func<T, SyntaxNode> replace)
        where T : SyntaxNode
    {
        if (Edited.GetOrCreateValue(editor).Add(node)) editor.ReplaceNode(node, (current, _) => replace((T)current));
    }

    /// <summary>Removes the node, unless it has been edited already.</summary>
    public static void RemoveOnce(this SyntaxEditor editor, SyntaxNode node, SyntaxRemoveOptions options)
    {
        if (Edited.GetOrCreateValue(editor).Add(node)) editor.RemoveNode(node, options);
    }
}
