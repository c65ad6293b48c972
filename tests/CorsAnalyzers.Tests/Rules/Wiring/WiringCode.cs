namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>Whole applications around a snippet.</summary>
internal static class WiringCode
{
    /// <summary>What the snippets of these tests name.</summary>
    public const string Usings = WebCode.Usings + """
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Cors;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.Extensions.Options;

        """;

    /// <summary>The policies "Front" and "Back" of an application.</summary>
    public const string TwoPolicies = """
        builder.Services.AddCors(options =>
        {
            options.AddPolicy("Front", policy => policy.WithOrigins("https://front.example").AllowAnyMethod());
            options.AddPolicy("Back", policy => policy.WithOrigins("https://back.example").AllowAnyMethod());
        });
        """;

    /// <summary>An application in minimal hosting.</summary>
    /// <param name="services">Statements before it is built.</param>
    /// <param name="pipeline">Statements after.</param>
    /// <param name="members">Types after the statements.</param>
    public static string App(string services, string pipeline, string members = "") => $$"""
        {{Usings}}
        var builder = WebApplication.CreateBuilder(args);
        {{services}}
        var app = builder.Build();
        {{pipeline}}
        app.Run();

        {{members}}
        """;

    /// <summary>An application with two policies, "Front" and "Back".</summary>
    public static string Named(string pipeline, string members = "") => App(TwoPolicies, pipeline, members);

    /// <summary>A controller.</summary>
    public static string Controller(string attribute, string action = "[HttpPut] public void Put() { }") => $$"""
        {{attribute}}
        [Route("items")]
        public class ItemsController : ControllerBase
        {
            {{action}}
        }
        """;
}
