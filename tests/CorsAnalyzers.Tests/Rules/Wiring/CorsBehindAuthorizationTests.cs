using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>CORS3006: authorization in front of CORS. Rows with a trap of the catalogue start with its id.</summary>
public class CorsBehindAuthorizationTests
{
    private const string Id = "CORS3006";

    [Theory]
    [InlineData("D01 two statements", "app.UseAuthorization(); app.{|CORS3006:UseCors(\"Front\")|};")]
    [InlineData("D01 with authentication", "app.UseAuthentication(); app.UseAuthorization(); app.{|CORS3006:UseCors(\"Front\")|};")]
    [InlineData("D01 behind explicit routing", "app.UseRouting(); app.UseAuthorization(); app.{|CORS3006:UseCors(\"Front\")|}; app.UseEndpoints(e => e.MapGet(\"/x\", () => 1));")]
    [InlineData("D01 a chain", "app.UseAuthorization().{|CORS3006:UseCors(\"Front\")|};")]
    [InlineData("D01 a chain over lines", "app.UseRouting()\n    .UseAuthorization()\n    .{|CORS3006:UseCors(\"Front\")|}\n    .UseEndpoints(e => { });")]
    [InlineData("D01 in one environment", "if (app.Environment.IsDevelopment()) { app.UseAuthorization(); app.{|CORS3006:UseCors(\"Front\")|}; }")]
    [InlineData("D01 where one environment has it", "app.UseAuthorization(); if (app.Environment.IsDevelopment()) app.{|CORS3006:UseCors(\"Front\")|};")]
    [InlineData("D01 in a branch that rejoins", "app.UseWhen(c => true, b => b.UseAuthorization()); app.{|CORS3006:UseCors(\"Front\")|};")]
    [InlineData("D01 in a branch behind it", "app.UseAuthorization(); app.Map(\"/api\", b => b.{|CORS3006:UseCors(\"Front\")|});")]
    [InlineData("D01 a helper, at its call", "app.UseAuthorization(); app.{|CORS3006:UseMyCors()|};", "static class X { public static void UseMyCors(this IApplicationBuilder b) => b.UseCors(\"Front\"); }")]
    [InlineData("D01 inside a helper, where it is complete", "app.UseAll();", "static class X { public static void UseAll(this IApplicationBuilder b) { b.UseAuthorization(); b.{|CORS3006:UseCors(\"Front\")|}; } }")]
    [InlineData("D01 a partial helper, whose parts name it differently", "app.UseAuthorization(); app.{|CORS3006:UseMyCors()|};", "static partial class X { public static partial void UseMyCors(this IApplicationBuilder a); public static partial void UseMyCors(this IApplicationBuilder b) => b.UseCors(\"Front\"); }")]
    [InlineData("D01 the middleware itself", "app.UseAuthorization(); app.{|CORS3006:UseMiddleware<CorsMiddleware>()|};")]
    public Task Reports(string shape, string pipeline, string members = "") => VerifyAsync(shape, pipeline, members);

    [Theory]
    [InlineData("D01b the right order", "app.UseCors(\"Front\"); app.UseAuthentication(); app.UseAuthorization();")]
    [InlineData("D01b the right order in a chain", "app.UseRouting().UseCors(\"Front\").UseAuthorization();")]
    [InlineData("D01 authentication alone refuses nobody", "app.UseAuthentication(); app.UseCors(\"Front\");")]
    [InlineData("D01 exclusive branches", "if (app.Environment.IsDevelopment()) { app.UseAuthorization(); } else { app.UseCors(\"Front\"); }")]
    [InlineData("D01 exclusive conditions", "if (app.Environment.IsDevelopment()) app.UseAuthorization(); if (!app.Environment.IsDevelopment()) app.UseCors(\"Front\");")]
    [InlineData("D01 exclusive environments", "if (app.Environment.IsDevelopment()) app.UseAuthorization(); if (app.Environment.IsProduction()) app.UseCors(\"Front\");")]
    [InlineData("D01 another branch of requests", "app.Map(\"/a\", b => b.UseAuthorization()); app.UseCors(\"Front\");")]
    [InlineData("D01 two branches of requests", "app.Map(\"/a\", b => b.UseAuthorization()); app.Map(\"/b\", b => b.UseCors(\"Front\"));")]
    [InlineData("D01 one in front does the work", "app.UseCors(\"Front\"); app.UseAuthorization(); app.UseCors(\"Back\");")]
    [InlineData("D01 in front of routing there is nothing to authorize", "app.UseAuthorization(); app.UseRouting(); app.UseCors(\"Front\");")]
    [InlineData("D01 same-named methods", "app.UseAuthorization(1); app.UseCors(\"Front\");", "static class X { public static void UseAuthorization(this IApplicationBuilder b, int count) { } }")]
    [InlineData("D01 code out of sight may add CORS in front", "new Y(app); app.UseAuthorization(); app.UseCors(\"Front\");", "class Y { public Y(IApplicationBuilder b) { } }")]
    [InlineData("D01 never called", "app.UseCors(\"Front\");", "static class X { public static void UseMine(this IApplicationBuilder b) { b.UseAuthorization(); b.UseCors(\"Front\"); } }")]
    public Task Is_silent(string shape, string pipeline, string members = "") => VerifyAsync(shape, pipeline, members);

