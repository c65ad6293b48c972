namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What markup in a state's files means.</summary>
public enum MarkupMode
{
    /// <summary>Nothing: what looks like markup is part of the file.</summary>
    None,

    /// <summary>Markup is taken out of the files and expects nothing.</summary>
    Ignore,

    /// <summary>Markup is taken out; it expects diagnostics, except those a fix under test could fix.</summary>
    IgnoreFixable,

    /// <summary>Markup is taken out and expects diagnostics.</summary>
    Allow,
}
