using CorsAnalyzers.PackageTests.Harness;
using Xunit;

namespace CorsAnalyzers.PackageTests;

/// <summary>The commands of docs/adoption.md, run as they stand there.</summary>
public sealed class AdoptionTests(PackageUnderTest package)
{
    private const string Legacy = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("shop", policy => policy.AllowAnyOrigin().AllowCredentials());
            options.AddPolicy("partners", policy => policy.WithOrigins("https://partner.example/"));
        });
        var app = builder.Build();
        app.UseCors("Shop");
        app.MapGet("/", () => "hello").RequireCors("partners");
        app.Run();
        """;

    [Fact]
    public async Task A_legacy_solution_takes_one_family_after_another()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var commands = Guide.BlocksOf("adoption.md", "sh");
        var consumer = package.NewConsumer("adoption").AsWebApp().With("Program.cs", Legacy).With(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CORS1001.severity = warning\n");
        Assert.Equal(["CORS1001", "CORS2001", "CORS3001"], Ids(await consumer.Build(cancellation)));
        File.Delete(Path.Combine(consumer.Folder, ".editorconfig"));

        // What is there is written down, also where it breaks the build, which goes on to write its log.
        await consumer.Shell(cancellation, commands[0]);
        (await consumer.Shell(cancellation, commands[1])).MustSucceed();
        Assert.Equal(
            "is_global = true\ndotnet_diagnostic.CORS1001.severity = suggestion\ndotnet_diagnostic.CORS2001.severity = suggestion\ndotnet_diagnostic.CORS3001.severity = suggestion\n",
            consumer.Read(".globalconfig"));
        Assert.Empty(Ids((await consumer.Build(cancellation)).MustSucceed()));

        // A family is taken out of the list and repaired.
        (await consumer.Shell(cancellation, commands[2])).MustSucceed();
        Assert.Equal(["CORS1001"], Ids(await consumer.Build(cancellation)));
        (await consumer.Shell(cancellation, commands[3])).MustSucceed();
        Assert.DoesNotContain("CORS1001", Ids(await consumer.Build(cancellation)));

        IEnumerable<string> Ids(CommandResult build) => consumer.FindingsOf(build).Select(static finding => finding.Id).Where(static id => id.StartsWith("CORS", StringComparison.Ordinal)).Distinct().Order();
    }
}
