using System.Globalization;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>CORS3021: the middleware is missing where endpoints need it. Rows with a trap of the catalogue start with its id.</summary>
public class CorsNotEverywhereTests
{
    private const string Id = "CORS3021";
    private const string Metadata = "app.MapGet(\"/x\", () => 1).RequireCors(\"Front\");";

    [Theory]
    [InlineData("D30 in Development", "if (app.Environment.IsDevelopment()) app.{|CORS3021:UseCors()|};" + Metadata)]
    [InlineData("D30 outside Development", "if (!app.Environment.IsDevelopment()) app.{|CORS3021:UseCors()|};" + Metadata)]
    [InlineData("D30 in two of many", "if (app.Environment.IsDevelopment()) app.{|CORS3021:UseCors()|}; if (app.Environment.IsStaging()) app.UseCors();" + Metadata)]
    [InlineData("D30 a controller", "if (app.Environment.IsDevelopment()) app.{|CORS3021:UseCors()|}; app.MapControllers();", "[EnableCors(\"Front\")] public class C : ControllerBase { }")]
    [InlineData("D30 beside other middleware", "if (app.Environment.IsDevelopment()) { app.UseDeveloperExceptionPage(); app.{|CORS3021:UseCors()|}; }" + Metadata)]
    [InlineData("D30 in a helper", "if (app.Environment.IsDevelopment()) app.UseMine();" + Metadata, "static class X { public static void UseMine(this IApplicationBuilder b) => b.{|CORS3021:UseCors()|}; }")]
    [InlineData("D30 CORS turned off there", "if (app.Environment.IsDevelopment()) app.{|CORS3021:UseCors()|}; app.MapGet(\"/x\", [DisableCors] () => 1);")]
    [InlineData("D15 in a branch", "app.Map(\"/a\", b => b.{|CORS3021:UseCors()|});" + Metadata)]
    [InlineData("D15 in a branch by condition", "app.MapWhen(c => true, b => b.{|CORS3021:UseCors()|});" + Metadata)]
    [InlineData("D30 an endpoint on a condition of its own", "if (app.Environment.IsDevelopment()) app.{|CORS3021:UseCors()|}; if (args.Length > 0) " + Metadata)]
    [InlineData("D30 two endpoints", "if (app.Environment.IsDevelopment()) app.{|CORS3021:UseCors()|};" + Metadata + "app.MapGet(\"/y\", () => 1).RequireCors(\"Back\");")]
    [InlineData("D15 in a branch of a branch that rejoins", "app.UseWhen(c => true, b => b.Map(\"/a\", x => x.{|CORS3021:UseCors()|}));" + Metadata)]
    [InlineData("D15 an endpoint in the branch and one outside", "app.Map(\"/a\", b => { b.UseRouting(); b.{|CORS3021:UseCors()|}; b.UseEndpoints(e => e.MapGet(\"/x\", () => 1).RequireCors(\"Front\")); });" + Metadata)]
    public Task Reports(string shape, string pipeline, string members = "") => OrderTest.VerifyAsync(Id, shape, pipeline, members);

    [Theory]
    [InlineData("D30 without metadata", "if (app.Environment.IsDevelopment()) app.UseCors(\"Front\"); app.MapGet(\"/x\", () => 1);")]
    [InlineData("D15 without metadata", "app.Map(\"/a\", b => b.UseCors(\"Front\")); app.MapGet(\"/x\", () => 1);")]
    [InlineData("D15b without metadata", "app.UseWhen(c => true, b => b.UseCors(\"Front\")); app.MapGet(\"/x\", () => 1);")]
    [InlineData("D15b the endpoints may be those of the branch", "app.UseWhen(c => c.Request.Path.StartsWithSegments(\"/x\"), b => b.UseCors());" + Metadata)]
    [InlineData("D30 in every environment", "if (app.Environment.IsDevelopment()) app.UseCors(\"Front\"); else app.UseCors(\"Back\");" + Metadata)]
    [InlineData("D30 in every environment by two conditions", "if (app.Environment.IsDevelopment()) app.UseCors(\"Front\"); if (!app.Environment.IsDevelopment()) app.UseCors(\"Back\");" + Metadata)]
    [InlineData("D30 the endpoints too", "if (app.Environment.IsDevelopment()) { app.UseCors();" + Metadata + "}")]
    [InlineData("D30 a switch of its own", "if (args.Length > 0) app.UseCors();" + Metadata)]
    [InlineData("D30 once in general", "if (app.Environment.IsDevelopment()) app.UseCors(\"Back\"); app.UseCors(\"Front\");" + Metadata)]
    [InlineData("D15 and in general", "app.UseCors(); app.Map(\"/a\", b => b.UseCors(\"Front\"));" + Metadata)]
    [InlineData("D30 out of sight", "if (app.Environment.IsDevelopment()) app.UseCors(); new X(app);" + Metadata, "class X { public X(IApplicationBuilder b) { } }")]
    [InlineData("D30 perhaps elsewhere", "if (app.Environment.IsDevelopment()) app.UseCors();" + Metadata, "static class X { public static void UseMine(this IApplicationBuilder b) => b.UseCors(); }")]
    [InlineData("D04 D30 endpoints that nothing comes to", "if (app.Environment.IsDevelopment()) app.UseCors(); app.Run(c => c.Response.WriteAsync(\"all\"));" + Metadata)]
    [InlineData("D30 unconditional", "app.UseCors();" + Metadata)]
    [InlineData("D15 beside a branch that rejoins", "app.UseWhen(c => true, b => b.UseCors()); app.Map(\"/a\", b => b.UseCors());" + Metadata)]
    [InlineData("D15 endpoints of the branch", "app.Map(\"/a\", b => { b.UseRouting(); b.UseCors(); b.UseEndpoints(e => e.MapGet(\"/x\", () => 1).RequireCors(\"Front\")); });")]
    public Task Is_silent(string shape, string pipeline, string members = "") => OrderTest.VerifyAsync(Id, shape, pipeline, members);

