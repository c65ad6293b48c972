using CorsAnalyzers.PackageTests.Harness;
using Xunit;

namespace CorsAnalyzers.PackageTests;

/// <summary>The property that chooses severities for all rules, and what is stronger than it.</summary>
public sealed class ModeTests(PackageUnderTest package)
{
    // One rule of each kind: security (in its weaker form, a suggestion), certain damage, a suggestion, off by default.
    private const string Policies = """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        namespace Consumer;

        public static class Policies
        {
            public static readonly CorsPolicy Anyone = new CorsPolicyBuilder()
                .SetIsOriginAllowed(origin => origin.EndsWith("example.com"))
                .Build();

            public static readonly CorsPolicy Shop = new CorsPolicyBuilder("https://shop.example/").Build();

            public static readonly CorsPolicy Twice = new CorsPolicyBuilder("https://a.example", "https://a.example").Build();

            public static readonly CorsPolicy Local = new CorsPolicyBuilder("http://localhost:3000").Build();
        }
        """;

    private static readonly (string Id, int Line) Security = ("CORS1003", 8);

    private static readonly (string Id, int Line) Damage = ("CORS2001", 11);

    private static readonly (string Id, int Line) Suggestion = ("CORS2020", 13);

    private static readonly (string Id, int Line) OffByDefault = ("CORS1009", 15);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task None_is_silent() => Prints("None", 0);

    [Theory]
    [InlineData(null)]
    [InlineData("Default")]
    public Task Default_is_what_the_pages_say(string? mode) => Prints(mode, 0, Of("warning", Damage));

    [Theory]
    [InlineData("Recommended")]
    [InlineData("recommended")]
    public Task Recommended_shows_every_hole(string mode) => Prints(mode, 0, Of("warning", Security), Of("warning", Damage));

    [Fact]
    public Task Strict_shows_everything_and_stops_at_holes() => Prints(
        "Strict", 1, Of("error", Security), Of("warning", Damage), Of("warning", Suggestion), Of("warning", OffByDefault));

    [Fact]
    public async Task An_editorconfig_wins()
    {
        var consumer = Library("Strict").With(".editorconfig", """
            root = true

            [*.cs]
            dotnet_diagnostic.CORS1003.severity = suggestion
            dotnet_diagnostic.CORS2001.severity = error
            dotnet_diagnostic.CORS2020.severity = none
            dotnet_diagnostic.CORS1009.severity = none
            """);

        var build = await consumer.Build(Cancellation);

        Assert.Equal([Of("error", Damage)], consumer.FindingsOf(build.MustExitWith(1)));
    }

    [Fact]
    public async Task A_global_config_of_the_project_wins()
    {
        var consumer = Library("Strict").With(".globalconfig", """
            is_global = true
            dotnet_diagnostic.CORS1003.severity = none
            dotnet_diagnostic.CORS2020.severity = none
            """);

        var build = await consumer.Build(Cancellation);

        Assert.Equal([Of("warning", Damage), Of("warning", OffByDefault)], consumer.FindingsOf(build.MustSucceed()));
    }

    [Fact]
    public async Task Properties_of_the_build_win()
    {
        var consumer = Library("Recommended");

        var build = await consumer.Build(Cancellation, "-p:WarningsAsErrors=CORS1003", "-p:NoWarn=CORS2001");

        Assert.Equal([Of("error", Security)], consumer.FindingsOf(build.MustExitWith(1)));
    }

    [Fact]
    public async Task A_mode_turns_one_rule_on_after_another()
    {
        var consumer = Library("None").WithSeverity("CORS1003", "warning");

        var build = await consumer.Build(Cancellation);

        Assert.Equal([Of("warning", Security)], consumer.FindingsOf(build.MustSucceed()));
    }

    [Fact]
    public async Task A_mode_that_does_not_exist_fails_the_build()
    {
        var build = await Library("Strictest").Build(Cancellation);

        Assert.Contains("CorsAnalyzersMode is 'Strictest'. It can be None, Default, Recommended or Strict.", build.MustExitWith(1).Output, StringComparison.Ordinal);
    }

    private static Finding Of(string severity, (string Id, int Line) at) => new(severity, at.Id, "Policies.cs", at.Line);

    private async Task Prints(string? mode, int exitCode, params Finding[] findings)
    {
        var consumer = Library(mode);

        var build = await consumer.Build(Cancellation);

        build.MustExitWith(exitCode);
        Assert.Equal(findings, consumer.FindingsOf(build));
    }

    private ConsumerProject Library(string? mode)
    {
        var consumer = package.NewConsumer("mode").AsWebLibrary().With("Policies.cs", Policies);
        return mode is null ? consumer : consumer.With("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <CorsAnalyzersMode>{mode}</CorsAnalyzersMode>
              </PropertyGroup>
            </Project>
            """);
    }
}
