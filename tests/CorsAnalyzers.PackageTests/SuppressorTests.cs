using CorsAnalyzers.PackageTests.Harness;
using Xunit;

namespace CorsAnalyzers.PackageTests;

/// <summary>The package beside the real SonarAnalyzer.</summary>
public sealed class SuppressorTests(PackageUnderTest package)
{
    private const string App = """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.AllowAnyOrigin()));
        builder.Services.AddCors(o => o.AddPolicy("star", p => p.WithOrigins("*")));
        builder.Services.AddCors(o => o.AddPolicy("built", new CorsPolicyBuilder("*").Build()));
        builder.Services.AddCors(o => o.AddPolicy("known", p => { if (builder.Environment.IsDevelopment()) p.AllowAnyOrigin(); else p.WithOrigins("https://a.example"); }));
        builder.Services.AddCors(o => o.AddPolicy("open", p => { p.AllowAnyOrigin(); p.WithOrigins(args); }));
        var app = builder.Build();
        app.UseCors();
        app.MapGet("/", (HttpContext context) => { context.Response.Headers.Append("Access-Control-Allow-Origin", "*"); });
        app.Run();
        """;

    [Theory]
    [InlineData("", new[] { 4, 5, 6, 7, 8, 11 })]
    [InlineData("cors_analyzers.suppress_s5122 = true", new[] { 8, 11 })]
    public async Task S5122_is_suppressed_where_the_policy_is_known(string option, int[] lines)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var consumer = package.NewConsumer("sonar").AsWebApp().With("Program.cs", App)
            .With("Directory.Build.props", """
                <Project>
                  <ItemGroup>
                    <PackageReference Include="SonarAnalyzer.CSharp" Version="10.36.0.15337" PrivateAssets="all" />
                  </ItemGroup>
                </Project>
                """)
            .With(".editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.S5122.severity = warning\n{option}\n");

        var build = (await consumer.Build(cancellation)).MustSucceed();

        Assert.Equal(lines, consumer.FindingsOf(build).Where(static finding => finding.Id == "S5122").Select(static finding => finding.Line).Distinct());
    }
}
