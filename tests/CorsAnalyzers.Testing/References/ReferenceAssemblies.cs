using System.Collections.Concurrent;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// The assemblies that a project under test is compiled against. They are found on this machine, see
/// <see cref="ResolveAsync"/>.
/// </summary>
public sealed partial class ReferenceAssemblies : IEquatable<ReferenceAssemblies?>
{
    private static readonly ConcurrentDictionary<(string Framework, PackageIdentity Package, string? Path), ImmutableArray<MetadataReference>> s_resolved = new();

    /// <summary>No framework at all; packages can be added.</summary>
    public ReferenceAssemblies(string targetFramework)
        => TargetFramework = targetFramework ?? throw new ArgumentNullException(nameof(targetFramework));

    /// <summary>A framework whose assemblies lie in <paramref name="referenceAssemblyPath"/> of a package.</summary>
    public ReferenceAssemblies(string targetFramework, PackageIdentity? referenceAssemblyPackage, string referenceAssemblyPath)
        : this(targetFramework)
    {
        ReferenceAssemblyPackage = referenceAssemblyPackage ?? throw new ArgumentNullException(nameof(referenceAssemblyPackage));
        ReferenceAssemblyPath = referenceAssemblyPath;
    }

    private ReferenceAssemblies(ReferenceAssemblies other)
    {
        TargetFramework = other.TargetFramework;
        AssemblyIdentityComparer = other.AssemblyIdentityComparer;
        ReferenceAssemblyPackage = other.ReferenceAssemblyPackage;
        ReferenceAssemblyPath = other.ReferenceAssemblyPath;
        Packages = other.Packages;
    }

    /// <summary>
    /// What a test uses unless it says otherwise: .NET 10. (The official kit takes the framework it was itself built
    /// for; a test that cares names its framework.)
    /// </summary>
    public static ReferenceAssemblies Default => Net.Net100;

    /// <summary>The short name of the framework, such as <c>net10.0</c>.</summary>
    public string TargetFramework { get; }

    /// <summary>Decides which versions of an assembly are the same.</summary>
    public AssemblyIdentityComparer AssemblyIdentityComparer { get; private init; } = AssemblyIdentityComparer.Default;

    /// <summary>The package with the framework's assemblies.</summary>
    public PackageIdentity? ReferenceAssemblyPackage { get; }

    /// <summary>Where in the package the framework's assemblies lie.</summary>
    public string? ReferenceAssemblyPath { get; }

    /// <summary>Packages beyond the framework, such as <c>Microsoft.AspNetCore.App.Ref</c>.</summary>
    public ImmutableArray<PackageIdentity> Packages { get; private init; } = [];

    /// <summary>The same with exactly these packages.</summary>
    public ReferenceAssemblies WithPackages(ImmutableArray<PackageIdentity> packages) => new(this) { Packages = packages };

    /// <summary>The same with these packages too.</summary>
    public ReferenceAssemblies AddPackages(ImmutableArray<PackageIdentity> packages) => WithPackages(Packages.AddRange(packages));

    /// <summary>The same with another idea of which versions of an assembly are the same.</summary>
    public ReferenceAssemblies WithAssemblyIdentityComparer(AssemblyIdentityComparer assemblyIdentityComparer)
        => new(this) { AssemblyIdentityComparer = assemblyIdentityComparer };

    /// <summary>
    /// Finds the assemblies: among the SDK's targeting packs and in the NuGet folder, never on the network. A version
    /// that is not there is replaced by the newest later patch of the same major and minor number. Two packages with
    /// an assembly of the same name give the one from the later package.
    /// </summary>
    public Task<ImmutableArray<MetadataReference>> ResolveAsync(string? language, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var packages = Packages.Select(package => (TargetFramework, package, Path: (string?)null));
        if (ReferenceAssemblyPackage is not null)
        {
            packages = packages.Prepend((TargetFramework, ReferenceAssemblyPackage, ReferenceAssemblyPath));
        }

        ImmutableArray<MetadataReference> references =
        [
            .. packages
                .SelectMany(package => s_resolved.GetOrAdd(package, Resolve))
                .GroupBy(reference => Path.GetFileName(reference.Display), StringComparer.OrdinalIgnoreCase)
                .Select(sameName => sameName.Last()),
        ];
        return Task.FromResult(references);
    }

    /// <inheritdoc/>
    public bool Equals(ReferenceAssemblies? other)
        => other is not null
            && TargetFramework == other.TargetFramework
            && Equals(AssemblyIdentityComparer, other.AssemblyIdentityComparer)
            && Equals(ReferenceAssemblyPackage, other.ReferenceAssemblyPackage)
            && ReferenceAssemblyPath == other.ReferenceAssemblyPath
            && Packages.SequenceEqual(other.Packages);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReferenceAssemblies);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(TargetFramework, ReferenceAssemblyPackage, ReferenceAssemblyPath, Packages.Length);

    private static ImmutableArray<MetadataReference> Resolve((string Framework, PackageIdentity Package, string? Path) key)
    {
        var folder = ReferenceFolders.Find(key.Package);
        var files = key.Path is null
            ? PackageAssemblies.Of(folder, key.Framework)
            : Directory.GetFiles(Path.Combine(folder, key.Path), "*.dll").Order(StringComparer.Ordinal);
        return [.. files.Select(SharedReferences.Get)];
    }
}
