using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>CORS3003: CORS metadata without the middleware. Rows with a trap of the catalogue start with its id.</summary>
public class MetadataWithoutCorsTests
{
    private const string Id = "CORS3003";

    [Theory]
    [InlineData("N09 RequireCors", "app.MapGet(\"/x\", () => 1).{|CORS3003:RequireCors(\"Front\")|};")]
    [InlineData("N09 on a group", "app.MapGroup(\"/g\").{|CORS3003:RequireCors(\"Front\")|}.MapGet(\"/x\", () => 1);")]
    [InlineData("N09 on all controllers", "app.MapControllers().{|CORS3003:RequireCors(\"Front\")|};")]
    [InlineData("N09 with a policy of its own", "app.MapGet(\"/x\", () => 1).{|CORS3003:RequireCors(p => p.WithOrigins(\"https://a.example\"))|};")]
    [InlineData("N09 in a helper", "app.MapItems();", "static class X { public static void MapItems(this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder b) { b.MapGet(\"/x\", () => 1).{|CORS3003:RequireCors(\"Front\")|}; } }")]
    [InlineData("N07 D31 CORS turned off on a lambda", "app.MapGet(\"/x\", [{|CORS3003:DisableCors|}] () => 1);")]
    [InlineData("N08 a controller", "app.MapControllers();", "[{|CORS3003:EnableCors(\"Front\")|}] public class C : ControllerBase { }")]
    [InlineData("N08 an action", "app.MapControllers();", "public class C : ControllerBase { [{|CORS3003:EnableCors(\"Front\")|}] public void M() { } }")]
    [InlineData("N07 a controller with CORS turned off", "app.MapControllers();", "[{|CORS3003:DisableCors|}] public class C : ControllerBase { }")]
    [InlineData("N04 a base class whose [EnableCors] is inherited", "app.MapControllers();", "[{|CORS3003:EnableCors(\"Front\")|}] public abstract class B : ControllerBase { } public class C : B { }")]
    [InlineData("N04 an own attribute is inherited, unless it says otherwise", "app.MapControllers();", "class OffAttribute : Attribute, Microsoft.AspNetCore.Cors.Infrastructure.IDisableCorsAttribute { } [{|CORS3003:Off|}] public abstract class B : ControllerBase { } public class C : B { }")]
    [InlineData("N07 a base class that is a controller itself", "app.MapControllers();", "[{|CORS3003:DisableCors|}] public class B : ControllerBase { } public class C : B { }")]
    [InlineData("N07 an action that a class inherits", "app.MapControllers();", "public abstract class B : ControllerBase { [{|CORS3003:DisableCors|}] public void M() { } } public class C : B { }")]
    [InlineData("D04 endpoints in front of what answers the rest", "app.UseRouting(); app.UseEndpoints(e => e.MapGet(\"/x\", () => 1).{|CORS3003:RequireCors(\"Front\")|}); app.Run(c => c.Response.WriteAsync(\"none\"));")]
    [InlineData("D15 behind a branch that ends", "app.Map(\"/a\", b => b.Run(c => c.Response.WriteAsync(\"a\"))); app.MapGet(\"/x\", () => 1).{|CORS3003:RequireCors(\"Front\")|};")]
    [InlineData("N16 a hub", "app.MapHub<H>(\"/h\");", "[{|CORS3003:EnableCors(\"Front\")|}] public class H : Hub { }")]
    [InlineData("N15 a Razor page", "app.MapRazorPages();", "[{|CORS3003:EnableCors(\"Front\")|}] public class P : PageModel { }")]
    [InlineData("N17 a method group", "app.MapGet(\"/m\", H.Get);", "static class H { [{|CORS3003:EnableCors(\"Front\")|}] public static int Get() => 1; }")]
    public Task Reports(string shape, string pipeline, string members = "") => OrderTest.VerifyAsync(Id, shape, pipeline, members);

