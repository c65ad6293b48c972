using System.Text.Json;
using CorsAnalyzers.PackageTests.Harness;
using Xunit;

namespace CorsAnalyzers.PackageTests;

/// <summary>What a code scanning service learns from a build's log.</summary>
public sealed class SarifTests(PackageUnderTest package)
{
    // Findings of several families; one points to a second file, one to a settings file.
    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("shop", policy => policy.WithOrigins("https://shop.example/").AllowCredentials());
            options.AddPolicy("partners", policy => policy.WithOrigins(builder.Configuration.GetSection("Cors:AllowedOrigins").Get<string[]>() ?? []).AllowCredentials());
            options.AddPolicy("open", policy => policy.SetIsOriginAllowed(origin => new Uri(origin).Host.EndsWith("shop.example")).AllowCredentials());
        });
        builder.Services.AddAuthorization();
        var app = builder.Build();
        app.UseAuthorization();
        app.UseCors("Shop");
        Endpoints.Map(app);
        app.Run();
        """;

    private const string Endpoints = """
        public static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/orders", () => "[]").RequireAuthorization();
                app.MapGet("/prices", (HttpContext context) =>
                {
                    context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers.Origin;
                    context.Response.Headers["Access-Control-Allow-Credentials"] = "true";
                });
            }
        }
        """;

    private const string Settings = """
        {
          "Cors": {
            "AllowedOrigins": [ "https://partner.example/", "http://partner.example" ]
          }
        }
        """;

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
        Assert.Equal(["security", "external/cwe/cwe-942", "external/owasp/owasp-a05-2021", "external/owasp/owasp-a02-2025"], result.Tags);
    }

    [Fact]
    public async Task A_result_is_the_same_in_whatever_folder_it_is_made()
    {
        var (here, there) = (await Results("here"), await Results("another place/with a longer name"));

        string[] expected = ["CORS1003", "CORS2001", "CORS3001", "CORS3006", "CORS4002", "CORS5001", "CORS5002"];
        Assert.Empty(expected.Except(here.Select(static result => result.Id)));
        Assert.Contains(here, static result => result.Places.Contains("appsettings.json:3", StringComparison.Ordinal));
        Assert.Equal(here, there);
    }

    /// <summary>All that is ours in the log of a build. What has the folder of the build in it, beside a place, is a failure.</summary>
    private async Task<IReadOnlyList<Result>> Results(string name)
    {
        var consumer = package.NewConsumer(name).AsWebApp().With("Program.cs", Program).With("Endpoints.cs", Endpoints).With("appsettings.json", Settings);
        await consumer.Build(TestContext.Current.CancellationToken, "-p:ErrorLog=build.sarif%2Cversion=2.1");
        using var log = JsonDocument.Parse(consumer.Read("build.sarif"));
        return
        [
            .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(static result => result.GetProperty("ruleId").GetString()!.StartsWith("CORS", StringComparison.Ordinal))
                .Select(result => Read(result, consumer.Folder)),
        ];
    }

    private static Result Read(JsonElement result, string folder)
    {
        var places = result.GetProperty("locations").EnumerateArray().Concat(result.TryGetProperty("relatedLocations", out var related) ? related.EnumerateArray() : []).Select(location =>
        {
            var place = location.GetProperty("physicalLocation");
            var file = new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
            return $"{Path.GetRelativePath(folder, file)}:{place.GetProperty("region").GetProperty("startLine").GetInt32()}";
        });
        var read = new Result(
            result.GetProperty("ruleId").GetString()!,
            result.GetProperty("level").GetString()!,
            result.GetProperty("message").GetProperty("text").GetString()!,
            result.TryGetProperty("properties", out var properties) ? properties.GetRawText() : "",
            string.Join(", ", places));
        Assert.DoesNotContain(Path.GetFileName(folder), read.ToString(), StringComparison.Ordinal);
        return read;
    }

    private sealed record Result(string Id, string Level, string Message, string Properties, string Places);
}
