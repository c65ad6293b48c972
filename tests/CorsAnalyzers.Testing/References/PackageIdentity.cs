namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A NuGet package.</summary>
public sealed class PackageIdentity : IEquatable<PackageIdentity?>
{
    /// <summary>The package of that id and version.</summary>
    public PackageIdentity(string id, string version)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Version = version ?? throw new ArgumentNullException(nameof(version));
    }

    /// <summary>The package's id.</summary>
    public string Id { get; }

    /// <summary>The package's version.</summary>
    public string Version { get; }

    /// <inheritdoc/>
    public bool Equals(PackageIdentity? other) => other is not null && Id == other.Id && Version == other.Version;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PackageIdentity);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version);
}
