using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.WiringAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>CORS3001: policies that nobody registers. Rows with a trap of the catalogue start with its id.</summary>
public class UnknownPolicyNameTests
{
    [Theory]
    [InlineData("R04 the middleware", "app.UseCors({|CORS3001:\"nope\"|});")]
    [InlineData("R04 in a chain", "app.UseRouting().UseCors({|CORS3001:\"nope\"|});")]
    [InlineData("R04 called as a static method", "CorsMiddlewareExtensions.UseCors(app, {|CORS3001:\"nope\"|});")]
    [InlineData("R04 by the name of the parameter", "app.UseCors(policyName: {|CORS3001:\"nope\"|});")]
    [InlineData("R04 a local", "var name = \"nope\"; app.UseCors({|CORS3001:name|});")]
    [InlineData("R04 a local constant", "const string name = \"nope\"; app.UseCors({|CORS3001:name|});")]
    [InlineData("R04 put together of constants", "app.UseCors({|CORS3001:\"no\" + \"pe\"|});")]
    [InlineData("R04 one of two", "app.UseCors(app.Environment.IsDevelopment() ? \"Front\" : {|CORS3001:\"nope\"|});")]
    [InlineData("R04 nameof", "app.UseCors({|CORS3001:nameof(Names)|});", "static class Names { }")]
    [InlineData("R04 a constant of a class", "app.UseCors({|CORS3001:Names.Nope|});", "static class Names { public const string Nope = \"nope\"; }")]
    [InlineData("R04 a readonly field", "app.UseCors({|CORS3001:Names.Nope|});", "static class Names { public static readonly string Nope = \"nope\"; }")]
    [InlineData("R04 a property", "app.UseCors({|CORS3001:Names.Nope|});", "static class Names { public static string Nope => \"nope\"; }")]
    [InlineData("R04 a property with a value", "app.UseCors({|CORS3001:Names.Nope|});", "static class Names { public static string Nope { get; } = \"nope\"; }")]
    [InlineData("R04 a member of an enum", "app.UseCors({|CORS3001:Names.Nope.ToString()|});", "enum Names { Nope }")]
    [InlineData("R04 in a helper, at the argument", "app.Secure({|CORS3001:\"nope\"|});", "static class Helper { public static void Secure(this WebApplication app, string name) => app.UseCors(name); }")]
    [InlineData("R04 in a helper", "app.Secure();", "static class Helper { public static void Secure(this IApplicationBuilder app) => app.UseCors({|CORS3001:\"nope\"|}); }")]
    [InlineData("R07 the case of letters", "app.UseCors({|CORS3001:\"front\"|});")]
    [InlineData("R29 a blank at the end", "app.UseCors({|CORS3001:\"Front \"|});")]
    [InlineData("R06 S01 S07 an endpoint", "app.UseCors(); app.MapDelete(\"/x\", () => 1).RequireCors({|CORS3001:\"nope\"|});")]
    [InlineData("S05 all verbs", "app.UseCors(); app.Map(\"/x\", () => 1).RequireCors({|CORS3001:\"nope\"|});")]
    [InlineData("S08 a group", "app.UseCors(); app.MapGroup(\"/x\").RequireCors({|CORS3001:\"nope\"|}).MapGet(\"/y\", () => 1);")]
    [InlineData("R06 a group in a variable", "app.UseCors(); var group = app.MapGroup(\"/x\"); group.RequireCors({|CORS3001:\"nope\"|});")]
    [InlineData("I05 health checks", "app.UseCors(); app.MapHealthChecks(\"/health\").RequireCors({|CORS3001:\"nope\"|});")]
    [InlineData("I05 a fallback", "app.UseCors(); app.MapFallback(() => 1).RequireCors({|CORS3001:\"nope\"|});")]
    [InlineData("N17 an attribute on a lambda", "app.UseCors(); app.MapGet(\"/x\", [EnableCors({|CORS3001:\"nope\"|})] () => 1);")]
    [InlineData("N17 an attribute on a handler", "app.UseCors(); app.MapGet(\"/x\", Handlers.Get);", "static class Handlers { [EnableCors({|CORS3001:\"nope\"|})] public static int Get() => 1; }")]
    [InlineData("R05 S02 a controller", "app.UseCors(); app.MapControllers();", "[EnableCors({|CORS3001:\"nope\"|})] public class ItemsController : ControllerBase { [HttpPut] public void Put() { } }")]
    [InlineData("R05 S02 an action", "app.UseCors(); app.MapControllers();", "public class ItemsController : ControllerBase { [HttpPut, EnableCors({|CORS3001:\"nope\"|})] public void Put() { } }")]
    [InlineData("R05 by the property", "app.UseCors(); app.MapControllers();", "[EnableCors(PolicyName = {|CORS3001:\"nope\"|})] public class ItemsController : ControllerBase { }")]
    [InlineData("R05 its full name", "app.UseCors(); app.MapControllers();", "[Microsoft.AspNetCore.Cors.EnableCorsAttribute({|CORS3001:\"nope\"|})] public class ItemsController : ControllerBase { }")]
    [InlineData("R05 a derived attribute", "app.UseCors(); app.MapControllers();", "[{|CORS3001:Web|}] public class ItemsController : ControllerBase { } class WebAttribute : EnableCorsAttribute { public WebAttribute() : base(\"nope\") { } }")]
    [InlineData("R17 the empty name", "app.UseCors(); app.MapControllers();", "[EnableCors({|CORS3001:\"\"|})] public class ItemsController : ControllerBase { }")]
    [InlineData("N15 a page", "app.UseCors(); app.MapRazorPages();", "[EnableCors({|CORS3001:\"nope\"|})] public class Index : PageModel { public void OnGet() { } }")]
    [InlineData("N16 S11 a hub", "app.UseCors(); app.MapHub<Chat>(\"/chat\");", "[EnableCors({|CORS3001:\"nope\"|})] public class Chat : Hub { }")]
    [InlineData("I04 a Razor component", "app.UseCors();", "[EnableCors({|CORS3001:\"nope\"|}), Microsoft.AspNetCore.Components.Route(\"/x\")] public class Page : Microsoft.AspNetCore.Components.ComponentBase { }")]
    [InlineData("N25 metadata that code makes", "app.UseCors(); app.MapGet(\"/x\", () => 1).WithMetadata(new EnableCorsAttribute({|CORS3001:\"nope\"|}));")]
    public Task Reports(string shape, string pipeline, string members = "") => VerifyAsync(shape, WiringCode.Named(pipeline, members));

