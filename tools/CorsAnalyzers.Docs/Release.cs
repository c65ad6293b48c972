using System.Text.RegularExpressions;

namespace CorsAnalyzers.Docs;

/// <summary>The next release: the version that the checkout builds, whose notes become those of a release that is out.</summary>
internal static partial class Release
{
    /// <summary>The version, which stands in one place.</summary>
    public static string VersionOf(string root) => Version().Match(DerivedFile.Read(root, "Directory.Build.props")) is { Success: true } found
        ? found.Groups["version"].Value
        : throw new FormatException("Directory.Build.props has no VersionPrefix.");

    /// <summary>The notes of the rules with the release in them; nothing where it changes no rule.</summary>
    public static string ShippedWith(string shipped, string unshipped, string version) =>
        ReleaseNotes.Body(unshipped) is { Length: > 0 } notes ? $"{shipped.TrimEnd('\n')}\n\n## Release {version}\n{notes}" : shipped;

    /// <summary>The change log in which what was not released is the release.</summary>
    public static string ChangelogWith(string changelog, string version, DateOnly day) => Unreleased().IsMatch(changelog)
        ? Unreleased().Replace(changelog, $"## [Unreleased]\n\n## [{version}] - {day:yyyy-MM-dd}\n", 1)
        : throw new FormatException("CHANGELOG.md has no [Unreleased].");

    /// <summary>Writes both down. What follows from them is written by the ordinary run.</summary>
    public static void Write(string root, DateOnly day)
    {
        var version = VersionOf(root);
        WriteFile(ShippedReleases.Path, ShippedWith(DerivedFile.Read(root, ShippedReleases.Path), DerivedFile.Read(root, ReleaseNotes.Path), version));
        WriteFile("CHANGELOG.md", ChangelogWith(DerivedFile.Read(root, "CHANGELOG.md"), version, day));

        void WriteFile(string path, string text) => File.WriteAllText(System.IO.Path.Combine(root, path), text);
    }

    [GeneratedRegex("<VersionPrefix>(?<version>[^<]+)</VersionPrefix>")]
    private static partial Regex Version();

    [GeneratedRegex(@"^## \[Unreleased\]\n", RegexOptions.Multiline)]
    private static partial Regex Unreleased();
}
