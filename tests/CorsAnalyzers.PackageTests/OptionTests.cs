using CorsAnalyzers.PackageTests.Harness;
using Xunit;

namespace CorsAnalyzers.PackageTests;

/// <summary>Options that a team sets, in a real build.</summary>
public sealed class OptionTests(PackageUnderTest package)
{
    private const string Library = """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        namespace Consumer;

        public static class Policies
        {
            public static void AddPages(this CorsOptions options) =>
                options.AddPolicy("pages", policy => policy.AllowAnyOrigin());
        }
        """;

    private const string IsError = "cors_analyzers.any_origin_is_error = true\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(".editorconfig", "root = true\n[*.cs]\n")]
    [InlineData(".globalconfig", "is_global = true\n")]
    public async Task Any_origin_is_an_error_where_a_team_says_so(string file, string head)
    {
        var consumer = NewConsumer().With(file, head + IsError);

        var build = await consumer.Build(Cancellation);

        build.MustExitWith(1);
        Assert.Equal([new Finding("error", "CORS1008", "Policies.cs", 8)], consumer.FindingsOf(build));
    }

    [Theory]
    [InlineData("dotnet_diagnostic.CORS1008.severity = warning", "warning")]
    [InlineData("dotnet_diagnostic.CORS1008.severity = suggestion", null)]
    [InlineData("dotnet_diagnostic.CORS1008.severity = none", null)]
    [InlineData("dotnet_analyzer_diagnostic.category-Security.severity = warning", "warning")]
    public async Task A_severity_of_the_rule_wins(string severity, string? shown)
    {
        var consumer = NewConsumer().With(".editorconfig", "root = true\n[*.cs]\n" + IsError + severity + "\n");

        var build = await consumer.Build(Cancellation);

        build.MustSucceed();
        Assert.Equal(shown is null ? [] : [new Finding(shown, "CORS1008", "Policies.cs", 8)], consumer.FindingsOf(build));
    }

    private ConsumerProject NewConsumer() => package.NewConsumer("options").AsWebLibrary().With("Policies.cs", Library);
}
