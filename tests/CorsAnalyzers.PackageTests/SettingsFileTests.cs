using System.Text.Json;
using CorsAnalyzers.PackageTests.Harness;
using Xunit;

namespace CorsAnalyzers.PackageTests;

/// <summary>Origins in <c>appsettings.json</c>: found in a build, in its log, and repaired in the file.</summary>
public sealed class SettingsFileTests(PackageUnderTest package)
{
    private const string Settings = """
        {
          // Who may read the orders.
          "Cors": {
            "AllowedOrigins": [
              "https://shop.example/", // the shop
              "https://checkout.shop.example"
            ]
          }
        }
        """;

    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);

        builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy
            .WithOrigins(builder.Configuration.GetSection("Cors:AllowedOrigins").Get<string[]>() ?? [])));

        var app = builder.Build();
        app.UseCors();
        app.MapGet("/", () => "hello");
        app.Run();
        """;

    private static readonly Finding Found = new("warning", "CORS5001", "Program.cs", 4);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_build_reports_the_code_and_its_log_the_place_in_the_file()
    {
        var consumer = App();

        var build = await consumer.Build(Cancellation, "-p:ErrorLog=build.sarif%2Cversion=2.1");

        build.MustSucceed();
        Assert.Equal([Found], consumer.FindingsOf(build));
        Assert.Contains("'https://shop.example/' (Cors:AllowedOrigins:0 in appsettings.json)", build.Output, StringComparison.Ordinal);
        var result = Assert.Single(SarifResult.Read(consumer.Read("build.sarif")));
        Assert.Equal(("CORS5001", "Program.cs", 4), (result.RuleId, result.File, result.Line));
        Assert.Equal([("appsettings.json", 5)], result.Related);
    }

    [Fact]
    public async Task Format_repairs_the_file_and_nothing_else()
    {
        var consumer = App();
        var (program, settings) = (consumer.Read("Program.cs"), consumer.Read("appsettings.json"));

        (await consumer.Format(Cancellation)).MustSucceed();

        Assert.Equal(program, consumer.Read("Program.cs"));
        Assert.Equal(settings.Replace("https://shop.example/\"", "https://shop.example\"", StringComparison.Ordinal), consumer.Read("appsettings.json"));
        var build = await consumer.Build(Cancellation);
        Assert.Empty(consumer.FindingsOf(build.MustSucceed()));
    }

    [Fact]
    public async Task Format_binds_a_policy_and_adds_its_section()
    {
        var consumer = package.NewConsumer("bound").AsWebApp().With("Program.cs", Samples.App).With("appsettings.json", "{\n  \"AllowedHosts\": \"*\"\n}");

        (await consumer.Format(Cancellation)).MustSucceed();

        Assert.Contains("GetSection(\"Cors:AllowedOrigins\")", consumer.Read("Program.cs"), StringComparison.Ordinal);
        Assert.Equal("{\n  \"AllowedHosts\": \"*\",\n  \"Cors\": {\n    \"AllowedOrigins\": []\n  }\n}\n", consumer.Read("appsettings.json"));
        (await consumer.Format(Cancellation, "--verify-no-changes")).MustSucceed();
    }

    [Fact]
    public async Task An_editorconfig_for_code_decides_about_it()
    {
        var consumer = App().WithSeverity("CORS5001", "error");

        var build = await consumer.Build(Cancellation);

        Assert.Equal([Found with { Severity = "error" }], consumer.FindingsOf(build.MustExitWith(1)));
    }

    [Fact]
    public async Task A_property_turns_it_off()
    {
        var consumer = App();

        var build = await consumer.Build(Cancellation, "-p:CorsAnalyzersSettingsFiles=false");

        Assert.Empty(consumer.FindingsOf(build.MustSucceed()));
    }

    [Fact]
    public async Task A_file_that_the_project_lists_itself_comes_once()
    {
        var consumer = App().With("appsettings.Production.json", Settings).With("Directory.Build.props", """
            <Project>
              <ItemGroup>
                <AdditionalFiles Include="./appsettings.json" />
              </ItemGroup>
            </Project>
            """);

        Assert.Equal(["appsettings", "appsettings.Production"], await AdditionalFilesOf(consumer));
    }

    [Fact]
    public async Task A_web_config_is_given_where_there_is_one()
    {
        var consumer = package.NewConsumer("iis").AsWebApp().With("Program.cs", Program);
        Assert.Empty(await AdditionalFilesOf(consumer));

        consumer.With("web.config", "<configuration><system.webServer><cors enabled=\"true\"><add origin=\"*\" allowCredentials=\"true\" /></cors></system.webServer></configuration>");
        Assert.Equal(["web"], await AdditionalFilesOf(consumer));
        var build = await consumer.Build(Cancellation);
        Assert.Equal([new Finding("warning", "CORS5006", "Program.cs", 1)], consumer.FindingsOf(build.MustSucceed()));
    }

    [Fact]
    public async Task A_project_of_another_kind_gets_no_files()
    {
        var consumer = package.NewConsumer("library").AsWebLibrary().With("appsettings.json", Settings);

        Assert.Empty(await AdditionalFilesOf(consumer));
    }

    private static async Task<IEnumerable<string>> AdditionalFilesOf(ConsumerProject consumer)
    {
        // What a package adds to a project is there once it is restored.
        (await consumer.Run(Cancellation, "restore", "-nodeReuse:false")).MustSucceed();
        var items = await consumer.Run(Cancellation, "build", "--no-restore", "-nodeReuse:false", "-getItem:AdditionalFiles");
        using var json = JsonDocument.Parse(items.MustSucceed().Output);
        return [.. json.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray().Select(static item => item.GetProperty("Filename").GetString()!).Order(StringComparer.Ordinal)];
    }

    private ConsumerProject App() => package.NewConsumer("settings").AsWebApp().With("Program.cs", Program).With("appsettings.json", Settings);
}
