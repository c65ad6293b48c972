using System.Collections.Immutable;
using System.Globalization;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Application.Endpoints;
using CorsAnalyzers.Application.References;
using CorsAnalyzers.Application.Registrations;
using CorsAnalyzers.Rules;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>CORS3023: an attribute that asks in vain. Rows with a trap of the catalogue start with its id.</summary>
public class EnablingOverriddenTests
{
    private const string All = "app.UseCors(); app.MapControllers().RequireCors(\"Front\");";
    private const string Route = "app.UseCors(); app.MapControllerRoute(\"all\", \"{controller}/{action}\").RequireCors(\"Front\");";
    private const string Back = "[{|CORS3023:EnableCors(\"Back\")|}] public class Items : ControllerBase { public void Get() { } }";
    private const string Silent = "[EnableCors(\"Back\")] public class Items : ControllerBase { public void Get() { } }";
    private const string Default = "[{|CORS3023:EnableCors|}] public class Items : ControllerBase { }";

    [Theory]
    [InlineData("N05 a controller", All, Back)]
    [InlineData("N05 an action", All, "public class Items : ControllerBase { [HttpPut, {|CORS3023:EnableCors(\"Back\")|}] public void Put() { } }")]
    [InlineData("N05 both", All, "[{|CORS3023:EnableCors(\"Back\")|}] public class Items : ControllerBase { [{|CORS3023:EnableCors(\"Back\")|}, HttpPut] public void Put() { } [EnableCors(\"Front\")] public void Get() { } }")]
    [InlineData("N05 a base controller", All, "[{|CORS3023:EnableCors(\"Back\")|}] public abstract class Base : ControllerBase { } public class Items : Base { }")]
    [InlineData("N05 with a route", All, "[ApiController, Route(\"items\"), {|CORS3023:EnableCors(\"Back\")|}] public class Items : ControllerBase { [HttpGet(\"all\")] public void Get() { } }")]
    [InlineData("N05 a constant", All, "[{|CORS3023:EnableCors(Names.Back)|}] public class Items : ControllerBase { } static class Names { public const string Back = \"Back\"; }")]
    [InlineData("N05 the property", All, "[{|CORS3023:EnableCors(PolicyName = \"Back\")|}] public class Items : ControllerBase { }")]
    [InlineData("N05 an own attribute with a known name", All, "class BackAttribute : EnableCorsAttribute { public BackAttribute() : base(\"Back\") { } } [{|CORS3023:Back|}] public class Items : ControllerBase { }")]
    [InlineData("N05 another letter case is another name", "app.UseCors(); app.MapControllers().RequireCors(\"back\");", Back)]
    [InlineData("N05 without a name, where UseCors names another", "app.UseCors(\"Back\"); app.MapControllers().RequireCors(\"Front\");", Default)]
    [InlineData("N05 without a name, the default policy", All, Default)]
    [InlineData("N05 without a name, a policy made in UseCors", "app.UseCors(p => p.WithOrigins(\"https://a.example\")); app.MapControllers().RequireCors(\"Front\");", Default)]
    [InlineData("N05 RequireCors without a name", "app.UseCors(\"Front\"); app.MapControllers().RequireCors();", Back)]
    [InlineData("N05 RequireCors without a name, the default policy", "app.UseCors(); app.MapControllers().RequireCors();", Back)]
    [InlineData("N05 a policy made on the spot", "app.UseCors(); app.MapControllers().RequireCors(p => p.WithOrigins(\"https://a.example\"));", Back)]
    [InlineData("N05 a policy made on the spot, and none by name", "app.UseCors(); app.MapControllers().RequireCors(p => p.WithOrigins(\"https://a.example\"));", Default)]
    [InlineData("N05 N18 the last of two", "app.UseCors(); app.MapControllers().RequireCors(\"Back\").RequireCors(\"Front\");", Back)]
    [InlineData("N05 in UseEndpoints", "app.UseRouting(); app.UseCors(); app.UseEndpoints(endpoints => endpoints.MapControllers().RequireCors(\"Front\"));", Back)]
    [InlineData("N05 kept in a variable", "app.UseCors(); var controllers = app.MapControllers(); controllers.RequireCors(\"Front\");", Back)]
    [InlineData("N05 behind another convention", "app.UseCors(); app.MapControllers().RequireAuthorization().RequireCors(\"Front\");", Back)]
    [InlineData("N05 in a group", "app.UseCors(); app.MapGroup(\"/g\").MapControllers().RequireCors(\"Front\");", Back)]
    [InlineData("N05 in a group with a policy of its own", "app.UseCors(); app.MapGroup(\"/g\").RequireCors(\"Back\").MapControllers().RequireCors(\"Front\");", Back)]
    [InlineData("N05 in a method", "app.UseCors(); Routes.Map(app);", "static class Routes { public static void Map(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes) => routes.MapControllers().RequireCors(\"Front\"); } " + Back)]
    [InlineData("N05 mapped under a condition", "app.UseCors(); if (args.Length > 0) app.MapControllers().RequireCors(\"Front\");", Back)]
    [InlineData("N05 beside other endpoints", All + " app.MapGet(\"/x\", () => 1).RequireCors(\"Back\");", Back)]
    [InlineData("N05 a conventional route", Route, Back)]
    [InlineData("N05 a conventional route and a verb", Route, "public class Items : ControllerBase { [HttpPut, {|CORS3023:EnableCors(\"Back\")|}] public void Put() { } }")]
    [InlineData("N05 the default route", "app.UseCors(); app.MapDefaultControllerRoute().RequireCors(\"Front\");", Back)]
    public Task Reports(string shape, string pipeline, string members) => VerifyAsync(shape, pipeline, members);

