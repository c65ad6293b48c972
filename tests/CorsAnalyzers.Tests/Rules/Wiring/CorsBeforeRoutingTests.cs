using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>CORS3008: CORS before the endpoint is known. Rows with a trap of the catalogue start with its id.</summary>
public class CorsBeforeRoutingTests
{
    private const string Id = "CORS3008";
    private const string Metadata = "app.MapGet(\"/x\", () => 1).RequireCors(\"Front\");";

    [Theory]
    [InlineData("D06 N11 RequireCors", "app.{|CORS3008:UseCors()|}; app.UseRouting();" + Metadata)]
    [InlineData("N11 a lambda's attribute", "app.{|CORS3008:UseCors()|}; app.UseRouting(); app.MapGet(\"/x\", [EnableCors(\"Front\")] () => 1);")]
    [InlineData("N11 CORS turned off there", "app.{|CORS3008:UseCors()|}; app.UseRouting(); app.MapGet(\"/x\", [DisableCors] () => 1);")]
    [InlineData("N11 a controller", "app.{|CORS3008:UseCors()|}; app.UseRouting(); app.MapControllers();", "[EnableCors(\"Front\")] public class C : ControllerBase { }")]
    [InlineData("N11 a chain", "app.{|CORS3008:UseCors()|}.UseRouting();" + Metadata)]
    [InlineData("N11 a helper", "app.UseAll();" + Metadata, "static class X { public static void UseAll(this IApplicationBuilder b) { b.{|CORS3008:UseCors()|}; b.UseRouting(); } }")]
    [InlineData("N11 in every environment", "if (app.Environment.IsDevelopment()) app.{|CORS3008:UseCors(\"Front\")|}; else app.{|CORS3008:UseCors(\"Back\")|}; app.UseRouting();" + Metadata)]
    [InlineData("N11 on the condition of routing", "if (args.Length > 0) { app.{|CORS3008:UseCors()|}; app.UseRouting(); }" + Metadata)]
    [InlineData("D15 N11 in a branch that rejoins", "app.UseWhen(c => true, b => b.{|CORS3008:UseCors()|}); app.UseRouting();" + Metadata)]
    [InlineData("N15 a Razor page", "app.{|CORS3008:UseCors()|}; app.UseRouting(); app.MapRazorPages();", "[EnableCors(\"Front\")] public class P : PageModel { }")]
    [InlineData("N16 a hub", "app.{|CORS3008:UseCors()|}; app.UseRouting(); app.MapHub<H>(\"/h\");", "[EnableCors(\"Front\")] public class H : Hub { }")]
    public Task Reports(string shape, string pipeline, string members = "") => OrderTest.VerifyAsync(Id, shape, pipeline, members);

    [Theory]
    [InlineData("D06 endpoints without metadata", "app.UseCors(\"Front\"); app.UseRouting(); app.MapGet(\"/x\", () => 1);")]
    [InlineData("D06b implicit routing", "app.UseCors(\"Front\");" + Metadata)]
    [InlineData("N11 the right order", "app.UseRouting(); app.UseCors(\"Front\");" + Metadata)]
    [InlineData("N11 another one behind routing", "app.UseCors(\"Front\"); app.UseRouting(); app.UseCors(\"Back\");" + Metadata)]
    [InlineData("N11 routing before and after", "app.UseRouting(); app.UseCors(\"Front\"); app.UseRouting();" + Metadata)]
    [InlineData("N11 a controller that is not mapped", "app.UseCors(\"Front\"); app.UseRouting();", "[EnableCors(\"Front\")] public class C : ControllerBase { }")]
    [InlineData("N15 an attribute that is ignored", "app.UseCors(\"Front\"); app.UseRouting(); app.MapRazorPages();", "public class P : PageModel { [EnableCors(\"Front\")] public void OnGet() { } }")]
    [InlineData("N16 an attribute that is ignored", "app.UseCors(\"Front\"); app.UseRouting(); app.MapHub<H>(\"/h\");", "public class H : Hub { [EnableCors(\"Front\")] public void M() { } }")]
    [InlineData("N24 N25 attributes that are ignored", "app.UseCors(\"Front\"); app.UseRouting(); app.MapControllers();", "interface I { [EnableCors(\"Front\")] void M(); } [EnableCors(\"Front\")] public class Service { }")]
    [InlineData("D15 N11 in a branch that does not rejoin", "app.Map(\"/a\", b => b.UseCors()); app.UseRouting();" + Metadata)]
    [InlineData("D15 N11 in a branch behind its own routing", "app.UseWhen(c => true, b => { b.UseRouting(); b.UseCors(); }); app.UseRouting();" + Metadata)]
    [InlineData("D15 N11 in a branch behind routing", "app.UseRouting(); app.UseWhen(c => true, b => b.UseCors());" + Metadata)]
    [InlineData("D04 N11 endpoints that nothing comes to", "app.UseCors(); app.UseRouting(); app.Run(c => c.Response.WriteAsync(\"all\"));" + Metadata)]
    [InlineData("N11 routing on a condition", "app.UseCors(\"Front\"); if (args.Length > 0) app.UseRouting();" + Metadata)]
    [InlineData("N11 routing in a branch", "app.UseCors(\"Front\"); app.Map(\"/a\", b => b.UseRouting());" + Metadata)]
    public Task Is_silent(string shape, string pipeline, string members = "") => OrderTest.VerifyAsync(Id, shape, pipeline, members);

