namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Which diagnostics of the compiler a test must expect. One that a fix under test could fix always counts.</summary>
public enum CompilerDiagnostics
{
    /// <summary>None: the code need not compile.</summary>
    None,

    /// <summary>Errors.</summary>
    Errors,

    /// <summary>Errors and warnings.</summary>
    Warnings,

    /// <summary>Errors, warnings and suggestions.</summary>
    Suggestions,

    /// <summary>All, hidden ones too.</summary>
    All,
}