    [Theory]
    [InlineData("N09 with the middleware", "app.UseCors(); app.MapGet(\"/x\", () => 1).RequireCors(\"Front\");")]
    [InlineData("N09 with the middleware itself", "app.UseMiddleware<CorsMiddleware>(); app.MapGet(\"/x\", () => 1).RequireCors(\"Front\");")]
    [InlineData("N09 with the middleware in a helper that is never called", "app.MapGet(\"/x\", () => 1).RequireCors(\"Front\");", "static class X { public static void UseMine(this IApplicationBuilder b) => b.UseCors(); }")]
    [InlineData("D15 with the middleware in a branch", "app.Map(\"/a\", b => b.UseCors()); app.MapGet(\"/x\", () => 1).RequireCors(\"Front\");")]
    [InlineData("N09 with the middleware in a startup filter", "app.MapGet(\"/x\", () => 1).RequireCors(\"Front\");", "class F : IStartupFilter { public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => b => { b.UseCors(); next(b); }; }")]
    [InlineData("N09 the builder goes out of sight", "new X(app); app.MapGet(\"/x\", () => 1).RequireCors(\"Front\");", "class X { public X(IApplicationBuilder b) { } }")]
    [InlineData("N08 a controller that is not mapped", "app.MapGet(\"/x\", () => 1);", "[EnableCors(\"Front\")] public class C : ControllerBase { }")]
    [InlineData("N15 N16 N24 N25 attributes that are ignored", "app.MapRazorPages(); app.MapHub<H>(\"/h\"); app.MapControllers();", "public class P : PageModel { [EnableCors(\"Front\")] public void OnGet() { } } public class H : Hub { [EnableCors(\"Front\")] public void M() { } } interface I { [EnableCors(\"Front\")] void M(); } [EnableCors(\"Front\")] class S { }")]
    [InlineData("N17 an attribute on the class around a handler", "app.MapGet(\"/m\", H.Get);", "[EnableCors(\"Front\")] static class H { public static int Get() => 1; }")]
    [InlineData("N04 a base class whose [DisableCors] is not inherited", "app.MapControllers();", "[DisableCors] public abstract class B : ControllerBase { } public class C : B { }")]
    [InlineData("N04 an action that is overridden", "app.MapControllers();", "public abstract class B : ControllerBase { [DisableCors] public abstract void M(); } public class C : B { public override void M() { } }")]
    [InlineData("N04 an own attribute that is not inherited", "app.MapControllers();", "[AttributeUsage(AttributeTargets.Class, Inherited = false)] class OffAttribute : Attribute, Microsoft.AspNetCore.Cors.Infrastructure.IDisableCorsAttribute { } [Off] public abstract class B : ControllerBase { } public class C : B { }")]
    [InlineData("N08 a base class of no controller", "app.MapControllers();", "[EnableCors(\"Front\")] public abstract class B : ControllerBase { [EnableCors(\"Back\")] public void M() { } }")]
    [InlineData("N08 a base class of another base class", "app.MapControllers();", "[EnableCors(\"Front\")] public abstract class B : ControllerBase { } public abstract class D : B { }")]
    [InlineData("D04 endpoints that nothing comes to", "app.UseRouting(); app.Run(c => c.Response.WriteAsync(\"all\")); app.UseEndpoints(e => e.MapGet(\"/x\", () => 1).RequireCors(\"Front\"));")]
    [InlineData("D04 endpoints behind what answers everything", "app.MapGet(\"/x\", () => 1).RequireCors(\"Front\"); app.Run(c => c.Response.WriteAsync(\"all\"));")]
    [InlineData("R01 no metadata", "app.MapGet(\"/x\", () => 1);")]
    public Task Is_silent(string shape, string pipeline, string members = "") => OrderTest.VerifyAsync(Id, shape, pipeline, members);

    [Theory]
    [InlineData("N10 S06 the check is off, and handlers run on preflights", "builder.Services.Configure<Microsoft.AspNetCore.Routing.RouteOptions>(o => o.SuppressCheckForUnhandledSecurityMetadata = true);")]
    [InlineData("own services", "builder.Services.AddSingleton<ICorsService, CorsService>();")]
    public Task Is_silent_by_services(string shape, string services)
    {
        _ = shape;
        return WiringTest.VerifyAsync(Id, WiringCode.App(WiringCode.TwoPolicies + services, "app.MapGet(\"/x\", () => 1).RequireCors(\"Front\");"));
    }

    [Theory]
    [InlineData("N32 its filters apply the policy", "services.AddCors(); services.AddMvc(o => o.EnableEndpointRouting = false);")]
    [InlineData("N33 without filters nothing reads the attribute, and nothing throws", "services.AddMvcCore(o => o.EnableEndpointRouting = false);")]
    public Task MVC_without_endpoint_routing(string shape, string services)
    {
        _ = shape;
        return WiringTest.VerifyProgramAsync(Id, OrderTest.Startup("app.UseMvc();", "[EnableCors(\"Front\")] public class C : ControllerBase { }", services));
    }

