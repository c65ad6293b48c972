using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Security;

/// <summary>What a report of CORS1001 says: severity, consequence and the other half.</summary>
public class AnyOriginWithCredentialsReportTests
{
    private const string AtStart = "the application throws InvalidOperationException when it starts";
    private const string AtCall = "this call throws InvalidOperationException";
    private const string PerRequest = "every request with an Origin header fails with ArgumentException";
    private const string WhenBuilt = "building the policy throws InvalidOperationException";

    [Theory]
    [InlineData("C01 a policy with a delegate", "builder.Services.AddCors(o => o.AddPolicy(\"p\", b => b.{|#0:AllowAnyOrigin()|}.{|#1:AllowCredentials()|}));", "app.UseCors();", AtStart)]
    [InlineData("C01 configured options", "builder.Services.Configure<CorsOptions>(o => o.AddPolicy(\"p\", b => b.{|#0:AllowAnyOrigin()|}.{|#1:AllowCredentials()|}));", "app.UseCors();", AtStart)]
    [InlineData("C01d UseCors with a delegate", "", "app.UseCors(b => b.{|#0:AllowAnyOrigin()|}.{|#1:AllowCredentials()|});", AtCall)]
    [InlineData("C01e RequireCors with a delegate", "", "app.UseCors(); app.MapGet(\"/\", () => 1).RequireCors(b => b.{|#0:AllowAnyOrigin()|}.{|#1:AllowCredentials()|});", AtCall)]
    [InlineData("C01 Build", "var p = new CorsPolicyBuilder().{|#0:AllowAnyOrigin()|}.{|#1:AllowCredentials()|}.Build();", "", AtCall)]
    [InlineData("C01 on every path", "builder.Services.AddCors(o => o.AddPolicy(\"p\", b => { if (args.Length > 0) b.AllowAnyHeader(); b.{|#0:AllowAnyOrigin()|}.{|#1:AllowCredentials()|}; }));", "app.UseCors();", AtStart)]
    public Task Is_an_error_where_the_application_cannot_start(string shape, string services, string pipeline, string consequence) =>
        VerifyAsync(shape, WebCode.App(services, pipeline), DiagnosticSeverity.Error, consequence);

    [Theory]
    [InlineData("C01b no UseCors", "builder.Services.AddCors(o => o.AddPolicy(\"p\", b => b.{|#0:AllowAnyOrigin()|}.{|#1:AllowCredentials()|}));", "", AtStart)]
    [InlineData("registered on one path only", "if (args.Length > 0) builder.Services.AddCors(o => o.AddPolicy(\"p\", b => b.{|#0:AllowAnyOrigin()|}.{|#1:AllowCredentials()|}));", "app.UseCors();", AtStart)]
    [InlineData("wrong on one path only", "builder.Services.AddCors(o => o.AddPolicy(\"p\", b => { if (args.Length > 0) b.{|#0:AllowAnyOrigin()|}; b.{|#1:AllowCredentials()|}; }));", "app.UseCors();", AtStart)]
    [InlineData("in Development only", "", "if (app.Environment.IsDevelopment()) app.UseCors(b => b.{|#0:AllowAnyOrigin()|}.{|#1:AllowCredentials()|});", AtCall)]
    [InlineData("after a return", "if (args.Length > 0) return;", "app.UseCors(b => b.{|#0:AllowAnyOrigin()|}.{|#1:AllowCredentials()|});", AtCall)]
    [InlineData("in a lambda that may never run", "Action later = () => new CorsPolicyBuilder().{|#0:AllowAnyOrigin()|}.{|#1:AllowCredentials()|}.Build();", "app.UseCors();", AtCall)]
    [InlineData("C02 a policy object", "var p = new CorsPolicy { Origins = { {|#0:\"*\"|} }, {|#1:SupportsCredentials = true|} };", "app.UseCors();", PerRequest)]
    [InlineData("C06 changed after Build", "var b = new CorsPolicyBuilder().{|#0:AllowAnyOrigin()|}; var p = b.Build(); b.{|#1:AllowCredentials()|};", "app.UseCors();", PerRequest)]
    [InlineData("a builder that is not built here", "var b = new CorsPolicyBuilder().{|#0:AllowAnyOrigin()|}.{|#1:AllowCredentials()|};", "app.UseCors();", WhenBuilt)]
    public Task Is_a_warning_where_it_may_not_be_reached(string shape, string services, string pipeline, string consequence) =>
        VerifyAsync(shape, WebCode.App(services, pipeline), DiagnosticSeverity.Warning, consequence);

