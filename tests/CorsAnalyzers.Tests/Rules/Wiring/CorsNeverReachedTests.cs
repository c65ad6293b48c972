using System.Globalization;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>CORS3009: what answers before CORS. Rows with a trap of the catalogue start with its id.</summary>
public class CorsNeverReachedTests
{
    private const string Id = "CORS3009";

    [Theory]
    [InlineData("D04 explicit endpoints", "app.UseRouting(); app.UseEndpoints(e => e.MapGet(\"/\", () => 1)); app.{|CORS3009:UseCors(\"Front\")|};")]
    [InlineData("D04 in a chain", "app.UseRouting().UseEndpoints(e => { }).{|CORS3009:UseCors(\"Front\")|};")]
    [InlineData("D17 a terminal delegate", "app.Run(c => c.Response.WriteAsync(\"x\")); app.{|CORS3009:UseCors(\"Front\")|};")]
    [InlineData("D24 behind a fallback delegate", "app.MapFallback(() => 1); app.Run(c => Task.CompletedTask); app.{|CORS3009:UseCors(\"Front\")|};")]
    [InlineData("D32 behind the start", "app.Run(); app.{|CORS3009:UseCors(\"Front\")|};")]
    [InlineData("D32 behind an awaited start", "await app.RunAsync(); app.{|CORS3009:UseCors(\"Front\")|};")]
    [InlineData("D32 behind Start", "app.Start(); app.{|CORS3009:UseCors(\"Front\")|}; app.WaitForShutdown();")]
    [InlineData("D32 a helper behind the start", "app.Run(); app.{|CORS3009:UseMine()|};", "static class X { public static void UseMine(this IApplicationBuilder b) => b.UseCors(\"Front\"); }")]
    [InlineData("D17 inside one branch", "app.Map(\"/a\", b => { b.Run(c => Task.CompletedTask); b.{|CORS3009:UseCors(\"Front\")|}; });")]
    [InlineData("D17 on one condition", "if (args.Length > 0) { app.Run(c => Task.CompletedTask); app.{|CORS3009:UseCors(\"Front\")|}; }")]
    public Task Reports(string shape, string pipeline, string members = "") => OrderTest.VerifyAsync(Id, shape, pipeline, members);

    [Theory]
    [InlineData("D05 behind MapGet", "app.MapGet(\"/\", () => 1); app.UseCors(\"Front\");")]
    [InlineData("D05 behind MapControllers", "app.MapControllers(); app.UseCors(\"Front\");")]
    [InlineData("D04 the right order", "app.UseRouting(); app.UseCors(\"Front\"); app.UseEndpoints(e => { });")]
    [InlineData("D17 the right order", "app.UseCors(\"Front\"); app.Run(c => Task.CompletedTask);")]
    [InlineData("D17 a branch ends", "app.Map(\"/a\", b => b.Run(c => Task.CompletedTask)); app.UseCors(\"Front\");")]
    [InlineData("D17 a branch that rejoins ends", "app.UseWhen(c => true, b => b.Run(c => Task.CompletedTask)); app.UseCors(\"Front\");")]
    [InlineData("D17 on another condition", "if (args.Length > 0) app.Run(c => Task.CompletedTask); app.UseCors(\"Front\");")]
    [InlineData("D32 another way to run", "if (args.Length > 0) { app.Run(); return; } app.UseCors(\"Front\");")]
    [InlineData("D04 one in front does the work", "app.UseRouting(); app.UseCors(\"Front\"); app.UseEndpoints(e => { }); app.UseCors(\"Back\");")]
    [InlineData("D32 a task that is not awaited", "var running = app.RunAsync(); app.UseCors(\"Front\"); await running;")]
    [InlineData("D17 own middleware", "app.Use((c, next) => next(c)); app.UseCors(\"Front\");")]
    [InlineData("D19 D20 D21 D28 neutral middleware", "app.UseStatusCodePagesWithReExecute(\"/e\"); app.UseHostFiltering(); app.UseResponseCompression(); app.UseWebSockets(); app.UseSession(); app.UseRequestLocalization(); app.UseCors(\"Front\");")]
    [InlineData("D11 exception handlers on either side", "app.UseExceptionHandler(\"/e\"); app.UseCors(\"Front\"); app.UseDeveloperExceptionPage();")]
    public Task Is_silent(string shape, string pipeline, string members = "") => OrderTest.VerifyAsync(Id, shape, pipeline, members);

    [Theory]
    [InlineData("app.UseRouting(); app.UseEndpoints(e => e.MapGet(\"/\", () => 1)); app.UseCors(\"Front\");", "'UseCors' stands behind 'UseEndpoints', which runs the endpoints: they answer without CORS headers")]
    [InlineData("app.UseRouting(); app.UseEndpoints(e => e.MapGet(\"/\", () => 1).RequireCors(\"Front\")); app.UseCors(\"Front\");", "those with CORS metadata fail with an InvalidOperationException")]
    [InlineData("app.Run(c => Task.CompletedTask); app.UseCors(\"Front\");", "'UseCors' stands behind 'Run', which answers every request itself")]
    [InlineData("app.Run(); app.UseCors(\"Front\");", "'UseCors' stands behind 'Run', which starts the application")]
    public async Task Says_what_happens(string pipeline, string message) =>
        Assert.Contains(message, Assert.Single(await OrderTest.FindingsAsync(Id, WiringCode.Named(pipeline))).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    [Theory]
    [InlineData("D32 in front of the start", "app.Run();\napp.{|CORS3009:UseCors(\"Front\")|};", "app.UseCors(\"Front\");\napp.Run();")]
    [InlineData("D04 in front of authorization too", "app.UseRouting();\napp.UseAuthorization();\napp.UseEndpoints(e => { });\napp.{|CORS3009:UseCors(\"Front\")|};", "app.UseRouting();\napp.UseCors(\"Front\");\napp.UseAuthorization();\napp.UseEndpoints(e => { });")]
    [InlineData("D04 in a chain", "app.UseRouting()\n    .UseEndpoints(e => { })\n    .{|CORS3009:UseCors(\"Front\")|};", "app.UseRouting()\n    .UseCors(\"Front\")\n    .UseEndpoints(e => { });")]
    public Task Moves_it(string shape, string before, string after) => OrderTest.VerifyFixAsync(Id, shape, before, after);

    [Theory]
    [InlineData("D27 N32 behind its actions", "app.UseMvc(); app.{|CORS3009:UseCors(\"Front\")|};")]
    [InlineData("D27 N32 behind its default route", "app.UseMvcWithDefaultRoute().{|CORS3009:UseCors(\"Front\")|};")]
    [InlineData("D27 N32 in front of its actions", "app.UseCors(\"Front\"); app.UseMvc();")]
    public Task MVC_without_endpoint_routing(string shape, string pipeline)
    {
        _ = shape;
        return WiringTest.VerifyProgramAsync(Id, OrderTest.Startup(pipeline, services: "services.AddCors(); services.AddMvc(o => o.EnableEndpointRouting = false);"));
    }

    [Fact]
    public Task D04_a_startup_class() => WiringTest.VerifyProgramAsync(Id, OrderTest.Startup("app.UseRouting(); app.UseEndpoints(e => e.MapControllers()); app.{|CORS3009:UseCors(\"Front\")|};"));
}
