using Xunit;

namespace CorsAnalyzers.Tests.Application.Pipelines;

/// <summary>From code to the order in which middleware runs. Implicit steps stand in parentheses, conditions in brackets, <c>/</c> and <c>?</c> mark branches.</summary>
public class PipelineTests
{
    [Theory]
    [InlineData("nothing written", "", "(routing) hoststart (endpoints)")]
    [InlineData("D06b no explicit routing", "app.UseCors();", "(routing) cors hoststart (endpoints)")]
    [InlineData("D06 explicit routing", "app.UseCors(); app.UseRouting();", "cors routing hoststart (endpoints)")]
    [InlineData("D05 endpoints anywhere", "app.MapGet(\"/\", () => 1); app.UseCors();", "(routing) MapGet cors hoststart (endpoints)")]
    [InlineData("a chain in source order", "app.UseRouting().UseCors().UseAuthorization();", "routing cors authorization hoststart (endpoints)")]
    [InlineData("a chain over lines with casts", "((IApplicationBuilder)app).UseRouting()\n.UseCors()!\n.UseAuthorization();", "routing cors authorization hoststart (endpoints)")]
    [InlineData("another variable", "var b = app.UseRouting(); b.UseCors();", "routing cors hoststart (endpoints)")]
    [InlineData("a variable that is assigned", "IApplicationBuilder b; b = app; b = b.UseRouting(); b.UseCors();", "routing cors hoststart (endpoints)")]
    [InlineData("static calls", "CorsMiddlewareExtensions.UseCors(EndpointRoutingApplicationBuilderExtensions.UseRouting(app));", "routing cors hoststart (endpoints)")]
    [InlineData("the middleware itself", "app.UseMiddleware<CorsMiddleware>();", "(routing) cors hoststart (endpoints)")]
    [InlineData("D17 a terminal middleware", "app.Run(c => c.Response.WriteAsync(\"x\")); app.UseCors();", "(routing) terminal cors hoststart (endpoints)")]
    [InlineData("D32 code behind the start", "app.Run(); app.UseCors();", "(routing) hoststart cors hoststart (endpoints)")]
    [InlineData("D32 code behind an awaited start", "await app.StartAsync(); app.UseCors();", "(routing) hoststart cors hoststart (endpoints)")]
    [InlineData("neutral middleware", "app.UseExceptionHandler(\"/e\"); app.Use((c, next) => next(c)); app.UseWebSockets(); app.UseCors();", "(routing) cors hoststart (endpoints)")]
    [InlineData("D08 D09 D10 D14 the kinds that matter", "app.UseHttpsRedirection(); app.UseStaticFiles(); app.UseResponseCaching(); app.UseOutputCache(); app.UseRateLimiter();", "(routing) redirection staticfiles responsecaching outputcaching ratelimiting hoststart (endpoints)")]
    [InlineData("D04 explicit endpoints", "app.UseRouting(); app.UseEndpoints(e => { e.MapGet(\"/\", () => 1); e.MapHub<H>(\"/h\"); }); app.UseCors();", "routing endpoints MapGet MapHub<H> cors hoststart (endpoints)", "class H : Microsoft.AspNetCore.SignalR.Hub { }")]
    [InlineData("groups map endpoints", "var g = app.MapGroup(\"/g\"); g.MapGet(\"/\", () => 1); app.UseCors();", "(routing) MapGroup MapGet cors hoststart (endpoints)")]
    public Task Minimal_hosting(string shape, string pipeline, string expected, string members = "") => VerifyAsync(shape, WebCode.App("", pipeline, members), expected);

