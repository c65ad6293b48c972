using CorsAnalyzers.PackageTests.Harness;
using Xunit;

namespace CorsAnalyzers.PackageTests;

/// <summary>Where the help links of a build lead: to the pages as they are, or as they were in the release.</summary>
public sealed class HelpLinkTests
{
    [Theory]
    [InlineData("main")]
    [InlineData("v1.2.3", "-p:PublicRelease=true", "-p:VersionPrefix=1.2.3")]
    [InlineData("v1.2.3-rc.1", "-p:PublicRelease=true", "-p:VersionPrefix=1.2.3", "-p:VersionSuffix=rc.1")]
    public async Task The_pages_have_the_version_of_the_build(string revision, params string[] properties)
    {
        var project = Repository.PathTo("src", "CorsAnalyzers", "CorsAnalyzers.csproj");
        var answer = await DotNet.In(Repository.Root).Run(["msbuild", project, "-nodeReuse:false", "-getProperty:HelpLinkRoot", .. properties], TestContext.Current.CancellationToken);

        Assert.Equal($"https://github.com/corsanalyzers/CorsAnalyzers/blob/{revision}/docs/rules/", answer.MustSucceed().Output.Trim());
    }
}
