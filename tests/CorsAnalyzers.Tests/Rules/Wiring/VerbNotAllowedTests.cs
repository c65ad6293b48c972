using CorsAnalyzers.CodeFixes;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>CORS3019: methods that a policy does not allow. Rows with a trap of the catalogue start with its id.</summary>
public class VerbNotAllowedTests
{
    private const string None = "policy => policy.WithOrigins(\"https://a.example\")";
    private const string GetPost = "policy => policy.WithOrigins(\"https://a.example\").WithMethods(\"GET\", \"POST\")";
    private const string Any = "policy => policy.WithOrigins(\"https://a.example\").AllowAnyMethod()";

    [Theory]
    [InlineData("M10 a policy without methods for the whole application", None, "app.UseCors(\"A\"); app.{|CORS3019:MapPut|}(\"/x\", () => 1);")]
    [InlineData("M10 said once for each method", None, "app.UseCors(\"A\"); app.{|CORS3019:MapPut|}(\"/x\", () => 1); app.MapPut(\"/y\", () => 1); app.{|CORS3019:MapDelete|}(\"/y\", () => 1);")]
    [InlineData("M10 a controller", None, "app.UseCors(\"A\"); app.MapControllers();", "public class C : ControllerBase { [{|CORS3019:HttpDelete|}] public void Delete() { } }")]
    [InlineData("M10 a route with a template", None, "app.UseCors(\"A\"); app.MapControllers();", "public class C : ControllerBase { [{|CORS3019:HttpPatch(\"{id}\")|}] public void Patch() { } }")]
    [InlineData("M10 a policy that the endpoint chose", GetPost, "app.UseCors(); app.{|CORS3019:MapPut|}(\"/x\", () => 1).RequireCors(\"A\");")]
    [InlineData("M10 a policy made for the endpoint", GetPost, "app.UseCors(); app.{|CORS3019:MapPatch|}(\"/x\", () => 1).RequireCors(p => p.WithOrigins(\"https://a.example\"));")]
    [InlineData("M10 a policy of the group", GetPost, "app.UseCors(); app.MapGroup(\"/g\").RequireCors(\"A\").{|CORS3019:MapDelete|}(\"/x\", () => 1);")]
    [InlineData("M10 a policy of the lambda", GetPost, "app.UseCors(); app.{|CORS3019:MapPut|}(\"/x\", [EnableCors(\"A\")] () => 1);")]
    [InlineData("M10 a policy of the action", GetPost, "app.UseCors(); app.MapControllers();", "public class C : ControllerBase { [{|CORS3019:HttpPut|}, EnableCors(\"A\")] public void Put() { } }")]
    [InlineData("M10 a policy of the controller", GetPost, "app.UseCors(); app.MapControllers();", "[EnableCors(\"A\")] public class C : ControllerBase { [{|CORS3019:HttpPut|}] public void Put() { } }")]
    [InlineData("M10 a policy of the base class", GetPost, "app.UseCors(); app.MapControllers();", "[EnableCors(\"A\")] public abstract class Base : ControllerBase { } public class C : Base { [{|CORS3019:HttpPut|}] public void Put() { } }")]
    [InlineData("R16 an endpoint that asks for the policy of the middleware", GetPost, "app.UseCors(\"A\"); app.{|CORS3019:MapPut|}(\"/x\", () => 1).RequireCors();")]
    [InlineData("M10 in UseEndpoints", None, "app.UseRouting(); app.UseCors(\"A\"); app.UseEndpoints(e => e.{|CORS3019:MapPut|}(\"/x\", () => 1));")]
    public Task Reports(string shape, string policy, string pipeline, string members = "") => VerifyAsync(shape, policy, pipeline, members);