    [Theory]
    [InlineData("if (app.Environment.IsDevelopment()) app.UseCors();" + Metadata, "'UseCors' runs only in Development:")]
    [InlineData("if (!app.Environment.IsProduction()) app.UseCors();" + Metadata, "'UseCors' runs only in environments other than Production:")]
    [InlineData("app.Map(\"/a\", b => b.UseCors());" + Metadata, "'UseCors' runs only in a branch:")]
    public async Task Says_where(string pipeline, string message)
    {
        foreach (var framework in new[] { "net8.0", "net9.0", "net10.0" })
            Assert.StartsWith(message, Assert.Single(await OrderTest.FindingsAsync(Id, WiringCode.Named(pipeline), framework)).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("D30 without braces", "if (app.Environment.IsDevelopment())\n    app.{|CORS3021:UseCors()|}; // dev\n", "app.UseCors(); // dev\n")]
    [InlineData("D30 in braces", "// where\nif (app.Environment.IsDevelopment())\n{\n    // from where\n    app.{|CORS3021:UseCors()|};\n}\n", "// where\n// from where\napp.UseCors();\n")]
    [InlineData("D30 beside other middleware", "if (app.Environment.IsDevelopment())\n{\n    app.UseDeveloperExceptionPage();\n    app.{|CORS3021:UseCors()|};\n}\n", "app.UseCors();\nif (app.Environment.IsDevelopment())\n{\n    app.UseDeveloperExceptionPage();\n}\n")]
    public Task Calls_it_always(string shape, string before, string after) => OrderTest.VerifyFixAsync(Id, shape, before + Metadata, after + Metadata);

    [Theory]
    [InlineData("D15 a branch", "app.Map(\"/a\", b => b.{|CORS3021:UseCors()|});" + Metadata)]
    [InlineData("D30 a variable of the condition", "if (app.Environment.IsDevelopment()) { var name = \"Front\"; app.{|CORS3021:UseCors(name)|}; }" + Metadata)]
    [InlineData("D30 one of two", "if (app.Environment.IsDevelopment()) app.{|CORS3021:UseCors(\"Front\")|}; else if (app.Environment.IsStaging()) app.UseCors(\"Back\");" + Metadata)]
    [InlineData("D30 two of many", "if (app.Environment.IsDevelopment()) app.{|CORS3021:UseCors(\"Front\")|}; if (app.Environment.IsStaging()) app.UseCors(\"Back\");" + Metadata)]
    [InlineData("D30 in a helper", "if (app.Environment.IsDevelopment()) app.UseMine();" + Metadata, "static class X { public static void UseMine(this IApplicationBuilder b) { if (b != null) b.{|CORS3021:UseCors()|}; } }")]
    public Task Moves_nothing(string shape, string pipeline, string members = "") => OrderTest.VerifyNoFixAsync(Id, shape, pipeline, members);

    [Fact]
    public Task D30_a_startup_class() => WiringTest.VerifyProgramAsync(Id, OrderTest.Startup(
        "app.UseRouting(); if (env.IsDevelopment()) app.{|CORS3021:UseCors(\"Front\")|}; app.UseEndpoints(e => e.MapControllers());", "[EnableCors(\"Front\")] public class C : ControllerBase { }"));
}
