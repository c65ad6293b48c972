namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Checks that a test leaves out.</summary>
[Flags]
public enum TestBehaviors
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>
    /// That nothing is reported in generated code. It is made only when an analyzer does not call
    /// <see cref="Diagnostics.AnalysisContext.ConfigureGeneratedCodeAnalysis"/>.
    /// </summary>
    SkipGeneratedCodeCheck = 1,

    /// <summary>That <c>#pragma warning disable</c> on top of a file silences it.</summary>
    SkipSuppressionCheck = 2,

    /// <summary>That source generators produce the expected files.</summary>
    SkipGeneratedSourcesCheck = 4,
}