    [Fact]
    public Task N08_a_startup_class() => WiringTest.VerifyProgramAsync(Id, OrderTest.Startup(
        "app.UseRouting(); app.UseEndpoints(e => e.MapControllers());", "[{|CORS3003:EnableCors(\"Front\")|}] public class C : ControllerBase { }"));

    [Theory]
    [InlineData("N09 in front of the endpoints", "app.UseStaticFiles();\n\napp.MapGet(\"/x\", () => 1).{|CORS3003:RequireCors(\"Front\")|};\n", "app.UseStaticFiles();\n\napp.UseCors();\napp.MapGet(\"/x\", () => 1).RequireCors(\"Front\");\n")]
    [InlineData("N09 in front of authorization", "app.UseAuthentication();\napp.UseAuthorization();\napp.MapGet(\"/x\", () => 1).{|CORS3003:RequireCors(\"Front\")|};\n", "app.UseCors();\napp.UseAuthentication();\napp.UseAuthorization();\napp.MapGet(\"/x\", () => 1).RequireCors(\"Front\");\n")]
    [InlineData("N09 behind explicit routing", "app.UseRouting();\n// endpoints\napp.UseEndpoints(e => e.MapGet(\"/x\", () => 1).{|CORS3003:RequireCors(\"Front\")|});\n", "app.UseRouting();\napp.UseCors();\n// endpoints\napp.UseEndpoints(e => e.MapGet(\"/x\", () => 1).RequireCors(\"Front\"));\n")]
    [InlineData("N09 in a chain", "app.UseRouting().UseEndpoints(e => e.MapGet(\"/x\", () => 1).{|CORS3003:RequireCors(\"Front\")|});\n", "app.UseRouting().UseCors().UseEndpoints(e => e.MapGet(\"/x\", () => 1).RequireCors(\"Front\"));\n")]
    [InlineData("N09 two endpoints, one call", "app.MapGet(\"/x\", () => 1).{|CORS3003:RequireCors(\"Front\")|};\napp.MapGet(\"/y\", () => 1).{|CORS3003:RequireCors(\"Back\")|};\n", "app.UseCors();\napp.MapGet(\"/x\", () => 1).RequireCors(\"Front\");\napp.MapGet(\"/y\", () => 1).RequireCors(\"Back\");\n")]
    public Task Calls_it(string shape, string before, string after) => OrderTest.VerifyFixAsync(Id, shape, before, after);

    [Fact]
    public Task D02_with_what_would_be_inserted_in_front_of_it() => OrderTest.VerifyFixAsync(
        Id, "", "app.MapPut(\"/x\", () => 1).RequireAuthorization().{|CORS3003:RequireCors(\"Front\")|};\n", "app.UseCors();\napp.UseAuthentication();\napp.UseAuthorization();\napp.MapPut(\"/x\", () => 1).RequireAuthorization().RequireCors(\"Front\");\n",
        services: WiringCode.TwoPolicies + "builder.Services.AddAuthentication(); builder.Services.AddAuthorization();");

    [Fact]
    public async Task The_call_may_belong_into_another_file()
    {
        const string controller = WiringCode.Usings + "[{|CORS3003:EnableCors(\"Front\")|}] public class C : ControllerBase { }";
        await new WiringFixTest<MiddlewareOrderFixes>(Id)
        {
            TestState = { Sources = { WiringCode.Named("app.MapControllers();\n"), controller } },
            FixedState = { Sources = { WiringCode.Named("app.UseCors();\napp.MapControllers();\n"), controller.Replace("{|CORS3003:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal) } },
        }.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("R02 without the services", "", "app.MapGet(\"/x\", () => 1).{|CORS3003:RequireCors(p => p.WithOrigins(\"https://a.example\"))|};")]
    [InlineData("R16 without a default policy to use", WiringCode.TwoPolicies, "app.MapGet(\"/x\", () => 1).{|CORS3003:RequireCors()|};")]
    public Task Calls_nothing(string shape, string services, string pipeline)
    {
        _ = shape;
        return new WiringFixTest<MiddlewareOrderFixes>(Id) { TestCode = WiringCode.App(services, pipeline) }.VerifyNoActionsAsync(TestContext.Current.CancellationToken);
    }
}