    [Theory]
    [InlineData("M10 any method", Any, "app.UseCors(\"A\"); app.MapPut(\"/x\", () => 1);")]
    [InlineData("M10 the method is listed", "p => p.WithOrigins(\"https://a.example\").WithMethods(\"PUT\")", "app.UseCors(\"A\"); app.MapPut(\"/x\", () => 1);")]
    [InlineData("M09 a list of methods that need none", GetPost, "app.UseCors(); app.MapPost(\"/x\", () => 1).RequireCors(\"A\");")]
    [InlineData("M09 methods that need no permission", None, "app.UseCors(\"A\"); app.MapGet(\"/x\", () => 1); app.MapPost(\"/x\", () => 1);")]
    [InlineData("M10 a list for the whole application may mean it", GetPost, "app.UseCors(\"A\"); app.MapPut(\"/x\", () => 1);")]
    [InlineData("M10 a method that is not known", "p => p.WithOrigins(\"https://a.example\").WithMethods(args)", "app.UseCors(\"A\"); app.MapPut(\"/x\", () => 1);")]
    [InlineData("M10 on one of two paths", "p => { p.WithOrigins(\"https://a.example\"); if (args.Length > 0) p.AllowAnyMethod(); }", "app.UseCors(\"A\"); app.MapPut(\"/x\", () => 1);")]
    [InlineData("N20 another policy holds", None, "app.UseCors(\"A\"); app.MapPut(\"/x\", () => 1).RequireCors(p => p.AllowAnyMethod());")]
    [InlineData("N12 the endpoint outranks its group", None, "app.UseCors(); app.MapGroup(\"/g\").RequireCors(\"A\").MapPut(\"/x\", () => 1).RequireCors(p => p.AllowAnyMethod());")]
    [InlineData("N03 CORS is off there", None, "app.UseCors(\"A\"); app.MapControllers();", "[DisableCors] public class C : ControllerBase { [HttpPut] public void Put() { } }")]
    [InlineData("N05 the controllers' own policy outranks it", None, "app.UseCors(); app.MapControllers().RequireCors(p => p.AllowAnyMethod());", "public class C : ControllerBase { [HttpPut, EnableCors(\"A\")] public void Put() { } }")]
    [InlineData("D15 the middleware is in a branch", None, "app.UseWhen(c => true, b => b.UseCors(\"A\")); app.UseCors(\"A\"); app.MapPut(\"/x\", () => 1);")]
    [InlineData("D15b the middleware is in a branch that rejoins", None, "app.UseWhen(c => true, b => b.UseCors(\"A\")); app.MapPut(\"/x\", () => 1);")]
    [InlineData("D15 the middleware is in a branch that does not", None, "app.Map(\"/b\", b => b.UseCors(\"A\")); app.MapPut(\"/x\", () => 1);")]
    [InlineData("R16 a group that is out of sight", None, "app.UseCors(\"A\"); Map(app);", "static partial class Routes { } partial class Program { static void Map(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes) => routes.MapPut(\"/x\", () => 1); }")]
    public Task Is_silent(string shape, string policy, string pipeline, string members = "") => VerifyAsync(shape, policy, pipeline, members);

    [Theory]
    [InlineData("no list", "policy => policy.WithOrigins(\"https://a.example\")", "policy => policy.WithOrigins(\"https://a.example\").WithMethods(\"PUT\")")]
    [InlineData("a line for each call", "policy => policy\n    .WithOrigins(\"https://a.example\")\n    .AllowAnyHeader()", "policy => policy\n    .WithOrigins(\"https://a.example\")\n    .AllowAnyHeader()\n    .WithMethods(\"PUT\")")]
    [InlineData("a list", "policy => policy.WithMethods(\"GET\").WithOrigins(\"https://a.example\")", "policy => policy.WithMethods(\"GET\", \"PUT\").WithOrigins(\"https://a.example\")")]
    [InlineData("a block", "policy => { policy.WithOrigins(\"https://a.example\"); }", "policy => { policy.WithOrigins(\"https://a.example\").WithMethods(\"PUT\"); }")]
    public Task M10_allows_the_method(string shape, string before, string after)
    {
        _ = shape;
        return new WiringFixTest<EndpointVerbFixes>("CORS3019")
        {
            TestCode = Code(before, "app.UseCors();\napp.{|CORS3019:MapPut|}(\"/x\", () => 1).RequireCors(\"A\");"),
            FixedCode = Code(after, "app.UseCors();\napp.MapPut(\"/x\", () => 1).RequireCors(\"A\");"),
            CodeActionEquivalenceKey = "CORS3019.AllowMethod",
        }.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Code(string policy, string pipeline, string members = "") =>
        WiringCode.App($"builder.Services.AddCors(options => options.AddPolicy(\"A\", {policy}));", pipeline, members);

    private static Task VerifyAsync(string shape, string policy, string pipeline, string members)
    {
        _ = shape;
        return WiringTest.VerifyAsync("CORS3019", Code(policy, pipeline, members));
    }
}
