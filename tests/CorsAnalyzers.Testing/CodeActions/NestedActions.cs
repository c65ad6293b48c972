#if NESTED_ACTIONS_ARE_INTERNAL
using System.Runtime.CompilerServices;
#endif
using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Actions that only group others.</summary>
internal static class NestedActions
{
    /// <summary>The actions with every group replaced by what it groups.</summary>
    public static IEnumerable<CodeAction> Flatten(IEnumerable<CodeAction> actions)
        => actions.SelectMany(static action => In(action) is { IsDefaultOrEmpty: false } nested ? Flatten(nested) : [action]);

#if NESTED_ACTIONS_ARE_INTERNAL
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_NestedCodeActions")]
    private static extern ImmutableArray<CodeAction> In(CodeAction action);
#else
    private static ImmutableArray<CodeAction> In(CodeAction action) => action.NestedActions;
#endif
}
