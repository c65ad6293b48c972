using System.Text.RegularExpressions;
using CorsAnalyzers.PackageTests.Harness;
using Xunit;

namespace CorsAnalyzers.PackageTests;

/// <summary>The way of somebody who sees the package for the first time, with the commands of docs/first-five-minutes.md.</summary>
public sealed partial class FirstFiveMinutesTests(PackageUnderTest package)
{
    // Ten common mistakes. What stands behind one is what the build says there; the "null" is a suggestion, which builds do not print.
    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);

        builder.Services.AddAuthorization();
        builder.Services.AddCors(options =>
        {
            options.AddDefaultPolicy(policy => policy.AllowAnyOrigin().AllowCredentials()); // CORS1001
            options.AddPolicy("shop", policy => policy.WithOrigins("https://shop.example/")); // CORS2001
            options.AddPolicy("partners", policy => policy.WithOrigins("https://a.example,https://b.example")); // CORS2002
            options.AddPolicy("tenants", policy => policy.WithOrigins("https://*.shop.example")); // CORS2003
            options.AddPolicy("staff", policy => policy
                .SetIsOriginAllowed(origin => origin.EndsWith("shop.example")) // CORS1003
                .AllowCredentials());
            options.AddPolicy("app", policy => policy
                .WithOrigins("https://app.example", "null")
                .WithMethods("GET", "patch")); // CORS2009
        });

        var app = builder.Build();

        app.UseAuthorization();
        app.UseCors("Shop"); // CORS3001 CORS3006

        app.MapGet("/", () => "Hello World!");
        app.MapGet("/orders", () => "[]").RequireAuthorization().RequireCors("staff");
        app.MapGet("/prices", (HttpContext context) =>
        {
            context.Response.Headers["Access-Control-Allow-Origin"] = context.Request.Headers.Origin; // CORS4002
            context.Response.Headers["Access-Control-Allow-Credentials"] = "true"; // CORS4007
            return "[]";
        });

        app.Run();
        """;

    [Fact]
    public async Task From_an_empty_folder_to_a_build_without_findings()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var commands = Guide.BlocksOf("first-five-minutes.md", "shell");
        var shop = package.NewConsumer("shop");
        (await shop.Run(cancellation, "new", "web", "-n", "Shop", "-o", ".")).MustSucceed();
        Assert.Empty(shop.FindingsOf((await shop.Build(cancellation)).MustSucceed()));
        shop.With("Program.cs", Program);

        // The package under test is a preview, which the command takes only by its version.
        var install = await Type(commands[0].Replace("add package CorsAnalyzers", $"add package CorsAnalyzers --version {package.Version}", StringComparison.Ordinal));
        Assert.Equal(ExpectedFindings.In(shop.Folder).Select(Place).Order(), shop.FindingsOf(install.MustExitWith(1)).Select(Place).Order());
        var finding = Blank().Replace(Assert.Single(Guide.BlocksOf("first-five-minutes.md", "text")).Trim(), " ");
        Assert.Contains(finding + " (https://", install.Output, StringComparison.Ordinal);

        (await Type(commands[1])).MustSucceed();
        Assert.Empty(shop.FindingsOf((await shop.Build(cancellation)).MustSucceed()));
        Assert.Contains("\"AllowedOrigins\": []", shop.Read("appsettings.json"), StringComparison.Ordinal);

        Task<CommandResult> Type(string block) => shop.Shell(cancellation, $"set -e\n{block}", tool: "sh");
    }

    private static (int Line, string Id) Place(Finding finding) => (finding.Line, finding.Id);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
