using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>CORS3004: the middleware without its services. Rows with a trap of the catalogue start with its id.</summary>
public class ServicesMissingTests
{
    [Theory]
    [InlineData("R02 nothing is added", "", "app.{|CORS3004:UseCors()|};")]
    [InlineData("R02 by name", "", "app.{|CORS3004:UseCors(\"A\")|};")]
    [InlineData("R02 a policy made there", "", "app.{|CORS3004:UseCors(p => p.WithOrigins(\"https://a.example\"))|};")]
    [InlineData("R02 in a branch", "", "app.Map(\"/api\", api => api.{|CORS3004:UseCors()|});")]
    [InlineData("R18 options alone", "builder.Services.Configure<CorsOptions>(o => o.AddPolicy(\"A\", new CorsPolicy()));", "app.{|CORS3004:UseCors(\"A\")|};")]
    [InlineData("R23 Razor Pages do not", "builder.Services.AddRazorPages();", "app.{|CORS3004:UseCors()|};")]
    [InlineData("R23 MVC's core does not", "builder.Services.AddMvcCore();", "app.{|CORS3004:UseCors()|};")]
    [InlineData("R23 SignalR does not", "builder.Services.AddSignalR();", "app.{|CORS3004:UseCors()|};")]
    [InlineData("R23 Razor components do not", "builder.Services.AddRazorComponents();", "app.{|CORS3004:UseCors()|};")]
    [InlineData("R21 after the application was built", "", "builder.Services.{|CORS3004:AddCors|}(); app.UseCors(\"A\");")]
    [InlineData("R21 with a policy", "", "builder.Services.{|CORS3004:AddCors|}(o => o.AddPolicy(\"A\", new CorsPolicy())); app.UseCors(\"A\");")]
    public Task Reports(string shape, string services, string pipeline) => VerifyAsync(shape, WiringCode.App(services, pipeline));

    [Theory]
    [InlineData("AddCors", "builder.Services.AddCors();")]
    [InlineData("AddCors in a chain", "builder.Services.AddHttpContextAccessor().AddCors();")]
    [InlineData("R23 controllers", "builder.Services.AddControllers();")]
    [InlineData("R23 controllers with views", "builder.Services.AddControllersWithViews();")]
    [InlineData("R23 MVC", "builder.Services.AddMvc();")]
    [InlineData("MVC's own AddCors", "builder.Services.AddMvcCore().AddCors();")]
    [InlineData("a helper", "builder.Services.AddOurs();", "static class Setup { public static void AddOurs(this IServiceCollection services) => services.AddCors(); }")]
    [InlineData("R30 own services", "builder.Services.AddTransient<ICorsService, CorsService>(); builder.Services.AddTransient<ICorsPolicyProvider, DefaultCorsPolicyProvider>();")]
    public Task Is_silent(string shape, string services, string members = "") => VerifyAsync(shape, WiringCode.App(services, "app.UseCors(\"A\");", members));

    [Theory]
    [InlineData("R21 another builder", "var other = WebApplication.CreateBuilder(); other.Services.AddCors(); app.UseCors(\"A\");")]
    [InlineData("R21 the services are there already, so that nothing is added", "builder.Services.AddCors(); app.UseCors(\"A\");")]
    [InlineData("R21 in a lambda that may run earlier", "Action add = () => builder.Services.AddCors(); app.UseCors(\"A\");")]
    public Task Is_silent_about_other_builders(string shape, string pipeline) => VerifyAsync(shape, WiringCode.App("builder.Services.AddCors();", pipeline));

    [Fact]
    public Task Is_silent_in_a_library() => WiringTest.VerifyAsync(
        "CORS3004", WiringCode.Usings + "public static class Setup { public static IApplicationBuilder UseOurs(this IApplicationBuilder app) => app.UseCors(); }");

    [Fact]
    public Task Adds_the_services_before_the_application_is_built() => VerifyFixAsync(
        "CORS3004.AddServices",
        WiringCode.App("builder.Services.AddRazorPages();\n\n// Now build it.", "app.{|CORS3004:UseCors()|};"),
        WiringCode.App("builder.Services.AddRazorPages();\nbuilder.Services.AddCors();\n\n// Now build it.", "app.UseCors();"));

    [Fact]
    public Task Adds_the_services_once() => VerifyFixAsync(
        "CORS3004.AddServices",
        WiringCode.App("builder.Services.AddRazorPages();", "app.Map(\"/a\", a => a.{|CORS3004:UseCors(\"A\")|}); app.Map(\"/b\", b => b.{|CORS3004:UseCors(\"B\")|});"),
        WiringCode.App("builder.Services.AddRazorPages();\nbuilder.Services.AddCors();", "app.Map(\"/a\", a => a.UseCors(\"A\")); app.Map(\"/b\", b => b.UseCors(\"B\"));"));

    [Fact]
    public Task Moves_the_services() => VerifyFixAsync(
        "CORS3004.MoveServices",
        WiringCode.App("builder.Services.AddRazorPages();", "builder.Services.{|CORS3004:AddCors|}(o => o.AddPolicy(\"A\", new CorsPolicy()));\napp.UseCors(\"A\");"),
        WiringCode.App("builder.Services.AddRazorPages();\nbuilder.Services.AddCors(o => o.AddPolicy(\"A\", new CorsPolicy()));", "app.UseCors(\"A\");"));

    [Fact]
    public Task Leaves_services_that_need_the_application() => new WiringFixTest<CorsServicesFixes>("CORS3004")
    {
        TestCode = WiringCode.App("", "var name = app.Environment.ApplicationName;\nbuilder.Services.{|CORS3004:AddCors|}(o => o.AddPolicy(name, new CorsPolicy()));\napp.UseCors(\"A\");"),
    }.VerifyNoActionsAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Adds_no_call_that_would_not_compile() => new WiringFixTest<CorsServicesFixes>("CORS3004")
    {
        TestCode = "using Microsoft.AspNetCore.Builder;\n\nvar builder = WebApplication.CreateBuilder(args);\nvar app = builder.Build();\napp.{|CORS3004:UseCors()|};\napp.Run();\n",
    }.VerifyNoActionsAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task Adds_the_services_of_a_startup_class()
    {
        const string Main = "class Program { static void Main(string[] args) => Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run(); }\n";
        const string Startup = "class Startup\n{\n    public void ConfigureServices(IServiceCollection services)\n    {\n        services.AddRazorPages();\n    }\n\n    public void Configure(IApplicationBuilder app) => app.{|CORS3004:UseCors()|};\n}\n";
        var test = new WiringFixTest<CorsServicesFixes>("CORS3004")
        {
            TestCode = WiringCode.Usings + Main + Startup,
            FixedCode = WiringCode.Usings + Main + Startup.Replace("{|CORS3004:UseCors()|}", "UseCors()", StringComparison.Ordinal).Replace("        services.AddR", "        services.AddCors();\n        services.AddR", StringComparison.Ordinal),
            CodeActionEquivalenceKey = "CORS3004.AddServices",
        };
        test.SolutionTransforms.Add(WiringTest.AsProgram);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyAsync(string shape, string source)
    {
        _ = shape;
        return WiringTest.VerifyAsync("CORS3004", source);
    }

    private static Task VerifyFixAsync(string key, string before, string after) => new WiringFixTest<CorsServicesFixes>("CORS3004")
    {
        TestCode = before,
        FixedCode = after,
        CodeActionEquivalenceKey = key,
    }.RunAsync(TestContext.Current.CancellationToken);
}
