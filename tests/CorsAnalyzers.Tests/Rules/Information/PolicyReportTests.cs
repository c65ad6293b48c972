using CorsAnalyzers.Tests.Robustness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Information;

/// <summary>CORS0001: what each policy answers, and who uses it.</summary>
public class PolicyReportTests
{
    private const string Id = "CORS0001";
    private const string Plain = "credentials: not allowed; methods: none; headers: none; exposed headers: none; max age: not set";

    [Theory]
    [InlineData("b => { }", "origins: none; " + Plain)]
    [InlineData("b => b.AllowAnyOrigin()", "origins: any; " + Plain)]
    [InlineData("b => b.WithOrigins(\"*\")", "origins: any; " + Plain)]
    [InlineData("b => b.WithOrigins(\"https://a.example\", \"HTTPS://B.example\")", "origins: https://a.example, https://b.example; " + Plain)]
    [InlineData("b => b.WithOrigins(\"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains()", "origins: https://*.a.example; " + Plain)]
    [InlineData("b => b.WithOrigins(\"https://user:secret@a.example\")", "origins: https://…@a.example; " + Plain)]
    [InlineData("b => b.SetIsOriginAllowed(_ => true)", "origins: any, by a predicate; " + Plain)]
    [InlineData("b => b.SetIsOriginAllowed(o => o.StartsWith(\"https\"))", "origins: any, by a predicate; " + Plain)]
    [InlineData("b => b.SetIsOriginAllowed(_ => false)", "origins: none, by a predicate; " + Plain)]
    [InlineData("b => b.SetIsOriginAllowed(o => o == \"https://a.example\")", "origins: those that a predicate accepts; " + Plain)]
    [InlineData("b => b.SetIsOriginAllowed(o => o == text)", "origins: those that a predicate accepts; " + Plain)]
    [InlineData("b => b.AllowAnyOrigin().SetIsOriginAllowed(_ => false)", "origins: any; " + Plain)]
    [InlineData("b => b.WithOrigins(texts)", "origins: unknown; " + Plain)]
    [InlineData("b => b.WithOrigins(\"https://a.example\").WithOrigins(texts)", "origins: https://a.example, others that are not known; " + Plain)]
    [InlineData("b => b.WithOrigins(\"https://a.example\").AllowCredentials().WithMethods(\"PUT\", \"DELETE\").AllowAnyHeader().WithExposedHeaders(\"X-Total\").SetPreflightMaxAge(TimeSpan.FromMinutes(10))",
        "origins: https://a.example; credentials: allowed; methods: PUT, DELETE; headers: any; exposed headers: X-Total; max age: 600 s")]
    [InlineData("b => b.WithOrigins(\"https://a.example\").AllowAnyMethod().WithHeaders(texts).SetPreflightMaxAge(TimeSpan.Parse(text))",
        "origins: https://a.example; credentials: not allowed; methods: any; headers: unknown; exposed headers: none; max age: unknown")]
    [InlineData("b => b.AllowAnyOrigin().AllowCredentials()", "origins: none: making the policy throws; credentials: none; methods: none; headers: none; exposed headers: none; max age: none")]
    [InlineData("b => { if (environment.IsDevelopment()) b.AllowAnyOrigin(); }", "in Development origins: any; " + Plain + "; or origins: none; " + Plain)]
    [InlineData("b => { if (condition) b.WithOrigins(\"https://a.example\"); else b.WithOrigins(\"https://b.example\"); }", "origins: https://a.example; " + Plain + "; or origins: https://b.example; " + Plain)]
    [InlineData("b => b.SetIsOriginAllowed(null!)", "origins: none: every request fails; " + Plain)]
    [InlineData("new CorsPolicyBuilder(new CorsPolicyBuilder(\"https://a.example\").Build()).WithOrigins(\"https://b.example\").Build()", "origins: https://a.example; " + Plain)]
    [InlineData("b => Other.Change(b)", "origins: unknown; credentials: unknown; methods: unknown; headers: unknown; exposed headers: unknown; max age: unknown")]
    [InlineData("new CorsPolicy { Origins = { \"https://a.example\" }, SupportsCredentials = true }", "origins: https://a.example; credentials: allowed; methods: none; headers: none; exposed headers: none; max age: not set")]
    public async Task Says_what_a_policy_answers(string configure, string sentence)
    {
        var code = WebCode.Policy(configure, "abstract class Other { public static Action<CorsPolicyBuilder> Change = null!; }");
        Assert.Equal([$"Policy 'p': {sentence}. Used by: unknown."], (await ReportAsync(code)).Select(static report => report.GetMessage(null)));
    }

