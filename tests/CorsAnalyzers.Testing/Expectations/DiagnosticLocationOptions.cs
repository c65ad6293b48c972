namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How an expected location is meant.</summary>
[Flags]
public enum DiagnosticLocationOptions
{
    /// <summary>Start and end must be the same.</summary>
    None = 0,

    /// <summary>Only the start must be the same.</summary>
    IgnoreLength = 1,

    /// <summary>The location is the span with the key <c>#n</c> in the markup; n stands in the place of the column.</summary>
    InterpretAsMarkupKey = 2,

    /// <summary>The diagnostic must mark this additional location as unnecessary code.</summary>
    UnnecessaryCode = 4,
}
