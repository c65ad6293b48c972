using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.WiringAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>CORS3002: the default policy is used, and there is none. Rows with a trap of the catalogue start with its id.</summary>
public class DefaultPolicyMissingTests
{
    private const string Two = "builder.Services.AddCors(o => { o.AddPolicy(\"A\", new CorsPolicy()); o.AddPolicy(\"B\", new CorsPolicy()); });";

    [Theory]
    [InlineData("R03 named policies only", Two)]
    [InlineData("R03 no policy at all", "builder.Services.AddCors();")]
    [InlineData("R23 services that MVC adds", "builder.Services.AddControllers();")]
    [InlineData("R11 the default name names nothing", "builder.Services.AddCors(o => { o.AddPolicy(\"A\", new CorsPolicy()); o.DefaultPolicyName = \"mine\"; });")]
    [InlineData("R10 the default name comes too late", "builder.Services.AddCors(o => { o.AddDefaultPolicy(new CorsPolicy()); o.DefaultPolicyName = \"mine\"; });")]
    [InlineData("R14 a policy called default", "builder.Services.AddCors(o => o.AddPolicy(\"default\", new CorsPolicy()));")]
    public Task Reports(string shape, string services) => VerifyAsync(shape, services, "app.{|CORS3002:UseCors()|};");

    [Theory]
    [InlineData("R16 endpoints that ask for CORS without a name", Two, "app.{|CORS3002:UseCors()|}; app.MapGet(\"/x\", () => 1).RequireCors();")]
    [InlineData("R16 S02 a controller that asks for CORS without a name", Two, "app.{|CORS3002:UseCors()|}; app.MapControllers();", "[EnableCors] public class ItemsController : ControllerBase { }")]
    [InlineData("N02 an endpoint that turns CORS off", Two, "app.{|CORS3002:UseCors()|}; app.MapControllers();", "[DisableCors] public class ItemsController : ControllerBase { }")]
    public Task Reports_beside_metadata(string shape, string services, string pipeline, string members = "") => VerifyAsync(shape, services, pipeline, members);

    [Theory]
    [InlineData("R03 a default policy", "builder.Services.AddCors(o => o.AddDefaultPolicy(new CorsPolicy()));")]
    [InlineData("R10 the default name in time", "builder.Services.AddCors(o => { o.DefaultPolicyName = \"mine\"; o.AddDefaultPolicy(new CorsPolicy()); });")]
    [InlineData("R11 the default name of a policy", "builder.Services.AddCors(o => { o.AddPolicy(\"mine\", new CorsPolicy()); o.DefaultPolicyName = \"mine\"; });")]
    [InlineData("R14 a policy under the real default name", "builder.Services.AddCors(o => o.AddPolicy(\"__DefaultCorsPolicy\", new CorsPolicy()));")]
    [InlineData("R14 the name of the options", "builder.Services.AddCors(o => o.AddPolicy(o.DefaultPolicyName, new CorsPolicy()));")]
    [InlineData("R10 one of two default names", "builder.Services.AddCors(o => { o.AddDefaultPolicy(new CorsPolicy()); if (args.Length > 0) o.DefaultPolicyName = \"mine\"; });")]
    [InlineData("R30 an own provider", "builder.Services.AddCors(); builder.Services.AddSingleton<ICorsPolicyProvider, Own>();", "class Own : ICorsPolicyProvider { public Task<CorsPolicy> GetPolicyAsync(HttpContext context, string policyName) => null; }")]
    [InlineData("R02 no services, which another rule reports", "")]
    public Task Is_silent(string shape, string services, string members = "") => VerifyAsync(shape, services, "app.UseCors();", members);

    [Theory]
    [InlineData("N20 endpoints choose their policies", Two, "app.UseCors(); app.MapGet(\"/x\", () => 1).RequireCors(\"A\");")]
    [InlineData("N20 controllers choose their policies", Two, "app.UseCors(); app.MapControllers();", "[EnableCors(\"A\")] public class ItemsController : ControllerBase { }")]
    [InlineData("N20 an endpoint with a policy of its own", Two, "app.UseCors(); app.MapGet(\"/x\", () => 1).RequireCors(p => p.WithOrigins(\"https://a.example\"));")]
    [InlineData("R16 the middleware names one", Two, "app.UseCors(\"A\"); app.MapGet(\"/x\", () => 1).RequireCors();")]
    [InlineData("an attribute that carries its policy", Two, "app.UseCors();", "class Web : Attribute, ICorsPolicyMetadata { public CorsPolicy Policy => null; } [Web] public class ItemsController : ControllerBase { }")]
    public Task Is_silent_beside_metadata(string shape, string services, string pipeline, string members = "") => VerifyAsync(shape, services, pipeline, members);

