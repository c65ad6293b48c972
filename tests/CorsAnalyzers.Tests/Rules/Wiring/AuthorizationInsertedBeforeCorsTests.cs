using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>CORS3007: authorization that WebApplication inserts. Rows with a trap of the catalogue start with its id.</summary>
public class AuthorizationInsertedBeforeCorsTests
{
    private const string Id = "CORS3007";
    private const string Protected = "app.MapPut(\"/x\", () => 1).RequireAuthorization().RequireCors(\"Front\");";

    [Theory]
    [InlineData("D02 both services", "builder.Services.AddAuthentication(); builder.Services.AddAuthorization();", Protected)]
    [InlineData("D02c authorization alone", "builder.Services.AddAuthorization();", Protected)]
    [InlineData("D02d controllers bring it", "builder.Services.AddControllers();", "app.MapControllers();", "[Authorize, EnableCors(\"Front\")] public class C : ControllerBase { }")]
    [InlineData("D02 Razor pages bring it", "builder.Services.AddRazorPages();", Protected)]
    [InlineData("D02 SignalR brings it", "builder.Services.AddSignalR();", Protected)]
    [InlineData("D02 authentication is called", "builder.Services.AddAuthentication(); builder.Services.AddAuthorization();", "app.UseAuthentication();" + Protected)]
    [InlineData("D02 called in a branch only", "builder.Services.AddAuthorization();", "app.Map(\"/a\", b => b.UseAuthorization());" + Protected)]
    [InlineData("D02 an action", "builder.Services.AddControllers();", "app.MapControllers();", "public class C : ControllerBase { [Authorize, EnableCors(\"Front\")] [HttpPut(\"/x\")] public void Put() { } }")]
    [InlineData("D03 a fallback policy", "builder.Services.AddAuthorization(o => o.FallbackPolicy = o.DefaultPolicy);", "app.MapPut(\"/x\", () => 1);")]
    [InlineData("D03 a fallback policy in front of explicit routing", "builder.Services.AddAuthorization(o => o.FallbackPolicy = o.DefaultPolicy);", "app.UseRouting(); app.MapPut(\"/x\", () => 1);")]
    public Task Reports(string shape, string services, string endpoints, string members = "") => VerifyAsync(shape, services, "app.{|CORS3007:UseCors(\"Front\")|};" + endpoints, members);

    [Theory]
    [InlineData("D02b called behind it", "builder.Services.AddAuthorization();", "app.UseCors(\"Front\"); app.UseAuthorization();" + Protected)]
    [InlineData("D02e called behind it with controllers", "builder.Services.AddControllers();", "app.UseCors(\"Front\"); app.UseAuthorization(); app.MapControllers();", "[Authorize, EnableCors(\"Front\")] public class C : ControllerBase { }")]
    [InlineData("D01 called in front of it, which another rule reports", "builder.Services.AddAuthorization();", "app.UseAuthorization(); app.UseCors(\"Front\");" + Protected)]
    [InlineData("D02 called in a helper", "builder.Services.AddAuthorization();", "app.UseCors(\"Front\"); app.UseMine();" + Protected, "static class X { public static void UseMine(this IApplicationBuilder b) => b.UseAuthorization(); }")]
    [InlineData("D02 called in one environment, for whatever reason", "builder.Services.AddAuthorization();", "app.UseCors(\"Front\"); if (app.Environment.IsDevelopment()) app.UseAuthorization();" + Protected)]
    [InlineData("D02 no protected endpoint is known", "builder.Services.AddControllers();", "app.UseCors(\"Front\"); app.MapControllers();", "public class C : ControllerBase { }")]
    [InlineData("D02 services of another compilation", "builder.AddOurServices();", "app.UseCors(\"Front\"); app.MapPut(\"/x\", () => 1);", "static class X { public static void AddOurServices(this WebApplicationBuilder b) { } }")]
    [InlineData("D02 services under a condition", "if (args.Length > 0) builder.Services.AddAuthorization();", "app.UseCors(\"Front\"); app.MapPut(\"/x\", () => 1).RequireCors(\"Front\");")]
    [InlineData("D02 explicit routing: what is inserted knows no endpoint", "builder.Services.AddAuthorization();", "app.UseRouting(); app.UseCors(\"Front\");" + Protected)]
    [InlineData("D02 code out of sight may call it", "builder.Services.AddAuthorization();", "app.UseCors(\"Front\"); new X(app);" + Protected, "class X { public X(IApplicationBuilder b) { } }")]
    [InlineData("N32 MVC without endpoint routing asks for it in filters, behind UseCors", "builder.Services.AddMvc(o => o.EnableEndpointRouting = false);", "app.UseCors(\"Front\"); app.UseMvc();", "[Authorize] public class C : ControllerBase { }")]
    [InlineData("N32 the same beside an open endpoint", "builder.Services.AddMvc(o => o.EnableEndpointRouting = false);", "app.UseCors(\"Front\"); app.MapGet(\"/x\", () => 1); app.UseMvc();", "[Authorize] public class C : ControllerBase { }")]
    [InlineData("D02 nothing maps the protected endpoint", "builder.Services.AddControllers();", "app.UseCors(\"Front\");", "[Authorize] public class C : ControllerBase { }")]
    [InlineData("D15 UseCors in a branch", "builder.Services.AddAuthorization();", "app.UseWhen(c => true, b => b.UseCors(\"Front\"));" + Protected)]
    public Task Is_silent(string shape, string services, string pipeline, string members = "") => VerifyAsync(shape, services, pipeline, members);

