using CorsAnalyzers.PackageTests.Harness;
using Xunit;

namespace CorsAnalyzers.PackageTests;

/// <summary>The unattended repair.</summary>
public sealed class FormatTests(PackageUnderTest package)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_app_with_configuration_is_repaired_for_good()
    {
        var consumer = package.NewConsumer("app").AsWebApp().With("Program.cs", Samples.App);

        (await consumer.Format(Cancellation)).MustSucceed();

        var source = consumer.Read("Program.cs");
        Assert.Contains("""builder.Configuration.GetSection("Cors:AllowedOrigins")""", source, StringComparison.Ordinal);
        Assert.DoesNotContain("AllowAnyOrigin", source, StringComparison.Ordinal);
        (await consumer.Format(Cancellation, "--verify-no-changes")).MustSucceed();
        var build = await consumer.Build(Cancellation);
        build.MustSucceed();
        Assert.Empty(consumer.FindingsOf(build));
    }

    [Fact]
    public async Task A_policy_without_configuration_gets_a_placeholder_that_keeps_being_reported()
    {
        var consumer = package.NewConsumer("library").AsWebLibrary().With("Policies.cs", Samples.Library);

        (await consumer.Format(Cancellation)).MustSucceed();

        Assert.Contains("https://replace-with-your-origin.invalid", consumer.Read("Policies.cs"), StringComparison.Ordinal);
        var build = await consumer.Build(Cancellation);
        build.MustSucceed();
        Assert.Equal([Samples.LibraryFinding("warning") with { Id = "CORS2022" }], consumer.FindingsOf(build));

        // Nothing is left to repair. Without the filter, --verify-no-changes counts every warning, also one that no fix can
        // remove: a team's check stays red until a person types the real origin.
        (await consumer.Format(Cancellation, "--verify-no-changes", "--diagnostics", "CORS1001")).MustSucceed();
        var unfiltered = await consumer.Format(Cancellation, "--verify-no-changes");
        Assert.Contains("CORS2022", unfiltered.MustExitWith(2).Output, StringComparison.Ordinal);
    }
}