    [Theory]
    [InlineData("N05 the same policy", All, "[EnableCors(\"Front\")] public class Items : ControllerBase { }")]
    [InlineData("N05 the same by a constant", "app.UseCors(); app.MapControllers().RequireCors(Names.Front);", "[EnableCors(\"Front\")] public class Items : ControllerBase { } static class Names { public const string Front = \"Front\"; }")]
    [InlineData("N05 both without a name", "app.UseCors(\"Front\"); app.MapControllers().RequireCors();", "[EnableCors] public class Items : ControllerBase { }")]
    [InlineData("N05 both without a name, a policy made in UseCors", "app.UseCors(p => p.AllowAnyMethod()); app.MapControllers().RequireCors();", "[EnableCors] public class Items : ControllerBase { }")]
    [InlineData("N05 no name means the policy of UseCors", "app.UseCors(\"Front\"); app.MapControllers().RequireCors(\"Front\");", "[EnableCors] public class Items : ControllerBase { }")]
    [InlineData("N05 the name of UseCors, asked for without a name", "app.UseCors(\"Back\"); app.MapControllers().RequireCors();", Silent)]
    [InlineData("N05 UseCors with either", "if (args.Length > 0) app.UseCors(\"Front\"); else app.UseCors(\"Back\"); app.MapControllers().RequireCors(\"Front\");", "[EnableCors] public class Items : ControllerBase { }")]
    [InlineData("N05 UseCors with a name that is not known", "app.UseCors(args[0]); app.MapControllers().RequireCors(\"Front\");", "[EnableCors] public class Items : ControllerBase { }")]
    [InlineData("N05 no UseCors in sight", "app.MapControllers().RequireCors(\"Front\");", "[EnableCors] public class Items : ControllerBase { }")]
    [InlineData("N05 a name that is not known", "app.UseCors(); app.MapControllers().RequireCors(args[0]);", Silent)]
    [InlineData("N05 one of two names", "app.UseCors(); app.MapControllers().RequireCors(args.Length > 0 ? \"Front\" : \"Back\");", Silent)]
    [InlineData("N05 the other of two names", "app.UseCors(); app.MapControllers().RequireCors(args.Length > 0 ? \"Back\" : \"Front\");", Silent)]
    [InlineData("N05 an attribute with a name that is not known", All, "class AnyAttribute : EnableCorsAttribute { public AnyAttribute(string name) : base(name) { } } [Any(\"Back\")] public class Items : ControllerBase { }")]
    [InlineData("N05 nothing is required", "app.UseCors(\"Front\"); app.MapControllers();", Silent)]
    [InlineData("N05b a group around the controllers", "app.UseCors(); app.MapGroup(\"/g\").RequireCors(\"Front\").MapControllers();", Silent)]
    [InlineData("N05b a group kept in a variable", "app.UseCors(); var group = app.MapGroup(\"/g\"); group.RequireCors(\"Front\"); group.MapControllers();", Silent)]
    [InlineData("N05 N18 the last of two is the same", "app.UseCors(); app.MapControllers().RequireCors(\"Front\").RequireCors(\"Back\");", Silent)]
    [InlineData("N05 only some mappings", "app.UseCors(); app.MapControllers(); app.MapGroup(\"/g\").MapControllers().RequireCors(\"Front\");", Silent)]
    [InlineData("N05 either mapping", "app.UseCors(); if (args.Length > 0) app.MapControllers().RequireCors(\"Front\"); else app.MapControllers();", Silent)]
    [InlineData("N05 another route", All + " app.MapFallbackToController(\"Get\", \"Items\");", Silent)]
    [InlineData("N05 required under a condition", "app.UseCors(); var controllers = app.MapControllers(); if (args.Length > 0) controllers.RequireCors(\"Front\");", Silent)]
    [InlineData("N05 required behind a return", "app.UseCors(); var controllers = app.MapControllers(); if (args.Length > 0) return; controllers.RequireCors(\"Front\");", Silent)]
    [InlineData("N05 required through a condition", "app.UseCors(); (args.Length > 0 ? app.MapControllers() : null)?.RequireCors(\"Front\");", Silent)]
    [InlineData("N05 required in code that nobody runs", "app.UseCors(); app.MapControllers();", "static class Routes { public static void Map(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes) => routes.MapControllers().RequireCors(\"Front\"); } " + Silent)]
    [InlineData("N05 required of something else", "app.UseCors(); app.MapControllers(); app.MapGet(\"/x\", () => 1).RequireCors(\"Front\");", Silent)]
    [InlineData("N05 a method of its own requires it", "app.UseCors(); Routes.Protect(app.MapControllers());", "static class Routes { public static void Protect(IEndpointConventionBuilder routes) => routes.RequireCors(\"Front\"); } " + Silent)]
    [InlineData("N05 something may come later", All + " Routes.Protect(app.MapGet(\"/x\", () => 1));", "static class Routes { public static void Protect(IEndpointConventionBuilder routes) => routes.RequireCors(\"Front\"); } " + Silent)]
    [InlineData("N05 metadata behind it", "app.UseCors(); app.MapControllers().RequireCors(\"Front\").WithMetadata(new EnableCorsAttribute(\"Back\"));", Silent)]
    [InlineData("N05 required on another builder", "app.UseCors(); app.MapControllers(); Other.Routes.MapControllers().RequireCors(\"Front\");", "static class Other { public static Microsoft.AspNetCore.Routing.IEndpointRouteBuilder Routes => null; } " + Silent)]
    [InlineData("N05 a part of the pipeline is out of sight", All + " new X(app);", "class X { public X(IApplicationBuilder b) { } } " + Silent)]
    [InlineData("N05 N32 beside MVC without endpoint routing", All + " app.UseMvc();", Silent)]
    [InlineData("N05 a conventional route, and a route of the class", Route, "[EnableCors(\"Back\"), Route(\"items\")] public class Items : ControllerBase { public void Get() { } }")]
    [InlineData("N05 a conventional route, and a route of an action", Route, "[EnableCors(\"Back\")] public class Items : ControllerBase { [HttpGet(\"items\")] public void Get() { } public void Put() { } }")]
    [InlineData("N05 a conventional route, and a route of the base class", Route, "[Route(\"items\")] public abstract class Base : ControllerBase { } [EnableCors(\"Back\")] public class Items : Base { public void Get() { } }")]
    [InlineData("N05 a conventional route, and a route of a derived class", Route, "[EnableCors(\"Back\")] public abstract class Base : ControllerBase { } [Route(\"items\")] public class Items : Base { public void Get() { } }")]
    [InlineData("N05 a conventional route, and an own attribute", Route, "class AtAttribute : RouteAttribute { public AtAttribute() : base(\"at\") { } } [EnableCors(\"Back\"), At] public class Items : ControllerBase { public void Get() { } }")]
    [InlineData("N05 a conventional route, and an API", Route, "[EnableCors(\"Back\"), ApiController] public class Items : ControllerBase { public void Get() { } }")]
    [InlineData("N05 CORS is off here, which is CORS3016's", All, "[DisableCors] public class Items : ControllerBase { }")]
    [InlineData("N15 a page", All, "[EnableCors(\"Back\")] public class P : PageModel { }")]
    [InlineData("N16 a hub", All, "[EnableCors(\"Back\")] public class H : Hub { }")]
    [InlineData("N24 an interface", All, "public interface IItems { [EnableCors(\"Back\")] void Get(); } public class Items : ControllerBase, IItems { public void Get() { } }")]
    [InlineData("N25 no controller", All, "[EnableCors(\"Back\")] public class Service { }")]
    public Task Is_silent(string shape, string pipeline, string members) => VerifyAsync(shape, pipeline, members);

