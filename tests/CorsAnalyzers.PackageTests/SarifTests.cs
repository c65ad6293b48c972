using CorsAnalyzers.PackageTests.Harness;
using Xunit;

namespace CorsAnalyzers.PackageTests;

/// <summary>What a code scanning service learns from a build's log.</summary>
public sealed class SarifTests(PackageUnderTest package)
{
    [Fact]
    public async Task The_log_carries_id_place_help_link_and_weakness()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var consumer = package.NewConsumer("sarif").AsWebLibrary().With("Policies.cs", Samples.Library);

        // A plain comma would end the property on MSBuild's command line.
        (await consumer.Build(cancellation, "-p:ErrorLog=build.sarif%2Cversion=2.1")).MustSucceed();

        var result = Assert.Single(SarifResult.Read(consumer.Read("build.sarif")));
        Assert.Equal(("CORS1001", "warning", "Policies.cs", 8), (result.RuleId, result.Level, result.File, result.Line));
        Assert.EndsWith("/docs/rules/CORS1001.md", result.HelpUri, StringComparison.Ordinal);
        Assert.Contains("external/cwe/cwe-942", result.Tags);
        Assert.Contains("security", result.Tags);
    }
}
