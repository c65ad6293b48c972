using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Tests.Verifiers;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>CORS3018: policies that nobody names. Rows with a trap of the catalogue start with its id.</summary>
public class PolicyNeverUsedTests
{
    [Theory]
    [InlineData("R28 one of two", "o.AddPolicy(\"A\", new CorsPolicy()); o.AddPolicy({|CORS3018:\"B\"|}, new CorsPolicy());", "app.UseCors(\"A\");")]
    [InlineData("R28 by a constant", "o.AddPolicy(\"A\", new CorsPolicy()); o.AddPolicy({|CORS3018:Names.B|}, new CorsPolicy());", "app.UseCors(\"A\");", "static class Names { public const string B = \"B\"; }")]
    [InlineData("R28 the default policy", "o.{|CORS3018:AddDefaultPolicy|}(new CorsPolicy()); o.AddPolicy(\"A\", new CorsPolicy());", "app.UseCors(\"A\");")]
    [InlineData("R16 the default policy beside metadata without a name", "o.{|CORS3018:AddDefaultPolicy|}(new CorsPolicy()); o.AddPolicy(\"A\", new CorsPolicy());", "app.UseCors(\"A\"); app.MapGet(\"/x\", () => 1).RequireCors();")]
    [InlineData("R28 beside endpoints that choose", "o.AddPolicy(\"A\", new CorsPolicy()); o.AddPolicy({|CORS3018:\"B\"|}, new CorsPolicy());", "app.UseCors(); app.MapGet(\"/x\", () => 1).RequireCors(\"A\");")]
    public Task Reports(string shape, string registrations, string pipeline, string members = "") => VerifyAsync(shape, registrations, pipeline, members);

    [Theory]
    [InlineData("R07 misspelt, which another rule reports", "o.AddPolicy(\"A\", new CorsPolicy());", "app.UseCors(\"a\");")]
    [InlineData("R14 a policy called default, which another rule reports", "o.AddPolicy(\"default\", new CorsPolicy());", "app.UseCors();")]
    [InlineData("R28 the middleware", "o.AddPolicy(\"A\", new CorsPolicy());", "app.UseCors(\"A\");")]
    [InlineData("R28 an endpoint", "o.AddPolicy(\"A\", new CorsPolicy());", "app.UseCors(); app.MapGet(\"/x\", () => 1).RequireCors(\"A\");")]
    [InlineData("R28 a controller", "o.AddPolicy(\"A\", new CorsPolicy());", "app.UseCors();", "[EnableCors(\"A\")] public class C : ControllerBase { }")]
    [InlineData("R28 the default policy", "o.AddDefaultPolicy(new CorsPolicy());", "app.UseCors();")]
    [InlineData("R11 the default policy by its name", "o.AddPolicy(\"A\", new CorsPolicy()); o.DefaultPolicyName = \"A\";", "app.UseCors();")]
    [InlineData("R01 no middleware, which another rule reports", "o.AddPolicy(\"A\", new CorsPolicy());", "")]
    [InlineData("a name that is not known", "o.AddPolicy(\"A\", new CorsPolicy());", "app.UseCors(app.Configuration[\"Policy\"]);")]
    [InlineData("R27 asked for by hand", "o.AddPolicy(\"A\", new CorsPolicy());", "app.UseCors(p => p.WithOrigins(\"https://a.example\")); app.MapGet(\"/x\", (IOptions<CorsOptions> options) => options.Value.GetPolicy(\"A\").Origins);")]
    [InlineData("R30 an own provider", "o.AddPolicy(\"A\", new CorsPolicy());", "app.UseCors();", "class Own : ICorsPolicyProvider { public Task<CorsPolicy> GetPolicyAsync(HttpContext context, string policyName) => null; }")]
    [InlineData("R30 an own provider beside a name", "o.AddPolicy(\"A\", new CorsPolicy()); o.AddPolicy(\"B\", new CorsPolicy());", "app.UseCors(\"A\");", "class Own : ICorsPolicyProvider { public Task<CorsPolicy> GetPolicyAsync(HttpContext context, string policyName) => null; }")]
    [InlineData("R27 asked for by hand beside a name", "o.AddPolicy(\"A\", new CorsPolicy()); o.AddPolicy(\"B\", new CorsPolicy());", "app.UseCors(\"A\"); app.MapGet(\"/x\", (IOptions<CorsOptions> options) => options.Value.GetPolicy(\"B\").Origins);")]
    [InlineData("a policy is added under a name that is not known", "o.AddPolicy(\"A\", new CorsPolicy()); o.AddPolicy(\"B\", new CorsPolicy()); o.AddPolicy(args[0], new CorsPolicy());", "app.UseCors(\"A\");")]
    [InlineData("one of two names is not known", "o.AddPolicy(\"A\", new CorsPolicy()); o.AddPolicy(\"B\", new CorsPolicy());", "app.UseCors(\"A\"); app.MapGet(\"/x\", () => 1).RequireCors(args[0]);")]
    [InlineData("R07 one of two is misspelt, which another rule reports", "o.AddPolicy(\"A\", new CorsPolicy()); o.AddPolicy(\"B\", new CorsPolicy());", "app.UseCors(\"A\"); app.MapGet(\"/x\", () => 1).RequireCors(\"b\");")]
    [InlineData("R11 the default policy by its name, by its name", "o.AddDefaultPolicy(new CorsPolicy()); o.AddPolicy(\"A\", new CorsPolicy());", "app.UseCors(\"__DefaultCorsPolicy\"); app.MapGet(\"/x\", () => 1).RequireCors(\"A\");")]
    public Task Is_silent(string shape, string registrations, string pipeline, string members = "") => VerifyAsync(shape, registrations, pipeline, members);

    [Fact]
    public Task Is_silent_in_a_library() => new CSharpAnalyzerVerifier<UnusedPolicyAnalyzer>.Test
    {
        TestCode = WiringCode.Usings + """
            public static class Setup
            {
                public static void AddOurs(this IServiceCollection services) => services.AddCors(o => { o.AddPolicy("A", new CorsPolicy()); o.AddPolicy("B", new CorsPolicy()); });
                public static void UseOurs(this IApplicationBuilder app) => app.UseCors("A");
            }
            """,
    }.RunAsync(TestContext.Current.CancellationToken);

    private static Task VerifyAsync(string shape, string registrations, string pipeline, string members)
    {
        _ = shape;
        var test = new CSharpAnalyzerVerifier<UnusedPolicyAnalyzer>.Test { TestCode = WiringCode.App($"builder.Services.AddCors(o => {{ {registrations} }});", pipeline, members) };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