    [Theory]
    [InlineData("R04 the right name", "app.UseCors(\"Front\");")]
    [InlineData("R04 no name", "app.UseCors();")]
    [InlineData("R04 a policy made there", "app.UseCors(policy => policy.WithOrigins(\"https://a.example\"));")]
    [InlineData("R16 an attribute without a name", "app.UseCors(\"Front\"); app.MapControllers();", "[EnableCors] public class ItemsController : ControllerBase { }")]
    [InlineData("R15 null", "app.UseCors((string)null);")]
    [InlineData("a name from configuration", "app.UseCors(app.Configuration[\"Policy\"]);")]
    [InlineData("a local that is assigned again", "var name = \"nope\"; name = \"Front\"; app.UseCors(name);")]
    [InlineData("a field that is assigned elsewhere", "app.UseCors(Names.Chosen);", "static class Names { public static string Chosen = \"nope\"; }")]
    [InlineData("a method of the same name on another type", "new Other().UseCors(\"nope\");", "class Other { public void UseCors(string name) { } }")]
    [InlineData("an attribute of the same name of another library", "app.UseCors();", "[Theirs.EnableCors(\"nope\")] public class ItemsController : ControllerBase { } namespace Theirs { class EnableCorsAttribute : Attribute { public EnableCorsAttribute(string name) { } } }")]
    [InlineData("N15 where the attribute is ignored, which another rule reports", "app.UseCors();", "public class Index : PageModel { [EnableCors(\"nope\")] public void OnGet() { } }")]
    public Task Is_silent(string shape, string pipeline, string members = "") => VerifyAsync(shape, WiringCode.Named(pipeline, members));