    [Theory]
    [InlineData("an environment", "if (app.Environment.IsDevelopment()) app.UseCors();", "(routing) cors[Development] hoststart (endpoints)")]
    [InlineData("every other environment", "if (!(app.Environment.IsDevelopment())) { app.UseCors(); }", "(routing) cors[!Development] hoststart (endpoints)")]
    [InlineData("both branches", "if (app.Environment.IsDevelopment()) { app.UseCors(\"a\"); } else { app.UseCors(\"b\"); }", "(routing) cors[Development] cors[!Development] hoststart (endpoints)")]
    [InlineData("a named environment", "if (app.Environment.IsEnvironment(\"Test\") || app.Environment.EnvironmentName != \"Live\") app.UseCors(\"a\");", "(routing) cors[app.Environment.IsEnvironment(\"Test\")||app.Environment.EnvironmentName!=\"Live\"] hoststart (endpoints)")]
    [InlineData("two parts", "if (flag && app.Environment.IsProduction()) app.UseCors(\"a\");", "(routing) cors[flag&&app.Environment.IsProduction()&Production&flag] hoststart (endpoints)")]
    [InlineData("a return before", "if (flag) { app.UseCors(\"a\"); app.Run(); return; } app.UseCors(\"b\");", "(routing) cors[flag] hoststart[flag] cors[!flag] hoststart[!flag] (endpoints)")]
    [InlineData("a return for all of it", "if (flag) { return; } app.UseCors(\"b\");", "(routing) cors hoststart (endpoints)")]
    [InlineData("a throw is no other way", "if (flag) { throw new Exception(); } app.UseCors(\"b\");", "(routing) cors hoststart (endpoints)")]
    [InlineData("a switch", "switch (app.Environment.EnvironmentName) { case \"Development\": app.UseCors(\"a\"); break; case \"Production\": app.UseCors(\"b\"); break; }", "(routing) cors[Development] cors[Production] hoststart (endpoints)")]
    [InlineData("an expression", "_ = flag ? app.UseCors(\"a\") : app.UseCors(\"b\");", "(routing) cors[flag] cors[!flag] hoststart (endpoints)")]
    [InlineData("a loop", "foreach (var p in new[] { \"a\" }) app.UseCors(p);", "(routing) cors[Test.cs] hoststart (endpoints)")]
    [InlineData("a try", "try { app.UseCors(); } catch (Exception) { app.UseRouting(); } finally { app.UseStaticFiles(); }", "cors routing[Test.cs] staticfiles hoststart (endpoints)")]
    public Task Conditions(string shape, string pipeline, string expected) => VerifyAsync(shape, WebCode.App("var flag = args.Length > 0;", pipeline), expected);

    [Theory]
    [InlineData("D15 a branch", "app.Map(\"/api\", b => b.UseCors(\"a\")); app.UseStaticFiles();", "(routing) cors/ staticfiles hoststart (endpoints)")]
    [InlineData("D15 a branch by condition", "app.MapWhen(c => c.Request.IsHttps, b => { b.UseCors(\"a\"); });", "(routing) cors/ hoststart (endpoints)")]
    [InlineData("D15b a branch that rejoins", "app.UseWhen(c => c.Request.IsHttps, b => b.UseAuthorization().UseCors(\"a\"));", "(routing) authorization? cors? hoststart (endpoints)")]
    [InlineData("branches in branches", "app.Map(\"/api\", api => api.UseWhen(c => true, b => b.UseCors(\"a\")));", "(routing) cors/? hoststart (endpoints)")]
    [InlineData("a method as a branch", "app.Map(\"/api\", Fill);", "(routing) cors/ hoststart (endpoints)", "partial class Program { static void Fill(IApplicationBuilder b) => b.UseCors(); }")]
    [InlineData("a delegate as a branch", "Action<IApplicationBuilder> fill = b => b.UseCors(); app.Map(\"/api\", fill);", "(routing) cors/ hoststart (endpoints)")]
    [InlineData("an endpoint is no branch", "app.Map(\"/api\", () => 1); app.UseCors();", "(routing) Map cors hoststart (endpoints)")]
    public Task Branches(string shape, string pipeline, string expected, string members = "") => VerifyAsync(shape, WebCode.App("", pipeline, members), expected);

