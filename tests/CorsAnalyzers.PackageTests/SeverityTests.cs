using CorsAnalyzers.PackageTests.Harness;
using Xunit;

namespace CorsAnalyzers.PackageTests;

/// <summary>The ways in which a team says how much a rule matters to it.</summary>
public sealed class SeverityTests(PackageUnderTest package)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Editorconfig_raises_a_warning_to_an_error()
    {
        var consumer = Library().WithSeverity("CORS1001", "error");

        var build = await consumer.Build(Cancellation);

        build.MustExitWith(1);
        Assert.Equal([Samples.LibraryFinding("error")], consumer.FindingsOf(build));
    }

    [Fact]
    public async Task Editorconfig_lowers_an_error_to_a_warning()
    {
        var consumer = package.NewConsumer("lowered").AsWebApp().With("Program.cs", Samples.App)
            .WithSeverity("CORS1001", "warning");

        var build = await consumer.Build(Cancellation);

        build.MustSucceed();
        Assert.Equal([Samples.AppFinding("warning")], consumer.FindingsOf(build));
    }

    [Fact]
    public async Task Editorconfig_silences_a_rule()
    {
        var consumer = Library().WithSeverity("CORS1001", "none");

        await BuildsSilently(consumer);
    }

    [Fact]
    public async Task A_pragma_silences_a_line()
    {
        var consumer = Library(Samples.Library
            .Replace("        options.AddPolicy", "#pragma warning disable CORS1001\n        options.AddPolicy", StringComparison.Ordinal));

        await BuildsSilently(consumer);
    }

    [Fact]
    public async Task An_attribute_silences_a_member()
    {
        var consumer = Library(Samples.Library
            .Replace(
                "    public static void",
                """    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CORS1001", Justification = "Known.")]""" + "\n    public static void",
                StringComparison.Ordinal));

        await BuildsSilently(consumer);
    }

    private ConsumerProject Library(string source = Samples.Library) =>
        package.NewConsumer("severity").AsWebLibrary().With("Policies.cs", source);

    private static async Task BuildsSilently(ConsumerProject consumer)
    {
        var build = await consumer.Build(Cancellation);

        build.MustSucceed();
        Assert.Empty(consumer.FindingsOf(build));
    }
}
