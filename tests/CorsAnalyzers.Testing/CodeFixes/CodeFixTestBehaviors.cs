namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How a code fix test differs from the usual one.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>Without Fix All in a document.</summary>
    SkipFixAllInDocumentCheck = 1,

    /// <summary>Without Fix All in a project.</summary>
    SkipFixAllInProjectCheck = 2,

    /// <summary>Without Fix All in the solution.</summary>
    SkipFixAllInSolutionCheck = 4,

    /// <summary>Without Fix All.</summary>
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,

    /// <summary>Only one diagnostic is fixed.</summary>
    FixOne = 8,

    /// <summary>A fix may be tried for a diagnostic that is reported at the end of the compilation.</summary>
    SkipLocalDiagnosticCheck = 16,
}