    [Theory]
    [InlineData("D02 with metadata", "builder.Services.AddAuthorization();", Protected, DiagnosticSeverity.Warning, "preflights for endpoints that require authorization")]
    [InlineData("D02 without metadata", "builder.Services.AddAuthorization();", "app.MapPut(\"/x\", () => 1).RequireAuthorization();", DiagnosticSeverity.Info, "its answers 401 and 403")]
    [InlineData("D03 a fallback policy", "builder.Services.AddAuthorization(o => o.FallbackPolicy = o.DefaultPolicy);", "", DiagnosticSeverity.Warning, "every preflight")]
    public async Task Says_how_bad_it_is(string shape, string services, string endpoints, DiagnosticSeverity severity, string effect)
    {
        _ = shape;
        foreach (var framework in new[] { "net8.0", "net9.0", "net10.0" })
        {
            var finding = Assert.Single(await OrderTest.FindingsAsync(Id, WiringCode.App(WiringCode.TwoPolicies + services, "app.UseCors(\"Front\");" + endpoints), framework));
            Assert.Equal(severity, finding.Severity);
            Assert.Contains(effect, finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("D02c", "builder.Services.AddAuthorization();", "app.{|CORS3007:UseCors(\"Front\")|}; // who\n", "app.UseCors(\"Front\"); // who\napp.UseAuthorization();\n")]
    [InlineData("D02 authentication too", "builder.Services.AddAuthentication(); builder.Services.AddAuthorization();", "app.{|CORS3007:UseCors(\"Front\")|};\n", "app.UseCors(\"Front\");\napp.UseAuthentication();\napp.UseAuthorization();\n")]
    [InlineData("D02 authentication is there", "builder.Services.AddAuthentication(); builder.Services.AddAuthorization();", "app.UseAuthentication();\napp.{|CORS3007:UseCors(\"Front\")|};\n", "app.UseAuthentication();\napp.UseCors(\"Front\");\napp.UseAuthorization();\n")]
    [InlineData("D02 a chain", "builder.Services.AddAuthorization();", "app.UseWebSockets()\n    .{|CORS3007:UseCors(\"Front\")|}\n    .UseStaticFiles();\n", "app.UseWebSockets()\n    .UseCors(\"Front\")\n    .UseAuthorization()\n    .UseStaticFiles();\n")]
    [InlineData("D02 in a block", "builder.Services.AddAuthorization();", "{\n    app.{|CORS3007:UseCors(\"Front\")|};\n}\n", "{\n    app.UseCors(\"Front\");\n    app.UseAuthorization();\n}\n")]
    public Task Calls_them(string shape, string services, string before, string after) =>
        OrderTest.VerifyFixAsync(Id, shape, before + Protected, after + Protected, services: WiringCode.TwoPolicies + services);

    [Theory]
    [InlineData("b.UseAuthentication(); b.UseAuthorization();", "app.UseCors(\"Front\");")]
    [InlineData("b.UseWebSockets();", "app.{|CORS3007:UseCors(\"Front\")|};")]
    public async Task Another_project_may_call_it(string body, string cors)
    {
        var test = new WiringTest(Id) { TestCode = WiringCode.App(WiringCode.TwoPolicies + "builder.Services.AddAuthorization();", cors + "app.UseShared();" + Protected) };
        test.TestState.AdditionalProjects["Shared"].Sources.Add("using Microsoft.AspNetCore.Builder; public static class Shared { public static void UseShared(this IApplicationBuilder b) { " + body + " } }");
        test.TestState.AdditionalProjectReferences.Add("Shared");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Startup_classes_insert_nothing() => WiringTest.VerifyProgramAsync(Id, OrderTest.Startup(
        "app.UseRouting(); app.UseCors(\"Front\"); app.UseEndpoints(e => e.MapControllers());", "[Authorize, EnableCors(\"Front\")] public class C : ControllerBase { }"));

    private static Task VerifyAsync(string shape, string services, string pipeline, string members)
    {
        _ = shape;
        return WiringTest.VerifyAsync(Id, WiringCode.App(WiringCode.TwoPolicies + services, pipeline, members));
    }
}