    [Theory]
    [InlineData("R03 the only policy", "builder.Services.{|#1:AddCors(o => {|#2:o.AddPolicy(\"A\", new CorsPolicy())|})|};", "", "the only policy is called 'A'", Nothing)]
    [InlineData("R03 none", "builder.Services.{|#1:AddCors()|};", "", "none is added", Nothing)]
    [InlineData("R10 too late", "builder.Services.{|#1:AddCors(o => { o.{|#2:AddDefaultPolicy(new CorsPolicy())|}; o.DefaultPolicyName = \"mine\"; })|};", "", "the one that is added got its name before 'DefaultPolicyName' became 'mine'", Nothing)]
    [InlineData("R11 nothing", "builder.Services.{|#1:AddCors(o => o.DefaultPolicyName = \"mine\")|};", "", "none is registered under its name 'mine'", Nothing)]
    [InlineData("R03 beside another call", "builder.Services.{|#1:AddCors(o => {|#2:o.AddPolicy(\"A\", new CorsPolicy())|})|};", "app.UseCors(\"A\"); app.MapPut(\"/x\", () => 1).RequireCors();", "the only policy is called 'A'", "answers that no other policy is for get no CORS header")]
    [InlineData("S10 handlers run", "builder.Services.{|#1:AddCors()|};", "app.MapPut(\"/x\", () => 1).RequireCors();", "none is added", Nothing + ", and preflights of endpoints that ask for CORS run their handlers")]
    [InlineData("S10 handlers of a controller run", "builder.Services.{|#1:AddCors()|};", "app.MapControllers();", "none is added", Nothing + ", and preflights of endpoints that ask for CORS run their handlers", "[EnableCors] public class Items : ControllerBase { [Authorize] public void Put() { } public void Get() { } }")]
    [InlineData("S10 handlers of what is open to all run", "builder.Services.{|#1:AddCors()|};", "app.MapControllers();", "none is added", Nothing + ", and preflights of endpoints that ask for CORS run their handlers", "[EnableCors] public class Items : ControllerBase { [Authorize, AllowAnonymous] public void Put() { } }")]
    [InlineData("S03 authorization refuses a controller's preflights", "builder.Services.{|#1:AddCors()|};", "app.MapControllers();", "none is added", Nothing, "[EnableCors, Authorize] public class Items : ControllerBase { public void Put() { } }")]
    [InlineData("S03 authorization refuses those of all actions", "builder.Services.{|#1:AddCors()|};", "app.MapControllers();", "none is added", Nothing, "[EnableCors] public class Items : ControllerBase { [Authorize] public void Put() { } [DisableCors] public void Get() { } }")]
    [InlineData("S08 handlers of a group run", "builder.Services.{|#1:AddCors()|};", "app.MapGroup(\"/g\").RequireCors().MapPut(\"/x\", () => 1);", "none is added", Nothing + ", and preflights of endpoints that ask for CORS run their handlers")]
    [InlineData("S03 S08 authorization may refuse those of a group", "builder.Services.{|#1:AddCors()|};", "app.MapGroup(\"/g\").RequireCors().MapPut(\"/x\", () => 1).RequireAuthorization();", "none is added", Nothing)]
    [InlineData("S03 authorization may refuse those of all controllers", "builder.Services.{|#1:AddCors()|};", "app.MapControllers().RequireCors();", "none is added", Nothing, "public class Items : ControllerBase { [Authorize] public void Put() { } }")]
    [InlineData("S03 a fallback policy refuses them", "builder.Services.{|#1:AddCors()|}; builder.Services.AddAuthorization(o => o.FallbackPolicy = o.DefaultPolicy);", "app.MapPut(\"/x\", () => 1).RequireCors();", "none is added", Nothing)]
    [InlineData("S03 authorization refuses those of a derived class", "builder.Services.{|#1:AddCors()|};", "app.MapControllers();", "none is added", Nothing, "[EnableCors] public abstract class Base : ControllerBase { public virtual void Put() { } } public class Items : Base { [Authorize] public override void Put() { } }")]
    public async Task Says_what_happens(string shape, string services, string endpoints, string reason, string outcome, string members = "")
    {
        _ = shape;
        var test = new WiringTest("CORS3002") { TestCode = WiringCode.App(services, "app.{|#0:UseCors()|};" + endpoints, members) };
        test.TestState.ExpectedDiagnostics.Add(Verify.Diagnostic("CORS3002").WithLocation(0).WithArguments(reason, outcome).WithOptions(Microsoft.CodeAnalysis.Testing.DiagnosticOptions.IgnoreAdditionalLocations));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task S10_says_nothing_about_handlers_before_there_are_such_endpoints() => new WiringTest("CORS3002")
    {
        Framework = "net8.0",
        TestCode = WiringCode.App(Two, "app.{|CORS3002:UseCors()|};"),
    }.RunAsync(TestContext.Current.CancellationToken);

    private const string Nothing = "no answer gets a CORS header";

    private static Task VerifyAsync(string shape, string services, string pipeline, string members = "")
    {
        _ = shape;
        return WiringTest.VerifyAsync("CORS3002", WiringCode.App(services, pipeline, members));
    }
}
