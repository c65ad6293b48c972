namespace CorsAnalyzers.PackageTests.Harness;

/// <summary>Small sources with one mistake each, and where it is.</summary>
internal static class Samples
{
    /// <summary>A library's policy; no configuration is in scope. The mistake is in line 8.</summary>
    public const string Library = """
        using Microsoft.AspNetCore.Cors.Infrastructure;

        namespace Consumer;

        public static class Policies
        {
            public static void AddPages(this CorsOptions options) =>
                options.AddPolicy("pages", policy => policy.AllowAnyOrigin().AllowCredentials());
        }
        """;

    /// <summary>An app with configuration in scope. The mistake is in line 5.</summary>
    public const string App = """
        var builder = WebApplication.CreateBuilder(args);

        builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy
            .AllowCredentials()
            .AllowAnyOrigin()));

        var app = builder.Build();
        app.UseCors();
        app.MapGet("/", () => "hello");
        app.Run();
        """;

    /// <summary>The mistake of <see cref="Library"/>.</summary>
    public static Finding LibraryFinding(string severity) => new(severity, "CORS1001", "Policies.cs", 8);

    /// <summary>The mistake of <see cref="App"/>.</summary>
    public static Finding AppFinding(string severity) => new(severity, "CORS1001", "Program.cs", 5);
}
