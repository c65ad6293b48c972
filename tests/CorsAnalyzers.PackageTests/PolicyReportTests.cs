using CorsAnalyzers.PackageTests.Harness;
using Xunit;

namespace CorsAnalyzers.PackageTests;

/// <summary>The commands of docs/policy-report.md, run as they stand there, and the tables they make.</summary>
public sealed class PolicyReportTests(PackageUnderTest package)
{
    private const string App = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
            options.AddDefaultPolicy(policy =>
            {
                if (builder.Environment.IsDevelopment()) policy.AllowAnyOrigin();
                else policy.WithOrigins("https://shop.example.com");
            }));
        builder.Services.AddCors(options =>
            options.AddPolicy("partners", policy => policy
                .WithOrigins("https://a.example", "https://b.example").AllowCredentials()
                .WithMethods("GET", "PUT").AllowAnyHeader().WithExposedHeaders("X-Total").SetPreflightMaxAge(TimeSpan.FromMinutes(10))));
        var app = builder.Build();
        app.UseCors();
        app.MapGet("/a", () => "a").RequireCors("partners");
        app.MapPut("/b", () => "b").RequireCors("partners");
        app.Run();
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_build_reports_every_policy()
    {
        var consumer = NewConsumer();
        var build = (await consumer.Shell(Cancellation, Guide.BlocksOf("policy-report.md", "sh")[0])).MustSucceed();
        Assert.DoesNotContain("CORS0001", build.Output, StringComparison.Ordinal);

        var table = (await consumer.Shell(Cancellation, Guide.BlocksOf("policy-report.md", "sh")[1])).MustSucceed();
        Assert.Equal(
            [
                "The default policy\tin Development | not only in Development\tany | https://shop.example.com\tnot allowed\tnone\tnone\tnone\tnot set\tUseCors",
                "Policy 'partners'\tnot only in Development\thttps://a.example, https://b.example\tallowed\tGET, PUT\tany\tX-Total\t600 s\t2 endpoints",
            ],
            table.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task The_SDK_alone_makes_the_table_of_the_page()
    {
        var consumer = NewConsumer();
        (await consumer.Build(Cancellation, "-p:CorsAnalyzersPolicyReport=true")).MustSucceed();

        var script = package.NewConsumer("table").With("policies.cs", Assert.Single(Guide.BlocksOf("policy-report.md", "csharp")));
        var table = (await script.Run(Cancellation, "run", "policies.cs", "--", consumer.Folder)).MustSucceed();
        var page = File.ReadAllText(Repository.PathTo("docs", "policy-report.md"));
        Assert.All(table.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line.Trim(), page, StringComparison.Ordinal));
        Assert.Contains("| Program.cs:9 |", table.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hidden", false)]
    [InlineData("suggestion", true)]
    public async Task A_hidden_diagnostic_is_in_no_log(string severity, bool isLogged)
    {
        var consumer = NewConsumer().WithSeverity("CORS0001", severity switch { "hidden" => "silent", _ => severity });
        (await consumer.Build(Cancellation, "-p:ErrorLog=build.sarif%2Cversion=2.1")).MustSucceed();
        Assert.Equal(isLogged, SarifResult.Read(consumer.Read("build.sarif")).Any(static result => result.RuleId == "CORS0001"));
    }

    [Fact]
    public async Task Without_the_property_there_is_no_report()
    {
        var consumer = NewConsumer();
        (await consumer.Build(Cancellation)).MustSucceed();
        Assert.Empty(Directory.EnumerateFiles(consumer.Folder, "*.sarif", SearchOption.AllDirectories));
    }

    private ConsumerProject NewConsumer() => package.NewConsumer("report").AsWebApp().With("Program.cs", App);
}