    [Theory]
    [InlineData("AddPolicy in AddCors", "builder.Services.AddCors(o => o.AddPolicy(\"nope\", p => p.WithOrigins(\"https://a.example\")));")]
    [InlineData("a policy object", "builder.Services.AddCors(o => o.AddPolicy(\"nope\", new CorsPolicy()));")]
    [InlineData("a policy under a constant", "const string name = \"nope\"; builder.Services.AddCors(o => o.AddPolicy(name, new CorsPolicy()));")]
    [InlineData("a policy under nameof", "builder.Services.AddCors(o => o.AddPolicy(nameof(nope), new CorsPolicy()));", "class nope { }")]
    [InlineData("R18 Configure", "builder.Services.AddCors(); builder.Services.Configure<CorsOptions>(o => o.AddPolicy(\"nope\", new CorsPolicy()));")]
    [InlineData("PostConfigure", "builder.Services.AddCors(); builder.Services.PostConfigure<CorsOptions>(o => o.AddPolicy(\"nope\", new CorsPolicy()));")]
    [InlineData("AddOptions", "builder.Services.AddCors(); builder.Services.AddOptions<CorsOptions>().Configure(o => o.AddPolicy(\"nope\", new CorsPolicy()));")]
    [InlineData("a class that configures options", "builder.Services.AddCors(); builder.Services.AddSingleton<IConfigureOptions<CorsOptions>, Setup>();", "class Setup : IConfigureOptions<CorsOptions> { public void Configure(CorsOptions options) => options.AddPolicy(\"nope\", new CorsPolicy()); }")]
    [InlineData("MVC's AddCors", "builder.Services.AddMvcCore().AddCors(o => o.AddPolicy(\"nope\", new CorsPolicy()));")]
    [InlineData("MVC's ConfigureCors", "builder.Services.AddMvcCore().AddCors().ConfigureCors(o => o.AddPolicy(\"nope\", new CorsPolicy()));")]
    [InlineData("a method group", "builder.Services.AddCors(Setup.Fill);", "static class Setup { public static void Fill(CorsOptions options) => options.AddPolicy(\"nope\", new CorsPolicy()); }")]
    [InlineData("a helper", "builder.Services.AddPolicies();", "static class Setup { public static void AddPolicies(this IServiceCollection services) => services.AddCors(o => o.AddPolicy(\"nope\", new CorsPolicy())); }")]
    [InlineData("a helper with the name", "builder.Services.AddCors(o => o.Fill(\"nope\"));", "static class Setup { public static void Fill(this CorsOptions options, string name) => options.AddPolicy(name, new CorsPolicy()); }")]
    [InlineData("a helper with a preset name", "builder.Services.AddCors(o => o.Fill());", "static class Setup { public static void Fill(this CorsOptions options, string name = \"nope\") => options.AddPolicy(name, new CorsPolicy()); }")]
    [InlineData("a helper of a helper", "builder.Services.AddPolicies(\"nope\");", "static class Setup { public static void AddPolicies(this IServiceCollection services, string name) => services.AddCors(o => Fill(o, name)); static void Fill(CorsOptions options, string name) => options.AddPolicy(name, new CorsPolicy()); }")]
    [InlineData("R10 the name of the default policy", "builder.Services.AddCors(o => { o.DefaultPolicyName = \"nope\"; o.AddDefaultPolicy(new CorsPolicy()); });")]
    [InlineData("R13c the empty name", "builder.Services.AddCors(o => o.AddPolicy(\"nope\", new CorsPolicy()));")]
    [InlineData("R30 an own provider", "builder.Services.AddCors(); builder.Services.AddSingleton<ICorsPolicyProvider, Own>();", "class Own : ICorsPolicyProvider { public Task<CorsPolicy> GetPolicyAsync(HttpContext context, string policyName) => null; }")]
    [InlineData("a name that is not known", "builder.Services.AddCors(o => o.AddPolicy(builder.Configuration[\"Name\"], new CorsPolicy()));")]
    [InlineData("names of a list", "builder.Services.AddCors(o => { foreach (var name in builder.Configuration.GetSection(\"Names\").Get<string[]>()) o.AddPolicy(name, new CorsPolicy()); });")]
    [InlineData("options that go elsewhere", "builder.Services.AddCors(o => ConfigurationBinder.Bind(builder.Configuration, o));")]
    [InlineData("options that an extension of elsewhere fills", "builder.Services.AddCors(o => builder.Configuration.Bind(o));")]
    [InlineData("a delegate of elsewhere", "builder.Services.AddCors(builder.Configuration.GetSection(\"Cors\").Bind);")]
    [InlineData("a method that is handed on", "builder.Services.AddCors(o => { Action<string, CorsPolicy> add = o.AddPolicy; add(\"nope\", new CorsPolicy()); });")]
    [InlineData("no registration at all, which another rule reports", "")]
    public Task Knows_who_registers(string shape, string services, string members = "") =>
        VerifyAsync(shape, WiringCode.App(services, "app.UseCors(\"nope\");", members));

    [Theory]
    [InlineData("a library", "public static class Setup { public static void Add(IServiceCollection services) => services.AddCors(o => o.AddPolicy(\"Front\", new CorsPolicy())); public static void Use(IApplicationBuilder app) => app.UseCors(\"nope\"); }")]
    [InlineData("a program without a host", "class Program { static void Main() { } static void Use(IApplicationBuilder app, IServiceCollection services) { services.AddCors(o => o.AddPolicy(\"Front\", new CorsPolicy())); app.UseCors(\"nope\"); } }")]
    public Task Is_silent_where_the_application_is_elsewhere(string shape, string members) => VerifyAsync(shape, WiringCode.Usings + members);

