using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Actions that only group others.</summary>
internal static class NestedActions
{
    /// <summary>The actions with every group replaced by what it groups.</summary>
    public static IEnumerable<CodeAction> Flatten(IEnumerable<CodeAction> actions)
        => actions.SelectMany(action => action.NestedActions.IsDefaultOrEmpty ? [action] : Flatten(action.NestedActions));
}
