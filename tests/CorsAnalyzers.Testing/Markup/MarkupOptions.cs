namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How markup is read.</summary>
[Flags]
public enum MarkupOptions
{
    /// <summary>As usual.</summary>
    None = 0,

    /// <summary>Where several descriptors fit, the first one is meant; otherwise that is an error.</summary>
    UseFirstDescriptor = 1,

    /// <summary><c>$$</c> is code, not a position; needed for raw interpolated strings.</summary>
    TreatPositionIndicatorsAsCode = 2,
}