    [Theory]
    [InlineData("the default policy has the name", "options.DefaultPolicyName = \"Front\";", All, "[EnableCors] public class Items : ControllerBase { }")]
    [InlineData("the default policy may have it", "options.DefaultPolicyName = args[0];", All, "[EnableCors] public class Items : ControllerBase { }")]
    [InlineData("policies are not all known", "options.AddPolicy(args[0], policy => policy.AllowAnyMethod());", All, "[EnableCors] public class Items : ControllerBase { }")]
    [InlineData("policies are not all known, and both have names", "options.AddPolicy(args[0], policy => policy.AllowAnyMethod());", All, Back)]
    [InlineData("the default policy has the other", "options.DefaultPolicyName = \"Back\";", All, Default)]
    [InlineData("the attribute names the default policy", "options.DefaultPolicyName = \"Back\";", "app.UseCors(); app.MapControllers().RequireCors();", Silent)]
    public Task N05_the_name_of_the_default_policy(string shape, string options, string pipeline, string members)
    {
        _ = shape;
        return WiringTest.VerifyAsync("CORS3023", WiringCode.App(WiringCode.TwoPolicies + "builder.Services.AddCors(options => { " + options + " });", pipeline, members));
    }

    [Fact]
    public Task N05_is_silent_beside_an_own_provider() => VerifyAsync("N05", All, Silent + """
         class Provider : Microsoft.AspNetCore.Cors.Infrastructure.ICorsPolicyProvider
        {
            public Task<Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicy> GetPolicyAsync(HttpContext context, string policyName) => throw new NotSupportedException();
        }
        """);

