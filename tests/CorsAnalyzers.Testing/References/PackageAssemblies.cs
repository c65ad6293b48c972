using System.Text.RegularExpressions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The assemblies a package gives to the compiler.</summary>
internal static partial class PackageAssemblies
{
    /// <summary>
    /// The assemblies in <c>ref</c>, or else in <c>lib</c>, for the framework nearest below <paramref name="targetFramework"/>.
    /// Dependencies of the package are not followed.
    /// </summary>
    public static IEnumerable<string> Of(string packageFolder, string targetFramework)
        => new[] { "ref", "lib" }
            .Select(kind => Path.Combine(packageFolder, kind))
            .Where(Directory.Exists)
            .Select(kind => Directory.GetDirectories(kind)
                .Select(folder => (Folder: folder, Rank: Rank(Path.GetFileName(folder), targetFramework)))
                .Where(candidate => candidate.Rank >= 0)
                .OrderByDescending(candidate => candidate.Rank)
                .Select(candidate => candidate.Folder)
                .FirstOrDefault())
            .Where(folder => folder is not null)
            .Select(folder => Directory.GetFiles(folder!, "*.dll").Order(StringComparer.Ordinal))
            .FirstOrDefault() ?? Enumerable.Empty<string>();

    /// <summary>How near a folder's framework is to the wanted one; below zero when it does not fit.</summary>
    private static double Rank(string folder, string wanted)
    {
        if (folder == wanted)
        {
            return double.MaxValue;
        }

        if (!TryVersion(Modern(), wanted, out var wantedVersion))
        {
            return -1;
        }

        return TryVersion(Modern(), folder, out var modern) ? (modern <= wantedVersion ? 1000 + modern : -1)
            : TryVersion(Core(), folder, out var core) ? 100 + core
            : TryVersion(Standard(), folder, out var standard) ? standard
            : -1;
    }

    private static bool TryVersion(Regex pattern, string name, out double version)
    {
        version = 0;
        return pattern.Match(name) is { Success: true } match
            && double.TryParse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture, out version);
    }

    [GeneratedRegex(@"^net(\d+\.\d+)$")]
    private static partial Regex Modern();

    [GeneratedRegex(@"^netcoreapp(\d+\.\d+)$")]
    private static partial Regex Core();

    [GeneratedRegex(@"^netstandard(\d+\.\d+)$")]
    private static partial Regex Standard();
}
