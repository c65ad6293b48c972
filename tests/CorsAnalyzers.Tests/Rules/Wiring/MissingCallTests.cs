using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>The fix of CORS3005: the call that is missing.</summary>
public class MissingCallTests
{
    private const string Id = "CORS3005";

    [Theory]
    [InlineData("R01 the default policy", "o => o.AddDefaultPolicy(new CorsPolicy())", "app.MapControllers();\n", "app.UseCors();\napp.MapControllers();\n")]
    [InlineData("R01 the only policy", "o => o.AddPolicy(\"A \\\"1\\\"\", new CorsPolicy())", "app.MapControllers();\n", "app.UseCors(\"A \\\"1\\\"\");\napp.MapControllers();\n")]
    [InlineData("R01 in front of authorization", "o => o.AddDefaultPolicy(new CorsPolicy())", "app.UseAuthorization();\napp.MapControllers();\n", "app.UseCors();\napp.UseAuthorization();\napp.MapControllers();\n")]
    [InlineData("R01 behind explicit routing", "o => o.AddDefaultPolicy(new CorsPolicy())", "app.UseRouting();\n", "app.UseRouting();\n\napp.UseCors();")]
    public Task Calls_it(string shape, string policies, string before, string after)
    {
        _ = shape;
        return new WiringFixTest<MiddlewareOrderFixes>(Id)
        {
            TestCode = WiringCode.App($"builder.Services.{{|CORS3005:AddCors|}}({policies});", before),
            FixedCode = WiringCode.App($"builder.Services.AddCors({policies});", after),
        }.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Calls_nothing_on_a_builder_of_endpoints_alone() => new WiringFixTest<MiddlewareOrderFixes>("CORS3003")
    {
        TestCode = WiringCode.Named("app.MapItems();", "static class X { public static void MapItems(this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder b) { b.MapGet(\"/x\", () => 1).{|CORS3003:RequireCors(\"Front\")|}; } }"),
    }.VerifyNoActionsAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("R01 which of several is not known", "o => { o.AddPolicy(\"A\", new CorsPolicy()); o.AddPolicy(\"B\", new CorsPolicy()); }", "")]
    [InlineData("R01 a part of the pipeline is out of sight", "o => o.AddDefaultPolicy(new CorsPolicy())", "Action<IApplicationBuilder> x = null; new Y(app);")]
    public Task Calls_nothing(string shape, string policies, string pipeline)
    {
        _ = shape;
        return new WiringFixTest<MiddlewareOrderFixes>(Id) { TestCode = WiringCode.App($"builder.Services.{{|CORS3005:AddCors|}}({policies});", pipeline, "class Y { public Y(IApplicationBuilder b) { } }") }
            .VerifyNoActionsAsync(TestContext.Current.CancellationToken);
    }
}