    [Theory]
    [InlineData("an extension", "app.UseMyPipeline().UseCors();", "static class X { public static IApplicationBuilder UseMyPipeline(this IApplicationBuilder b) { return b.UseRouting().UseAuthorization(); } }", "routing authorization cors hoststart (endpoints)")]
    [InlineData("an expression body", "app.UseMyPipeline();", "static class X { public static void UseMyPipeline(this WebApplication b) => b.UseCors(); }", "(routing) cors hoststart (endpoints)")]
    [InlineData("a static method, named arguments", "X.Add(flag: true, to: app);", "static class X { public static void Add(IApplicationBuilder to, bool flag) { if (flag) to.UseCors(); } }", "(routing) cors[flag] hoststart (endpoints)")]
    [InlineData("a local function", "Add(); void Add() { app.UseCors(); }", "", "(routing) cors hoststart (endpoints)")]
    [InlineData("a delegate that has the builder at hand", "Action add = () => app.UseCors(); add();", "", "(routing) cors hoststart (endpoints)")]
    [InlineData("a local function that is handed the builder", "Add(app); void Add(WebApplication b) { b.UseRouting(); app.UseCors(); }", "", "routing cors hoststart (endpoints)")]
    [InlineData("a helper that is handed a delegate", "app.UseIf(true, b => b.UseCors());", "static class X { public static IApplicationBuilder UseIf(this IApplicationBuilder b, bool yes, Func<IApplicationBuilder, IApplicationBuilder> use) => yes ? use(b) : b; }", "(routing) cors[yes] hoststart (endpoints)")]
    [InlineData("helpers of helpers", "app.A();", "static class X { public static void A(this WebApplication b) { b.B(); b.UseCors(); } public static void B(this WebApplication b) => b.UseRouting(); }", "routing cors hoststart (endpoints)")]
    [InlineData("a helper that calls itself", "app.A();", "static class X { public static void A(this WebApplication b) { b.UseRouting(); b.A(); } }", "routing routing routing routing routing routing routing routing unseen hoststart (endpoints)")]
    [InlineData("an abstract helper", "X x = null!; x.Add(app);", "abstract class X { public abstract void Add(WebApplication b); }", "(routing) unseen hoststart (endpoints)")]
    [InlineData("an object that keeps the builder", "new X(app);", "class X { public X(WebApplication b) { } }", "(routing) unseen hoststart (endpoints)")]
    public Task Helpers(string shape, string pipeline, string members, string expected) => VerifyAsync(shape, WebCode.App("", pipeline, members), expected);

    [Theory]
    [InlineData("a chain of thousands", 1_500)]
    [InlineData("conditions in conditions", 200)]
    [InlineData("one decision with many answers", 400)]
    public async Task Survives_what_nobody_writes(string shape, int count)
    {
        var pipeline = shape switch
        {
            "a chain of thousands" => "app" + string.Concat(Enumerable.Repeat(".UseRouting()", count)) + ".UseCors();",
            "conditions in conditions" => string.Concat(Enumerable.Repeat("if (args.Length > 0) { ", count)) + "app.UseCors();" + new string('}', count),
            _ => string.Concat(Enumerable.Range(0, count).Select(static i => $"if (args.Length == {i}) app.UseCors(); else ")) + "app.UseCors();",
        };
        Assert.Single(await PipelineText.OfAsync(WebCode.App("", pipeline)));
    }

    [Theory]
    [InlineData("app.")]
    [InlineData("app.UseCors(")]
    [InlineData("app.UseRouting().;")]
    [InlineData("app.Map(\"/a\", b => );")]
    [InlineData("app.UseWhen(, b => b.UseCors());")]
    [InlineData("if (app.UseCors()")]
    [InlineData("app.UseEndpoints(e => { e.MapGet( });")]
    [InlineData("app = app.UseCors(); var b = b.UseRouting();")]
    [InlineData("void A() { A(); app.UseCors(); } A();")]
    [InlineData("Action<IApplicationBuilder> a = null; a = b => a(b); a(app);")]
    public async Task Survives_half_typed_code(string pipeline) =>
        Assert.NotEmpty(await PipelineText.OfAsync(WebCode.App("", pipeline), mustCompile: false));

    private static async Task VerifyAsync(string shape, string source, params string[] expected)
    {
        _ = shape;
        Assert.Equal(expected, await PipelineText.OfAsync(source));
    }
}
