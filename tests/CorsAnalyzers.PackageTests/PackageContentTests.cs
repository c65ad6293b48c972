using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CorsAnalyzers.PackageTests.Harness;
using Xunit;

namespace CorsAnalyzers.PackageTests;

/// <summary>What is in the archive, and what its manifest promises.</summary>
public sealed partial class PackageContentTests(PackageUnderTest package)
{
    private const string Home = "https://github.com/corsanalyzers/CorsAnalyzers";

    [Fact]
    public void The_archive_holds_exactly_these_files()
    {
        string[] expected =
        [
            "README.md",
            "analyzers/dotnet/cs/CorsAnalyzers.CodeFixes.dll",
            "analyzers/dotnet/cs/CorsAnalyzers.dll",
            "build/CorsAnalyzers.props",
            "build/CorsAnalyzers.targets",
            "build/PolicyReport.globalconfig",
            "build/modes/None.globalconfig",
            "build/modes/Recommended.globalconfig",
            "build/modes/Strict.globalconfig",
            "buildTransitive/CorsAnalyzers.props",
            "buildTransitive/CorsAnalyzers.targets",
            "icon.png",
        ];

        var packed = package.ReadEntryNames().Where(name => !IsEnvelope(name)).Order(StringComparer.Ordinal);

        Assert.Equal(expected, packed);

        // What every package has: the manifest and the archive format's own parts.
        static bool IsEnvelope(string name) =>
            name is "CorsAnalyzers.nuspec" or "[Content_Types].xml" or "_rels/.rels"
            || name.StartsWith("package/services/metadata/", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id", "CorsAnalyzers")]
    [InlineData("developmentDependency", "true")]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    [InlineData("icon", "icon.png")]
    [InlineData("projectUrl", Home)]
    [InlineData("releaseNotes", Home + "/blob/main/CHANGELOG.md")]
    [InlineData("tags", "cors aspnetcore security analyzers roslyn codefix")]
    [InlineData("copyright", "Copyright (c) CorsAnalyzers contributors")]
    public void The_manifest_says(string element, string value) => Assert.Equal(value, Metadata(element)?.Value);

    [Fact]
    public void The_manifest_leads_to_the_source()
    {
        var repository = Metadata("repository");
        Assert.NotNull(repository);
        Assert.Equal(("git", Home), ((string?)repository.Attribute("type"), (string?)repository.Attribute("url")));
        if (Directory.Exists(Repository.PathTo(".git"))) Assert.Matches("^[0-9a-f]{40}$", (string?)repository.Attribute("commit"));
    }

    [Fact]
    public void The_readme_leads_somewhere_from_the_website_of_the_package()
    {
        var readme = Encoding.UTF8.GetString(package.ReadEntry("README.md"));
        var links = Link().Matches(readme).Select(static match => match.Groups["target"].Value).ToList();
        Assert.All(links, static link => Assert.StartsWith("https://", link, StringComparison.Ordinal));
        Assert.Contains(Home + "/blob/main/docs/rules/CORS1001.md", links);
        Assert.Contains("https://raw.githubusercontent.com/corsanalyzers/CorsAnalyzers/main/docs/images/terminal.svg", links);

        // Beside the links it is the README of the repository, word for word.
        var text = Link().Replace(File.ReadAllText(Repository.PathTo("README.md")).ReplaceLineEndings("\n"), "]()").TrimEnd();
        Assert.Equal(text, Link().Replace(readme.ReplaceLineEndings("\n"), "]()").TrimEnd());
    }

    [Theory]
    [InlineData("CorsAnalyzers.dll")]
    [InlineData("CorsAnalyzers.CodeFixes.dll")]
    public void An_assembly_carries_its_symbols_and_no_folder_of_the_build(string assembly)
    {
        using var image = new PEReader([.. package.ReadEntry("analyzers/dotnet/cs/" + assembly)]);
        var entries = image.ReadDebugDirectory();
        using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(entries.Single(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb));
        var reader = symbols.GetMetadataReader();
        Assert.NotEmpty(reader.Documents);
        Assert.All(reader.Documents, document => Assert.StartsWith("/_/src/", reader.GetString(reader.GetDocument(document).Name), StringComparison.Ordinal));
        Assert.Contains(entries, static entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        var version = new Version(package.Version.Split('-')[0]);
        Assert.Equal(new Version(version.Major, version.Minor, version.Build, 0), image.GetMetadataReader().GetAssemblyDefinition().Version);
    }

    [Theory]
    [InlineData("dependencies")]
    [InlineData("frameworkReferences")]
    [InlineData("frameworkAssemblies")]
    [InlineData("references")]
    public void The_manifest_asks_for_nothing(string element) => Assert.Null(Metadata(element));

    private XElement? Metadata(string name) =>
        package.ReadNuspec().Descendants().SingleOrDefault(element => element.Name.LocalName == name);

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
