namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A place at which a diagnostic is expected: its own location or an additional one.</summary>
public readonly struct DiagnosticLocation
{
    /// <summary>Expects <paramref name="span"/>, read as <paramref name="options"/> say.</summary>
    public DiagnosticLocation(FileLinePositionSpan span, DiagnosticLocationOptions options)
    {
        Span = span;
        Options = options;
    }

    /// <summary>The file and the span in it.</summary>
    public FileLinePositionSpan Span { get; }

    /// <summary>How the span is meant.</summary>
    public DiagnosticLocationOptions Options { get; }
}
