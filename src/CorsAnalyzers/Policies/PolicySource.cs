namespace CorsAnalyzers.Policies;

/// <summary>How strings that are not known came into a list.</summary>
internal enum PolicySourceKind
{
    /// <summary>Read from configuration, where the section may be missing: null on some deployment.</summary>
    ConfigurationOrNull,

    /// <summary>Read from configuration, with something else where it is missing.</summary>
    Configuration,

    /// <summary>Cut out of a string at a separator, with the blanks around each part.</summary>
    UntrimmedSplit,
}

/// <summary>A source of strings that are not known.</summary>
/// <param name="Kind">How they are made.</param>
/// <param name="Key">The key of the configuration, where it is known.</param>
/// <param name="Place">Where they were added.</param>
internal sealed record PolicySource(PolicySourceKind Kind, string? Key, CodePlace Place)
{
    /// <summary>Whether a whole list comes from there, not one string of it.</summary>
    public bool IsArray { get; init; } = true;

    /// <summary>The read of configuration that gives the strings, where settings files can tell which.</summary>
    public ConfigurationRead? Read { get; init; }
}