    [Theory]
    [InlineData("app.UseCors(\"p\");", "UseCors")]
    [InlineData("app.UseCors();", "nothing")]
    [InlineData("app.UseCors(\"P\");", "nothing")]
    [InlineData("app.UseCors(); app.MapGet(\"/a\", () => 1).RequireCors(\"p\"); app.MapGet(\"/b\", () => 1).RequireCors(\"p\"); app.MapGet(\"/c\", () => 1).RequireCors(\"q\");", "2 endpoints")]
    [InlineData("app.UseCors(\"p\"); app.MapGet(\"/a\", [Microsoft.AspNetCore.Cors.EnableCors(\"p\")] () => 1);", "UseCors, 1 endpoint")]
    [InlineData("app.UseCors(); app.MapGroup(\"/a\").RequireCors(\"p\"); app.MapControllers().RequireCors(\"p\");", "all controllers, 1 group of endpoints")]
    [InlineData("app.UseCors();", "2 attributes without effect", """
        public class Page : Microsoft.AspNetCore.Mvc.RazorPages.PageModel { [Microsoft.AspNetCore.Cors.EnableCors("p")] public void OnGet() { } }
        public class Chat : Microsoft.AspNetCore.SignalR.Hub { [Microsoft.AspNetCore.Cors.EnableCors("p")] public void Send() { } }
        """)]
    [InlineData("app.UseCors();", "1 attribute without effect", "public interface IShop { [Microsoft.AspNetCore.Cors.EnableCors(\"p\")] int Get(); }")]
    [InlineData("app.UseCors(args[0]);", "others that are not known")]
    [InlineData("app.UseCors(\"p\"); app.MapGet(\"/a\", () => 1).RequireCors(args[0]);", "UseCors, others that are not known")]
    [InlineData("app.UseCors();", "1 endpoint, 2 controllers", """
        [Microsoft.AspNetCore.Cors.EnableCors("p")] public class AController : Microsoft.AspNetCore.Mvc.ControllerBase { }
        [Microsoft.AspNetCore.Cors.EnableCors("p")] public class BController : Microsoft.AspNetCore.Mvc.ControllerBase { }
        public class CController : Microsoft.AspNetCore.Mvc.ControllerBase { [Microsoft.AspNetCore.Cors.EnableCors("p")] public int Get() => 1; public int Put() => 1; }
        """)]
    public async Task Says_who_uses_it(string pipeline, string users, string members = "")
    {
        var report = Assert.Single(await ReportAsync(WebCode.App("builder.Services.AddControllers(); builder.Services.AddCors(o => o.AddPolicy(\"p\", b => b.WithOrigins(\"https://a.example\")));", pipeline, members)));
        Assert.EndsWith($". Used by: {users}.", report.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(users, report.Properties["usedBy"]);
    }

    [Theory]
    [InlineData("o.AddDefaultPolicy(b => b.WithOrigins(\"https://a.example\"));", "app.UseCors();", "The default policy", "UseCors")]
    [InlineData("o.AddDefaultPolicy(b => b.WithOrigins(\"https://a.example\"));", "app.UseCors(\"__DefaultCorsPolicy\");", "The default policy", "UseCors")]
    [InlineData("o.AddPolicy(\"__DefaultCorsPolicy\", b => b.WithOrigins(\"https://a.example\"));", "app.UseCors();", "Policy '__DefaultCorsPolicy'", "UseCors")]
    [InlineData("o.DefaultPolicyName = \"main\"; o.AddPolicy(\"main\", b => b.WithOrigins(\"https://a.example\"));", "app.UseCors();", "Policy 'main'", "UseCors")]
    [InlineData("o.AddPolicy(args.Length > 0 ? \"p\" : \"q\", b => b.WithOrigins(\"https://a.example\"));", "app.UseCors(\"p\"); app.MapGet(\"/a\", () => 1).RequireCors(\"q\");", "Policy 'p' or 'q'", "UseCors, 1 endpoint")]
    [InlineData("o.AddPolicy(args[0], b => b.WithOrigins(\"https://a.example\"));", "app.UseCors(\"p\");", "A policy whose name is not known", "unknown")]
    [InlineData("", "app.UseCors(b => b.WithOrigins(\"https://a.example\"));", "The policy made here", "UseCors")]
    [InlineData("", "app.UseCors(); app.MapGet(\"/a\", () => 1).RequireCors(b => b.WithOrigins(\"https://a.example\"));", "The policy made here", "1 endpoint")]
    public async Task Says_its_name(string registration, string pipeline, string name, string users)
    {
        var report = Assert.Single(await ReportAsync(WebCode.App($"builder.Services.AddCors(o => {{ {registration} }});", pipeline)));
        Assert.StartsWith(name + ": origins: https://a.example;", report.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal((name, users), (report.Properties["policy"], report.Properties["usedBy"]));
    }

    [Fact]
    public async Task The_pieces_are_properties()
    {
        var report = Assert.Single(await ReportAsync(WebCode.Policy("b => { if (environment.IsDevelopment()) b.AllowAnyOrigin(); else b.WithOrigins(\"https://a.example\"); b.WithMethods(\"PUT\"); }")));
        Assert.Equal(
            [
                ("credentials", "not allowed"), ("exposedHeaders", "none"), ("headers", "none"), ("maxAge", "not set"), ("methods", "PUT"),
                ("origins", "any | https://a.example"), ("policy", "Policy 'p'"), ("usedBy", "unknown"), ("variants", "2"), ("when", "in Development | not only in Development"),
            ],
            report.Properties.Select(static piece => (piece.Key, piece.Value!)).Order());
    }

    [Fact]
    public async Task Says_what_settings_files_give()
    {
        var code = WebCode.Policy("b => b.WithOrigins(cfg.GetSection(\"Cors:Origins\").Get<string[]>()!)", "static readonly IConfiguration cfg = null!;");
        var report = Assert.Single(await ReportAsync(code, new TextFile("appsettings.json", """{ "Cors": { "Origins": ["https://a.example", "https://b.example"] } }"""), new TextFile("appsettings.Development.json", """{ "Cors": { "Origins": ["http://localhost:3000"] } }""")));
        Assert.Equal(
            "those of 'Cors:Origins' in the configuration, https://a.example in appsettings.json, https://b.example in appsettings.json, http://localhost:3000 in appsettings.Development.json",
            report.Properties["origins"]);
    }

    [Fact]
    public async Task Is_off()
    {
        var compilation = await AnalyzerRun.CompileAsync(WebCode.Policy("b => b.WithOrigins(\"https://a.example\")"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(await AnalyzerRun.RunAsync(compilation, TestContext.Current.CancellationToken), static diagnostic => diagnostic.Id == Id);
    }

    private static async Task<IEnumerable<Diagnostic>> ReportAsync(string code, params AdditionalText[] files)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = await AnalyzerRun.CompileAsync(code, cancellation);
        var isProgram = code.Contains("WebApplication", StringComparison.Ordinal);
        compilation = compilation.WithOptions(compilation.Options
            .WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary)
            .WithSpecificDiagnosticOptions([new(Id, ReportDiagnostic.Info)]));
        return (await AnalyzerRun.RunAsync(compilation, cancellation, files)).Where(static diagnostic => diagnostic.Id == Id);
    }
}
