namespace CorsAnalyzers.Fetch.Hosts;

/// <summary>What a URL's host text says.</summary>
internal readonly struct HostReading
{
    /// <summary>The host as browsers serialise it, or null if it is none or is not known.</summary>
    public string? Serialised { get; init; }

    /// <summary>No browser reads a host here, or none that a name server can answer.</summary>
    public bool IsBad { get; init; }

    /// <summary>Browsers write the address or name in another form.</summary>
    public bool IsNotCanonical { get; init; }

    /// <summary>It contains letters outside ASCII.</summary>
    public bool IsUnicode { get; init; }

    /// <summary>It ends with the dot of the root.</summary>
    public bool HasTrailingDot { get; init; }

    /// <summary>A person may have meant another host than the one browsers read.</summary>
    public bool IsAmbiguous { get; init; }
}