    [Theory]
    [InlineData("N05", All, Silent, "The policy 'Back' is never used for this controller: 'RequireCors(\"Front\")' on 'MapControllers' is added after all attributes, and its policy holds alone", "RequireCors(\"Front\")")]
    [InlineData("N05 without a name", All, "[EnableCors] public class Items : ControllerBase { }", "The policy of 'UseCors' is never used for this controller: 'RequireCors(\"Front\")' on 'MapControllers' is added", "RequireCors(\"Front\")")]
    [InlineData("N05 an action of a conventional route", Route, "public class Items : ControllerBase { [EnableCors(\"Back\")] public void Get() { } }", "The policy 'Back' is never used for this action: 'RequireCors(\"Front\")' on 'MapControllerRoute' is added", "RequireCors(\"Front\")")]
    [InlineData("N05 a policy made on the spot", "app.UseCors(); app.MapControllers().RequireCors(p => p.AllowAnyMethod());", Silent, "The policy 'Back' is never used for this controller: 'RequireCors' on 'MapControllers' is added", "RequireCors(p => p.AllowAnyMethod())")]
    public async Task Says_which_policy_wins_and_points_at_it(string shape, string pipeline, string members, string message, string place)
    {
        _ = shape;
        var finding = Assert.Single(await OrderTest.FindingsAsync("CORS3023", WiringCode.Named(pipeline, members)));
        Assert.StartsWith(message, finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var convention = Assert.Single(finding.AdditionalLocations);
        Assert.Equal(place, (await convention.SourceTree!.GetTextAsync(TestContext.Current.CancellationToken)).ToString(convention.SourceSpan));
    }

    /// <summary>There are no reference packs of the older releases. Where the attribute lets routing find the action, it is still not its policy that is used.</summary>
    [Theory]
    [InlineData("N37 before 7.0", 6)]
    [InlineData("N05 since 7.0", 7)]
    public void Depends_on_no_release(string shape, int major)
    {
        _ = shape;
        var path = new CodePath(default, ImmutableArray<CodeBranch>.Empty, 0);
        var attribute = new CorsReference(ReferenceKind.Attribute, ReferenceChoice.Named, "Back", default, default, ReferenceTarget.Controller, default, path);
        var convention = attribute with { Kind = ReferenceKind.Convention, Name = "Front", Target = ReferenceTarget.Controllers };
        var application = new CorsApplication(true, new RegisteredPolicies(ImmutableArray<PolicyRegistration>.Empty, ImmutableArray<string>.Empty, false), ImmutableArray<ServiceCall>.Empty, false, ImmutableArray.Create(attribute, convention))
        {
            FrameworkMajor = major,
            OverriddenAttributes = ImmutableArray.Create(new OverriddenAttribute(attribute, convention, "MapControllers")),
        };
        var report = WiringReport.Of(application);
        Assert.Contains("CORS3023", report.ByTree[0].Select(static finding => finding.Rule.Id));
    }

    [Fact]
    public Task N05_in_a_class_Startup() => WiringTest.VerifyProgramAsync("CORS3023", OrderTest.Startup(
        "app.UseRouting(); app.UseCors(); app.UseEndpoints(endpoints => { if (env.IsDevelopment()) endpoints.MapGet(\"/x\", () => 1); endpoints.MapControllers().RequireCors(\"Front\"); });", Back));

    [Fact]
    public Task N05_over_files() => WiringTest.VerifyAsync("CORS3023", WiringCode.Named(All), WiringCode.Usings + Back);

    [Fact]
    public Task N05_has_no_edit() => WiringEdit.VerifyNoneAsync("CORS3023", "N05", WiringCode.Named(All, Back));

    private static Task VerifyAsync(string shape, string pipeline, string members)
    {
        _ = shape;
        return WiringTest.VerifyAsync("CORS3023", WiringCode.Named(pipeline, members));
    }
}