    [Fact]
    public async Task Is_silent_in_a_test_project()
    {
        var test = new WiringTest("CORS3001") { TestCode = WiringCode.Named("app.UseCors(\"nope\");") };
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.IsTestProject = true\n"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Is_silent_about_names_that_are_declared()
    {
        var test = new WiringTest("CORS3001") { TestCode = WiringCode.Named("app.UseCors(\"nope\"); app.UseCors(\"theirs\"); app.UseCors({|CORS3001:\"other\"|});") };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ncors_analyzers.known_policy_names = nope, theirs\n"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_startup_class_is_the_application() => WiringTest.VerifyProgramAsync("CORS3001", $$"""
        {{WiringCode.Usings}}
        class Program
        {
            static void Main(string[] args) => Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();
        }

        class Startup
        {
            private readonly string front = "Front";
            private string nope = "nope";

            public Startup(IConfiguration configuration) { }

            public void ConfigureServices(IServiceCollection services) => services.AddCors(options => options.AddPolicy(front, policy => policy.WithOrigins("https://a.example")));

            public void Configure(IApplicationBuilder app)
            {
                app.UseRouting();
                app.UseCors(front);
                app.UseCors({|CORS3001:nope|});
            }
        }
        """);

    [Fact]
    public Task Files_are_read_together() => WiringTest.VerifyAsync(
        "CORS3001",
        WiringCode.App("builder.Services.AddPolicies();", "app.UseCors(); app.MapControllers();"),
        WiringCode.Usings + "static class Setup { public static void AddPolicies(this IServiceCollection services) => services.AddCors(o => o.AddPolicy(Names.Front, new CorsPolicy())); }",
        "static class Names { public const string Front = \"Front\", Old = \"Old\"; }",
        WiringCode.Usings + "[EnableCors(Names.Front)] public class A : ControllerBase { } [EnableCors({|CORS3001:Names.Old|})] public class B : ControllerBase { }");

    [Theory]
    [InlineData("the middleware", "app.UseCors({|#0:\"Frnt\"|});", "", "Frnt", ", 'Front' is", "'UseCors' finds nothing, and no answer gets a CORS header")]
    [InlineData("the middleware beside another call", "app.UseCors({|#0:\"Frnt\"|}); app.UseCors(\"Front\");", "", "Frnt", ", 'Front' is", "'UseCors' finds nothing, and answers that no other policy is for get no CORS header")]
    [InlineData("the middleware beside an endpoint's own policy", "app.UseCors({|#0:\"Frnt\"|}); app.MapGet(\"/x\", () => 1).RequireCors(\"Front\");", "", "Frnt", ", 'Front' is", "'UseCors' finds nothing, and answers that no other policy is for get no CORS header")]
    [InlineData("S01 an endpoint", "app.MapPut(\"/x\", () => 1).RequireCors({|#0:\"nope\"|});", "", "nope", "", Runs)]
    [InlineData("S03 a protected endpoint", "app.MapPut(\"/x\", () => 1).RequireAuthorization().RequireCors({|#0:\"nope\"|});", "", "nope", "", Lost)]
    [InlineData("S03 in a protected group", "app.MapGroup(\"/g\").RequireAuthorization().MapPut(\"/x\", () => 1).RequireCors({|#0:\"nope\"|});", "", "nope", "", Lost)]
    [InlineData("S03 a protected group in a variable", "var g = app.MapGroup(\"/g\"); g.RequireAuthorization(); g.MapPut(\"/x\", () => 1).RequireCors({|#0:\"nope\"|});", "", "nope", "", Lost)]
    [InlineData("S02 an action", "app.MapControllers();", "public class C : ControllerBase { [HttpPut, EnableCors({|#0:\"nope\"|})] public void P() { } }", "nope", "", Runs)]
    [InlineData("S03 a protected controller", "app.MapControllers();", "[Authorize] public class C : ControllerBase { [HttpPut, EnableCors({|#0:\"nope\"|})] public void P() { } }", "nope", "", Lost)]
    [InlineData("S11 a hub", "app.MapHub<Chat>(\"/chat\").RequireCors({|#0:\"nope\"|});", "public class Chat : Hub { }", "nope", "", Lost)]
    public async Task Says_what_happens(string shape, string pipeline, string members, string name, string nearest, string outcome)
    {
        _ = shape;
        var test = new WiringTest("CORS3001") { TestCode = WiringCode.App("builder.Services.AddControllers(); builder.Services.AddCors(o => {|#1:o.AddPolicy(\"Front\", new CorsPolicy())|});", pipeline, members) };
        test.TestState.ExpectedDiagnostics.Add(Verify.Diagnostic("CORS3001").WithLocation(0).WithSeverity(DiagnosticSeverity.Warning).WithArguments(name, nearest, outcome).WithOptions(Microsoft.CodeAnalysis.Testing.DiagnosticOptions.IgnoreAdditionalLocations));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private const string Runs = "the endpoint's answers get no CORS headers, and the preflight of any website runs its handler";
    private const string Lost = "the endpoint's answers get no CORS headers, whatever 'UseCors' says";

    private static Task VerifyAsync(string shape, string source)
    {
        _ = shape;
        return WiringTest.VerifyAsync("CORS3001", source);
    }
}
