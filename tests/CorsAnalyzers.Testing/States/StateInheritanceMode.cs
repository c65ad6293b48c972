namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a state takes over from the state before it: the fixed state from the test state, the batch-fixed state from the fixed state.</summary>
public enum StateInheritanceMode
{
    /// <summary>Whatever it leaves unset, without the diagnostics that a fix under test could fix.</summary>
    AutoInherit,

    /// <summary>Nothing.</summary>
    Explicit,

    /// <summary>Whatever it leaves unset, with all diagnostics.</summary>
    AutoInheritAll,
}
