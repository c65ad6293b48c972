using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>CORS3005: policies that nothing applies. Rows with a trap of the catalogue start with its id.</summary>
public class PoliciesWithoutMiddlewareTests
{
    private const string Policies = "builder.Services.{|CORS3005:AddCors|}(o => o.AddPolicy(\"A\", new CorsPolicy()));";

    [Theory]
    [InlineData("R01 a policy", Policies, "app.MapGet(\"/x\", () => 1);")]
    [InlineData("R01 a default policy", "builder.Services.{|CORS3005:AddCors|}(o => o.AddDefaultPolicy(new CorsPolicy()));", "app.MapGet(\"/x\", () => 1);")]
    [InlineData("R01 beside controllers", "builder.Services.AddControllers(); " + Policies, "app.UseRouting(); app.MapControllers();")]
    [InlineData("R01 another method of that name", Policies, "new Other().UseCors();", "class Other { public void UseCors() { } }")]
    public Task Reports(string shape, string services, string pipeline, string members = "") => VerifyAsync(shape, WiringCode.App(services, pipeline, members));

    [Fact]
    public Task R01_reports_once_in_a_helper() => WiringTest.VerifyAsync(
        "CORS3005",
        WiringCode.App("builder.Services.AddOurs();", "app.MapGet(\"/x\", () => 1);"),
        WiringCode.Usings + "static class Setup { public static void AddOurs(this IServiceCollection services) { services.{|CORS3005:AddCors|}(o => o.AddPolicy(\"A\", new CorsPolicy())); } }");

    [Theory]
    [InlineData("R01 UseCors", "app.UseCors(\"A\");")]
    [InlineData("R01 UseCors in Development only", "if (app.Environment.IsDevelopment()) app.UseCors(\"A\");")]
    [InlineData("R01 UseCors in a branch", "app.Map(\"/api\", api => api.UseCors(\"A\"));")]
    [InlineData("N09 metadata without the middleware, which another rule reports", "app.MapGet(\"/x\", () => 1).RequireCors(\"A\");")]
    [InlineData("N08 an attribute without the middleware, which another rule reports", "app.MapControllers();", "[EnableCors(\"A\")] public class C : ControllerBase { }")]
    [InlineData("N32 MVC without endpoint routing", "app.UseMvc();", "[EnableCors(\"A\")] public class C : ControllerBase { }")]
    [InlineData("R30 a middleware of its own", "app.Use(async (context, next) => { var policy = await context.RequestServices.GetRequiredService<ICorsPolicyProvider>().GetPolicyAsync(context, \"A\"); await next(); });")]
    [InlineData("R27 the service used by hand", "app.Use((context, next) => { var service = (CorsService)context.RequestServices.GetRequiredService<ICorsService>(); return next(); });")]
    [InlineData("the middleware by its type", "app.UseMiddleware<CorsMiddleware>();")]
    public Task Is_silent(string shape, string pipeline, string members = "") =>
        VerifyAsync(shape, WiringCode.App("builder.Services.AddCors(o => o.AddPolicy(\"A\", new CorsPolicy()));", pipeline, members));

    [Theory]
    [InlineData("R01 no policies: the services may be for others", "builder.Services.AddCors();")]
    [InlineData("R21 too late, which another rule reports", "var early = builder.Build(); builder.Services.AddCors(o => o.AddPolicy(\"A\", new CorsPolicy()));")]
    [InlineData("R06 a name that is not known, which the code that knows it may use", "builder.Services.AddCors(o => o.AddPolicy(args[0], new CorsPolicy()));")]
    public Task Is_silent_without_policies(string shape, string services) => VerifyAsync(shape, WiringCode.App(services, "app.MapGet(\"/x\", () => 1);"));

    [Fact]
    public Task Is_silent_in_a_library() => WiringTest.VerifyAsync(
        "CORS3005", WiringCode.Usings + "public static class Setup { public static void AddOurs(this IServiceCollection services) => services.AddCors(o => o.AddPolicy(\"A\", new CorsPolicy())); }");

    [Fact]
    public async Task Is_silent_where_the_middleware_cannot_be_bound()
    {
        var test = new WiringTest("CORS3005")
        {
            CompilerDiagnostics = CompilerDiagnostics.None,
            TestCode = WiringCode.App("builder.Services.AddCors(o => o.AddPolicy(\"A\", new CorsPolicy()));", "app.UseSomethingMissing().UseCors(\"A\");"),
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyAsync(string shape, string source)
    {
        _ = shape;
        return WiringTest.VerifyAsync("CORS3005", source);
    }
}
