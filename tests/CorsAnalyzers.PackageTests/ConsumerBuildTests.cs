using CorsAnalyzers.PackageTests.Harness;
using Xunit;

namespace CorsAnalyzers.PackageTests;

/// <summary>What a build of somebody else's project prints.</summary>
public sealed class ConsumerBuildTests(PackageUnderTest package)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("netcoreapp3.1")]
    [InlineData("net8.0")]
    [InlineData("net9.0")]
    [InlineData("net10.0")]
    public async Task A_library_gets_the_warning(string framework)
    {
        var consumer = package.NewConsumer("library").AsWebLibrary(framework).With("Policies.cs", Samples.Library);

        var build = await consumer.Build(Cancellation);

        build.MustSucceed();
        Assert.Equal([Samples.LibraryFinding("warning")], consumer.FindingsOf(build));
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public async Task An_app_that_cannot_start_does_not_build(string framework)
    {
        var consumer = package.NewConsumer("app").AsWebApp(framework).With("Program.cs", Samples.App);

        var build = await consumer.Build(Cancellation);

        build.MustExitWith(1);
        Assert.Equal([Samples.AppFinding("error")], consumer.FindingsOf(build));
    }

    [Fact]
    public async Task A_project_without_web_framework_builds_clean()
    {
        // The same names as in CORS, and nothing of the kind.
        var consumer = package.NewConsumer("console").AsConsoleApp().With("Program.cs", """
            new Policy().AllowAnyOrigin().AllowCredentials();

            public class Policy
            {
                public Policy AllowAnyOrigin() => this;

                public Policy AllowCredentials() => this;
            }
            """);

        var build = await consumer.Build(Cancellation);

        Assert.Contains("0 Warning(s)", build.MustSucceed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_compiler_tells_the_analyzers_about_test_projects()
    {
        var consumer = package.NewConsumer("tests").AsWebLibrary();

        (await consumer.Build(Cancellation, "-p:IsTestProject=true")).MustSucceed();

        var visible = Directory.GetFiles(consumer.Folder, "*.GeneratedMSBuildEditorConfig.editorconfig", SearchOption.AllDirectories);
        Assert.Contains("build_property.IsTestProject = true", File.ReadLines(Assert.Single(visible)));
    }
}
