using CorsAnalyzers.Damage.Browsing;
using Xunit;

namespace CorsAnalyzers.TruthTests.Pipelines;

/// <summary>
/// What is called on the mapping of controllers beside what their attributes say, on the real framework: one website may read by the
/// attributes, another one by the convention. Rows with a trap of the catalogue start with its id.
/// </summary>
public class ControllerConventionTests
{
    private const string Class = "[Route(\"/items\"), EnableCors(\"Shop\")] public class ItemsController : ControllerBase { [HttpGet] public string Get() => \"all\"; }";
    private const string Action = "[Route(\"/items\")] public class ItemsController : ControllerBase { [HttpGet, EnableCors(\"Shop\")] public string Get() => \"all\"; }";
    private const string Base = "[EnableCors(\"Shop\")] public abstract class SiteController : ControllerBase { } [Route(\"/items\")] public class ItemsController : SiteController { [HttpGet] public string Get() => \"all\"; }";
    private const string Unnamed = "[Route(\"/items\"), EnableCors] public class ItemsController : ControllerBase { [HttpGet] public string Get() => \"all\"; }";
    private const string Off = "[Route(\"/items\"), DisableCors] public class ItemsController : ControllerBase { [HttpGet] public string Get() => \"all\"; }";
    private const string Plain = "[EnableCors(\"Shop\")] public class ItemsController : ControllerBase { public string Get() => \"all\"; }";
    private const string PlainOff = "[DisableCors] public class ItemsController : ControllerBase { public string Get() => \"all\"; }";
    private const string Route = "app.MapControllerRoute(\"items\", \"/items\", new { controller = \"Items\", action = \"Get\" })";

    [Theory]
    [InlineData("N05 a controller", "app.UseCors(); app.MapControllers().RequireCors(\"Office\");", Class, "Office", "CORS3023")]
    [InlineData("N05 an action", "app.UseCors(); app.MapControllers().RequireCors(\"Office\");", Action, "Office", "CORS3023")]
    [InlineData("N05 a base controller", "app.UseCors(); app.MapControllers().RequireCors(\"Office\");", Base, "Office", "CORS3023")]
    [InlineData("N05 without a name", "app.UseCors(\"Shop\"); app.MapControllers().RequireCors(\"Office\");", Unnamed, "Office", "CORS3023")]
    [InlineData("N05 RequireCors without a name", "app.UseCors(\"Office\"); app.MapControllers().RequireCors();", Class, "Office", "CORS3023")]
    [InlineData("N05 a policy made on the spot", "app.UseCors(); app.MapControllers().RequireCors(policy => policy.WithOrigins(\"https://office.example\"));", Class, "Office", "CORS3023")]
    [InlineData("N05 N18 the last of two", "app.UseCors(); var all = app.MapControllers(); all.RequireCors(\"Shop\"); all.RequireCors(\"Office\");", Class, "Office", "CORS3014 CORS3023")]
    [InlineData("N05 in UseEndpoints", "app.UseRouting(); app.UseCors(); app.UseEndpoints(routes => routes.MapControllers().RequireCors(\"Office\"));", Class, "Office", "CORS3023")]
    [InlineData("N05 in a group", "app.UseCors(); app.MapGroup(\"\").MapControllers().RequireCors(\"Office\");", Class, "Office", "CORS3023")]
    [InlineData("N05 in a group with a policy", "app.UseCors(); app.MapGroup(\"\").RequireCors(\"Shop\").MapControllers().RequireCors(\"Office\");", Class, "Office", "CORS3023")]
    [InlineData("N05 a conventional route", "app.UseCors(); " + Route + ".RequireCors(\"Office\");", Plain, "Office", "CORS3023")]
    [InlineData("N05 a conventional route, CORS off", "app.UseCors(); " + Route + ".RequireCors(\"Office\");", PlainOff, "Office", "CORS3016")]
    [InlineData("N05 CORS off", "app.UseCors(); app.MapControllers().RequireCors(\"Office\");", Off, "Office", "CORS3016")]
    [InlineData("N05 the same policy", "app.UseCors(); app.MapControllers().RequireCors(\"Shop\");", Class, "Shop", "")]
    [InlineData("N05 both without a name", "app.UseCors(\"Shop\"); app.MapControllers().RequireCors();", Unnamed, "Shop", "")]
    [InlineData("N05 no name means the policy of UseCors", "app.UseCors(\"Office\"); app.MapControllers().RequireCors(\"Office\");", Unnamed, "Office", "")]
    [InlineData("N05b a group around the controllers", "app.UseCors(); app.MapGroup(\"\").RequireCors(\"Office\").MapControllers();", Class, "Shop", "")]
    [InlineData("N05b a group around the controllers, CORS off", "app.UseCors(); app.MapGroup(\"\").RequireCors(\"Office\").MapControllers();", Off, "", "")]
    [InlineData("N05 a conventional route, and a route of the class", "app.UseCors(); " + Route + ".RequireCors(\"Office\");", Class, "Shop", "")]
    [InlineData("N05 a conventional route, and a route of the class, CORS off", "app.UseCors(); " + Route + ".RequireCors(\"Office\");", Off, "", "")]
    public async Task The_website_that_reads(string shape, string pipeline, string members, string reads, string findings)
    {
        _ = shape;
        var program = new PipelineProgram($$"""
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddControllers();
            builder.Services.AddCors(options =>
            {
                options.AddPolicy("Shop", policy => policy.WithOrigins("https://shop.example"));
                options.AddPolicy("Office", policy => policy.WithOrigins("https://office.example"));
            });
            var app = builder.Build();
            {{pipeline}}
            app.Run();
            {{members}}
            """);
        foreach (var website in new[] { "Shop", "Office" })
        {
            var seen = await program.FetchAsync(new ScriptCall("GET", "/items", Origin: $"https://{website.ToLowerInvariant()}.example"), "--environment=Production");
            Assert.Equal(website == reads ? "read 200" : "blocked: 200 without permission", seen);
        }

        Assert.Equal(findings, string.Join(' ', await program.FindingsAsync()));
    }
}
