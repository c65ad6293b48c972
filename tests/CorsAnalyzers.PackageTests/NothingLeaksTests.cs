using CorsAnalyzers.PackageTests.Harness;
using Xunit;

namespace CorsAnalyzers.PackageTests;

/// <summary>A consumer's own users never see the package.</summary>
public sealed class NothingLeaksTests(PackageUnderTest package)
{
    [Fact]
    public async Task Neither_the_output_nor_the_package_of_a_consumer_mentions_it()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var consumer = package.NewConsumer("leak").With("Consumer.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
              </ItemGroup>
            </Project>
            """);

        // Installed by the command, which reads from the manifest that this is a development dependency.
        (await consumer.Run(cancellation, "add", "package", "CorsAnalyzers", "--version", package.Version)).MustSucceed();
        Assert.Contains("<PrivateAssets>all</PrivateAssets>", consumer.Read("Consumer.csproj"), StringComparison.Ordinal);
        (await consumer.Run(cancellation, "pack", "-o", "packed", "-nodeReuse:false")).MustSucceed();

        var output = Path.Combine(consumer.Folder, "bin", "Release", "net10.0");
        Assert.Equal(
            ["Consumer.deps.json", "Consumer.dll", "Consumer.pdb"],
            Directory.GetFiles(output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("CorsAnalyzers", File.ReadAllText(Path.Combine(output, "Consumer.deps.json")), StringComparison.Ordinal);
        var manifest = Nuspec.Of(Directory.GetFiles(Path.Combine(consumer.Folder, "packed")).Single());
        Assert.DoesNotContain("CorsAnalyzers", manifest.ToString(), StringComparison.Ordinal);
    }
}