    [Fact]
    public Task Is_a_warning_in_a_library() => VerifyAsync(
        "library", WebCode.Policy("b => b.{|#0:AllowAnyOrigin()|}.{|#1:AllowCredentials()|}"), DiagnosticSeverity.Warning, AtStart);

    [Fact]
    public async Task Is_a_warning_in_a_test_project()
    {
        var test = Test(
            WebCode.App("builder.Services.AddCors(o => o.AddPolicy(\"p\", b => b.{|#0:AllowAnyOrigin()|}.{|#1:AllowCredentials()|}));"),
            DiagnosticSeverity.Warning,
            AtStart);
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.IsTestProject = true\n"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Is_a_warning_in_a_program_without_a_host() => VerifyAsync(
        "console program",
        WebCode.Usings + """

            new CorsPolicyBuilder().{|#0:AllowAnyOrigin()|}.{|#1:AllowCredentials()|}.Build();
            """,
        DiagnosticSeverity.Warning,
        AtCall);

    [Theory]
    [InlineData("public void ConfigureServices(IServiceCollection services) => services.AddCors(o => o.AddPolicy(\"p\", b => b.{|#0:AllowAnyOrigin()|}.{|#1:AllowCredentials()|}));", AtStart)]
    [InlineData("public void Configure(IApplicationBuilder app) => app.UseCors(b => b.{|#0:AllowAnyOrigin()|}.{|#1:AllowCredentials()|});", AtCall)]
    public Task Is_an_error_in_the_startup_class(string method, string consequence) => VerifyAsync(
        "Startup",
        $$"""
        {{WebCode.Usings}}
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();

        class Startup
        {
            {{method}}
            public void Unrelated(IApplicationBuilder app) => app.UseCors();
        }
        """,
        DiagnosticSeverity.Error,
        consequence);

    [Fact]
    public async Task Points_at_every_other_half_once()
    {
        var test = new RuleTest("CORS1001")
        {
            TestCode = WebCode.Policy("b => { b.{|#0:AllowAnyOrigin()|}; if (condition) b.{|#1:AllowCredentials()|}; else b.{|#2:AllowCredentials()|}; }"),
            ExpectedDiagnostics =
            {
                Verify.Diagnostic("CORS1001").WithLocation(0).WithLocation(1).WithLocation(2).WithSeverity(DiagnosticSeverity.Warning).WithArguments(AtStart),
            },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Points_into_the_helper_that_made_the_other_half()
    {
        var test = new RuleTest("CORS1001")
        {
            TestCode = WebCode.Policy("b => { b.{|#0:AllowAnyOrigin()|}; {|#1:Cookies(b)|}; }", "static void Cookies(CorsPolicyBuilder b) => b.AllowCredentials();"),
            ExpectedDiagnostics =
            {
                Verify.Diagnostic("CORS1001").WithLocation(0).WithLocation(1).WithSeverity(DiagnosticSeverity.Warning).WithArguments(AtStart),
            },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static async Task VerifyAsync(string shape, string source, DiagnosticSeverity severity, string consequence)
    {
        _ = shape;
        await Test(source, severity, consequence).RunAsync(TestContext.Current.CancellationToken);
    }

    private static RuleTest Test(string source, DiagnosticSeverity severity, string consequence) => new("CORS1001")
    {
        TestCode = source,
        ExpectedDiagnostics =
        {
            Verify.Diagnostic("CORS1001").WithLocation(0).WithLocation(1).WithSeverity(severity).WithArguments(consequence),
        },
    };
}