    [Theory]
    [InlineData("N10 the check is off", "builder.Services.Configure<Microsoft.AspNetCore.Routing.RouteOptions>(o => o.SuppressCheckForUnhandledSecurityMetadata = true);")]
    public Task Is_silent_by_options(string shape, string services)
    {
        _ = shape;
        return WiringTest.VerifyAsync(Id, WiringCode.App(WiringCode.TwoPolicies + services, "app.UseCors(\"Front\"); app.UseRouting();" + Metadata));
    }

    [Theory]
    [InlineData("N11 statements", "// who\napp.{|CORS3008:UseCors(\"Front\")|};\napp.UseRouting();\napp.UseAuthorization();\n", "app.UseRouting();\n// who\napp.UseCors(\"Front\");\napp.UseAuthorization();\n")]
    [InlineData("N11 the last one", "app.{|CORS3008:UseCors(\"Front\")|};\n\napp.UseStaticFiles();\napp.UseRouting();\n", "\napp.UseStaticFiles();\napp.UseRouting();\napp.UseCors(\"Front\");\n")]
    [InlineData("N11 a chain", "app.{|CORS3008:UseCors(\"Front\")|}.UseRouting().UseStaticFiles();\n", "app.UseRouting().UseCors(\"Front\").UseStaticFiles();\n")]
    [InlineData("N11 a chain over lines", "app\n    .{|CORS3008:UseCors(\"Front\")|}\n    .UseStaticFiles()\n    .UseRouting();\n", "app\n    .UseStaticFiles()\n    .UseRouting()\n    .UseCors(\"Front\");\n")]
    public Task Moves_it(string shape, string before, string after) => OrderTest.VerifyFixAsync(Id, shape, before + Metadata, after + Metadata);

    [Fact]
    public Task D08_leaves_it_in_front_of_what_has_to_stay_behind_it() =>
        OrderTest.VerifyNoFixAsync(Id, "", "app.{|CORS3008:UseCors(\"Front\")|}; app.UseResponseCaching(); app.UseRouting();" + Metadata);

    [Fact]
    public Task D15_N11_leaves_it_in_its_branch() => OrderTest.VerifyNoFixAsync(Id, "", "app.UseWhen(c => true, b => b.{|CORS3008:UseCors()|}); app.UseRouting();" + Metadata);

    [Fact]
    public Task D06_N11_a_startup_class() => WiringTest.VerifyProgramAsync(Id, OrderTest.Startup(
        "app.{|CORS3008:UseCors(\"Front\")|}; app.UseRouting(); app.UseEndpoints(e => e.MapControllers());", "[EnableCors(\"Front\")] public class C : ControllerBase { }"));

    [Fact]
    public Task N11_endpoints_of_several_hosts_are_nobodys() => WiringTest.VerifyProgramAsync(Id, WiringCode.Usings + """
        static class Program
        {
            static void Main(string[] args) { First(args); Second(args); }
            static void First(string[] args) { var app = WebApplication.Create(args); app.UseCors(); app.UseRouting(); app.MapControllers(); app.Run(); }
            static void Second(string[] args) { var app = WebApplication.Create(args); app.UseRouting(); app.UseCors(); app.MapControllers(); app.Run(); }
        }
        [EnableCors("Front")] public class C : ControllerBase { }
        """);
}
