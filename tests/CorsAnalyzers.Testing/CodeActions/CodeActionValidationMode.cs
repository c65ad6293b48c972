namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How the tree that an action makes is compared with what the parser makes of its text.</summary>
public enum CodeActionValidationMode
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Nodes and tokens must be the same.</summary>
    SemanticStructure,

    /// <summary>Nodes, tokens and trivia must be the same.</summary>
    Full,
}
