using System;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace CorsAnalyzers.CodeFixes.Editing;

/// <summary>Two diagnostics can share a node; it is edited for the first of them.</summary>
internal static class EditOnce
{
    private static readonly ConditionalWeakTable<SyntaxEditor, System.Collections.Generic.HashSet<object>> Edited = new();

    /// <summary>Replaces the node, as the edits inside it have left it, unless it has been edited already.</summary>
    public static void ReplaceOnce<T>(this SyntaxEditor editor, T node, Func<T, SyntaxNode> replace)
        where T : SyntaxNode
    {
        if (Edited.GetOrCreateValue(editor).Add(node)) editor.ReplaceNode(node, (current, _) => replace((T)current));
    }

    /// <summary>
    /// Replaces the node once for each reason: what two diagnostics ask for with the same words is done for the first of them, and
    /// edits for other reasons follow each other.
    /// </summary>
    public static void ReplaceOnceFor<T>(this SyntaxEditor editor, T node, string reason, Func<T, SyntaxNode> replace)
        where T : SyntaxNode
    {
        if (editor.IsFirst(node, reason)) editor.ReplaceNode(node, (current, _) => replace((T)current));
    }

    /// <summary>Whether nothing has been done to the node for the reason so far.</summary>
    public static bool IsFirst(this SyntaxEditor editor, SyntaxNode node, string reason) => Edited.GetOrCreateValue(editor).Add((node, reason));

    /// <summary>Removes the node, unless it has been edited already.</summary>
    public static void RemoveOnce(this SyntaxEditor editor, SyntaxNode node, SyntaxRemoveOptions options)
    {
        if (Edited.GetOrCreateValue(editor).Add(node)) editor.RemoveNode(node, options);
    }
}