    [Theory]
    [InlineData("D01 a protected endpoint with metadata", "", "app.MapPut(\"/x\", () => 1).RequireAuthorization().RequireCors(\"Front\");", "", DiagnosticSeverity.Warning, "preflights for endpoints")]
    [InlineData("D01 a protected group with metadata", "", "app.MapGroup(\"/g\").RequireAuthorization().RequireCors(\"Front\").MapPut(\"/x\", () => 1);", "", DiagnosticSeverity.Warning, "preflights for endpoints")]
    [InlineData("D01 a protected controller with metadata", "", "app.MapControllers();", "[Authorize, EnableCors(\"Front\")] public class C : ControllerBase { }", DiagnosticSeverity.Warning, "preflights for endpoints")]
    [InlineData("D01 all controllers protected", "", "app.MapControllers().RequireAuthorization();", "[EnableCors(\"Front\")] public class C : ControllerBase { }", DiagnosticSeverity.Warning, "preflights for endpoints")]
    [InlineData("D03 a fallback policy", "builder.Services.AddAuthorization(o => o.FallbackPolicy = o.DefaultPolicy);", "app.MapPut(\"/x\", () => 1);", "", DiagnosticSeverity.Warning, "the fallback policy answers every preflight")]
    [InlineData("D03 a fallback policy by the builder", "builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());", "app.MapPut(\"/x\", () => 1);", "", DiagnosticSeverity.Warning, "the fallback policy answers every preflight")]
    [InlineData("D01 a protected endpoint without metadata", "", "app.MapPut(\"/x\", () => 1).RequireAuthorization();", "", DiagnosticSeverity.Info, "its answers 401 and 403")]
    [InlineData("D01 an open endpoint with metadata", "", "app.MapPut(\"/x\", () => 1).RequireCors(\"Front\");", "", DiagnosticSeverity.Info, "its answers 401 and 403")]
    [InlineData("D01 a controller that is not mapped", "", "app.MapGet(\"/x\", () => 1);", "[Authorize, EnableCors(\"Front\")] public class C : ControllerBase { }", DiagnosticSeverity.Info, "its answers 401 and 403")]
    [InlineData("D03 another property of that name", "new Own().FallbackPolicy = 1;", "app.MapPut(\"/x\", () => 1);", "class Own { public int FallbackPolicy { get; set; } }", DiagnosticSeverity.Info, "its answers 401 and 403")]
    [InlineData("D01 CORS turned off there", "", "app.MapControllers();", "[Authorize, DisableCors] public class C : ControllerBase { }", DiagnosticSeverity.Info, "its answers 401 and 403")]
    public async Task Says_how_bad_it_is(string shape, string services, string endpoints, string members, DiagnosticSeverity severity, string effect)
    {
        _ = shape;
        foreach (var framework in new[] { "net8.0", "net9.0", "net10.0" })
        {
            var finding = Assert.Single(await OrderTest.FindingsAsync(Id, WiringCode.App(WiringCode.TwoPolicies + services, "app.UseAuthorization(); app.UseCors(\"Front\");" + endpoints, members), framework));
            Assert.Equal(severity, finding.Severity);
            Assert.Contains(effect, finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("D01 a statement", "app.UseAuthorization();\napp.{|CORS3006:UseCors(\"Front\")|};", "app.UseCors(\"Front\");\napp.UseAuthorization();")]
    [InlineData("D01 in front of authentication", "app.UseAuthentication();\napp.UseAuthorization();\napp.{|CORS3006:UseCors(\"Front\")|};", "app.UseCors(\"Front\");\napp.UseAuthentication();\napp.UseAuthorization();")]
    [InlineData("D01 behind routing", "app.UseAuthentication();\napp.UseRouting();\napp.UseAuthorization();\napp.{|CORS3006:UseCors(\"Front\")|};", "app.UseAuthentication();\napp.UseRouting();\napp.UseCors(\"Front\");\napp.UseAuthorization();")]
    [InlineData("D01 with its comments", "// who\napp.UseAuthorization(); // may\n\n// from where\napp.{|CORS3006:UseCors(\"Front\")|}; // front\n\n// the rest\napp.UseStaticFiles();", "// from where\napp.UseCors(\"Front\"); // front\n// who\napp.UseAuthorization(); // may\n\n// the rest\napp.UseStaticFiles();")]
    [InlineData("D01 with its condition", "app.UseAuthorization();\nif (app.Environment.IsDevelopment())\n{\n    // dev\n    app.{|CORS3006:UseCors(\"Front\")|};\n}\n", "if (app.Environment.IsDevelopment())\n{\n    // dev\n    app.UseCors(\"Front\");\n}\napp.UseAuthorization();\n")]
    [InlineData("D01 with both conditions", "app.UseAuthorization();\nif (app.Environment.IsDevelopment())\n    app.{|CORS3006:UseCors(\"Front\")|};\nelse\n    app.{|CORS3006:UseCors(\"Back\")|};\n", "if (app.Environment.IsDevelopment())\n    app.UseCors(\"Front\");\nelse\n    app.UseCors(\"Back\");\napp.UseAuthorization();\n")]
    [InlineData("D01 in one chain", "app.UseRouting().UseAuthorization().{|CORS3006:UseCors(\"Front\")|}.UseStaticFiles();", "app.UseRouting().UseCors(\"Front\").UseAuthorization().UseStaticFiles();")]
    [InlineData("D01 in one chain over lines", "app.UseRouting()\n    // who\n    .UseAuthorization() // may\n    .{|CORS3006:UseCors(\"Front\")|} // front\n    .UseStaticFiles();", "app.UseRouting()\n    .UseCors(\"Front\") // front\n    // who\n    .UseAuthorization() // may\n    .UseStaticFiles();")]
    [InlineData("D01 at the end of a chain", "app\n    .UseAuthorization()\n    .{|CORS3006:UseCors(\"Front\")|};", "app\n    .UseCors(\"Front\")\n    .UseAuthorization();")]
    [InlineData("D01 out of a chain", "app.UseAuthorization();\napp.UseStaticFiles().{|CORS3006:UseCors(\"Front\")|};", "app.UseCors(\"Front\");\napp.UseAuthorization();\napp.UseStaticFiles();")]
    [InlineData("D01 a helper", "app.UseAuthorization();\napp.{|CORS3006:UseMyCors()|};", "app.UseMyCors();\napp.UseAuthorization();", "static class X { public static void UseMyCors(this IApplicationBuilder b) => b.UseCors(\"Front\"); }")]
    [InlineData("D01 a delegate in a call", "app.UseAuthorization();\napp.{|CORS3006:UseCors(p => p\n    .WithOrigins(\"https://a.example\")\n    .AllowAnyHeader())|};", "app.UseCors(p => p\n    .WithOrigins(\"https://a.example\")\n    .AllowAnyHeader());\napp.UseAuthorization();")]
    public Task Moves_it(string shape, string before, string after, string members = "") => OrderTest.VerifyFixAsync(Id, shape, before, after, members);

    [Theory]
    [InlineData("D01 a helper that adds more", "app.UseAuthorization(); app.{|CORS3006:UseMine()|};", "static class X { public static void UseMine(this IApplicationBuilder b) { b.UseCors(\"Front\"); b.UseStaticFiles(); } }")]
    [InlineData("D01 a condition that adds more", "app.UseAuthorization(); if (args.Length > 0) { app.{|CORS3006:UseCors(\"Front\")|}; app.UseStaticFiles(); }")]
    [InlineData("D01 a variable in between", "app.UseAuthorization(); var name = \"Front\"; app.{|CORS3006:UseCors(name)|};")]
    [InlineData("D01 a variable that is set in between", "var name = \"\"; app.UseAuthorization(); name = \"Front\"; app.{|CORS3006:UseCors(name)|};")]
    [InlineData("D01 a variable in between, out of a chain", "app.UseAuthorization(); var name = \"Front\"; app.UseStaticFiles().{|CORS3006:UseCors(name)|};")]
    [InlineData("D01 between directives", "app.UseAuthorization();\n#if true\napp.{|CORS3006:UseCors(\"Front\")|};\n#endif")]
    [InlineData("D01 another chain", "app.UseRouting().UseAuthorization(); app.{|CORS3006:UseCors(\"Front\")|};")]
    [InlineData("D01 a comment that would swallow the rest", "app.UseAuthorization() // who\n    .{|CORS3006:UseCors(\"Front\")|};")]
    public Task Moves_nothing(string shape, string pipeline, string members = "") => OrderTest.VerifyNoFixAsync(Id, shape, pipeline, members);

    [Fact]
    public Task Says_what_it_does() => OrderTest.VerifyTitleAsync(Id, "app.UseAuthorization(); app.{|CORS3006:UseCors(\"Front\")|};", ("Move 'UseCors' in front of 'UseAuthorization'", "CORS3006.MoveBefore"));

    [Fact]
    public Task Startup_class() => WiringTest.VerifyProgramAsync(Id, OrderTest.Startup("app.UseRouting(); app.UseAuthorization(); app.{|CORS3006:UseCors(\"Front\")|}; app.UseEndpoints(e => e.MapControllers());"));

    [Fact]
    public Task Libraries_are_silent() => WiringTest.VerifyAsync(Id, WiringCode.Usings + "public static class X { public static void UseAll(this IApplicationBuilder app) { app.UseRouting(); app.UseAuthorization(); app.UseCors(); } }");

    [Fact]
    public async Task Test_projects_are_silent()
    {
        var test = new WiringTest(Id) { TestCode = WiringCode.Named("app.UseAuthorization(); app.UseCors(\"Front\");") };
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.IsTestProject = true\n"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyAsync(string shape, string pipeline, string members) => OrderTest.VerifyAsync(Id, shape, pipeline, members);
}
