using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>CORS3020: metadata where the middleware is skipped. Rows with a trap of the catalogue start with its id.</summary>
public class MetadataOnShortCircuitTests
{
    private const string Id = "CORS3020";

    [Theory]
    [InlineData("N13 ShortCircuit first", "app.UseCors(); app.MapGet(\"/x\", () => 1).ShortCircuit().{|CORS3020:RequireCors(\"Front\")|};")]
    [InlineData("N13 ShortCircuit last", "app.UseCors(); app.MapGet(\"/x\", () => 1).{|CORS3020:RequireCors(\"Front\")|}.ShortCircuit();")]
    [InlineData("N13 with a status", "app.UseCors(); app.MapGet(\"/x\", () => 1).ShortCircuit(200).{|CORS3020:RequireCors(\"Front\")|};")]
    [InlineData("N13 over two statements", "app.UseCors(); var x = app.MapGet(\"/x\", () => 1); x.ShortCircuit(); x.{|CORS3020:RequireCors(\"Front\")|};")]
    [InlineData("N13 on the group", "app.UseCors(); var g = app.MapGroup(\"/g\"); g.ShortCircuit(); g.MapGet(\"/x\", () => 1).{|CORS3020:RequireCors(\"Front\")|};")]
    [InlineData("N13 an attribute", "app.UseCors(); app.MapGet(\"/x\", [{|CORS3020:EnableCors(\"Front\")|}] () => 1).ShortCircuit();")]
    [InlineData("N13 turned off", "app.UseCors(); app.MapGet(\"/x\", [{|CORS3020:DisableCors|}] () => 1).ShortCircuit();")]
    [InlineData("N13 an attribute in a group", "app.UseCors(); var g = app.MapGroup(\"/g\"); g.ShortCircuit(); g.MapGet(\"/x\", [{|CORS3020:EnableCors(\"Front\")|}] () => 1);")]
    [InlineData("N13 in a group that asks for CORS", "app.UseCors(); app.MapGroup(\"/g\").{|CORS3020:RequireCors(\"Front\")|}.MapGet(\"/x\", () => 1).ShortCircuit();")]
    [InlineData("N13 without the middleware", "app.MapGet(\"/x\", () => 1).ShortCircuit().{|CORS3020:RequireCors(\"Front\")|};")]
    public Task Reports(string shape, string pipeline) => OrderTest.VerifyAsync(Id, shape, pipeline);

    [Theory]
    [InlineData("N14 a global policy", "app.UseCors(\"Front\"); app.MapGet(\"/x\", () => 1).ShortCircuit();")]
    [InlineData("N14 MapShortCircuit", "app.UseCors(\"Front\"); Microsoft.AspNetCore.Routing.RouteShortCircuitEndpointRouteBuilderExtensions.MapShortCircuit(app, 404, \"favicon.ico\");")]
    [InlineData("N13 another endpoint", "app.UseCors(); app.MapGet(\"/x\", () => 1).ShortCircuit(); app.MapGet(\"/y\", () => 1).RequireCors(\"Front\");")]
    [InlineData("N13 an attribute on another endpoint", "app.UseCors(); app.MapGet(\"/x\", () => 1).ShortCircuit(); app.MapGet(\"/y\", [EnableCors(\"Front\")] () => 1);")]
    [InlineData("N13 no ShortCircuit", "app.UseCors(); app.MapGet(\"/x\", () => 1).RequireCors(\"Front\");")]
    public Task Is_silent(string shape, string pipeline) => OrderTest.VerifyAsync(Id, shape, pipeline);

    [Fact]
    public Task N10_the_check_is_off() => WiringTest.VerifyAsync(Id, WiringCode.App(
        WiringCode.TwoPolicies + "builder.Services.Configure<Microsoft.AspNetCore.Routing.RouteOptions>(o => o.SuppressCheckForUnhandledSecurityMetadata = true);",
        "app.UseCors(); app.MapGet(\"/x\", () => 1).ShortCircuit().RequireCors(\"Front\");"));

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net9.0")]
    [InlineData("net10.0")]
    public async Task N13_since_8_0(string framework) =>
        Assert.Single(await OrderTest.FindingsAsync(Id, WiringCode.Named("app.UseCors(); app.MapGet(\"/x\", () => 1).ShortCircuit().RequireCors(\"Front\");"), framework));
}
