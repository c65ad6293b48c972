using System.Reflection;
using System.Runtime.InteropServices;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Finds a package on this machine: among the targeting packs of the SDK and in the NuGet folder. The build recorded
/// both folders; where that record is of no use (the tests were built elsewhere), the running <c>dotnet</c> and
/// <c>NUGET_PACKAGES</c> tell. Nothing is ever downloaded.
/// </summary>
internal static class ReferenceFolders
{
    private static readonly string[] s_roots = [.. Roots().Where(Directory.Exists).Distinct()];

    /// <summary>
    /// The folder of the package: of exactly that version, or else of the newest one with the same major and minor
    /// number that is not older.
    /// </summary>
    public static string Find(PackageIdentity package)
    {
        var versions = s_roots
            .SelectMany(root => new[] { Path.Combine(root, package.Id), Path.Combine(root, package.Id.ToLowerInvariant()) }.Distinct())
            .Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories)
            .ToList();

        return versions.Find(folder => Path.GetFileName(folder) == package.Version)
            ?? versions
                .Select(folder => (Folder: folder, Version: Parse(Path.GetFileName(folder))))
                .Where(candidate => IsLaterPatch(candidate.Version, Parse(package.Version)))
                .OrderByDescending(candidate => candidate.Version)
                .Select(candidate => candidate.Folder)
                .FirstOrDefault()
            ?? throw new InvalidOperationException(
                $"Package {package.Id} {package.Version} is not on this machine. Looked in: {string.Join(", ", s_roots)}. "
                + "Tests download nothing; add a PackageDownload to the test kit's project file.");
    }

    private static IEnumerable<string> Roots()
    {
        var recorded = typeof(ReferenceFolders).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(attribute => attribute.Key is "TargetingPackRoot" or "NuGetPackageRoot")
            .OrderByDescending(attribute => attribute.Key)
            .Select(attribute => attribute.Value ?? string.Empty);
        foreach (var root in recorded)
        {
            yield return root;
        }

        // shared/Microsoft.NETCore.App/10.0.0 is three levels below the folder that has packs.
        yield return Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs"));
        yield return Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? string.Empty;
        yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
    }

    private static bool IsLaterPatch(Version? candidate, Version? wanted)
        => candidate is not null && wanted is not null && (candidate.Major, candidate.Minor) == (wanted.Major, wanted.Minor) && candidate >= wanted;

    private static Version? Parse(string version) => Version.TryParse(version, out var parsed) ? parsed : null;
}
