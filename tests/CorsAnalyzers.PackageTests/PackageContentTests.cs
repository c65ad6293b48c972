using System.Xml.Linq;
using CorsAnalyzers.PackageTests.Harness;
using Xunit;

namespace CorsAnalyzers.PackageTests;

/// <summary>What is in the archive, and what its manifest promises.</summary>
public sealed class PackageContentTests(PackageUnderTest package)
{
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
    public void The_manifest_says(string element, string value) => Assert.Equal(value, Metadata(element)?.Value);

    [Theory]
    [InlineData("dependencies")]
    [InlineData("frameworkReferences")]
    [InlineData("frameworkAssemblies")]
    [InlineData("references")]
    public void The_manifest_asks_for_nothing(string element) => Assert.Null(Metadata(element));

    private XElement? Metadata(string name) =>
        package.ReadNuspec().Descendants().SingleOrDefault(element => element.Name.LocalName == name);
}
