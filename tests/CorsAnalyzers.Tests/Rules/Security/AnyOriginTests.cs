using CorsAnalyzers.CodeFixes;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Security;

/// <summary>CORS1008: any origin, without credentials, outside Development.</summary>
public class AnyOriginTests
{
    [Theory]
    [InlineData("O28 the method", "b => b.{|CORS1008:AllowAnyOrigin()|}")]
    [InlineData("O28 a star", "b => b.{|CORS1008:WithOrigins(\"*\")|}.AllowAnyHeader()")]
    [InlineData("O28 the constructor", "b => { {|CORS1008:new CorsPolicyBuilder(\"*\")|}.Build(); }")]
    [InlineData("C04 credentials taken back", "b => b.{|CORS1008:AllowAnyOrigin()|}.AllowCredentials().DisallowCredentials()")]
    [InlineData("outside Development only", "b => { if (!environment.IsDevelopment()) b.{|CORS1008:AllowAnyOrigin()|}; }")]
    [InlineData("in Production", "b => { if (environment.IsProduction()) b.{|CORS1008:AllowAnyOrigin()|}; }")]
    [InlineData("in Development and elsewhere", "b => { if (environment.IsDevelopment()) b.AllowAnyHeader(); b.{|CORS1008:AllowAnyOrigin()|}; }")]
    [InlineData("a policy object", "b => { var p = new CorsPolicy { Origins = { {|CORS1008:\"*\"|} } }; }")]
    [InlineData("in a helper, there", "b => b.Open()", "static CorsPolicyBuilder Open(this CorsPolicyBuilder b) => b.DisallowCredentials().{|CORS1008:AllowAnyOrigin()|};")]
    public Task Reports(string shape, string configure, string members = "") => VerifyAsync(shape, configure, members);

    [Theory]
    [InlineData("C01 with credentials, which is another rule's", "b => b.AllowAnyOrigin().AllowCredentials()")]
    [InlineData("in Development", "b => { if (environment.IsDevelopment()) b.AllowAnyOrigin(); }")]
    [InlineData("in Development by name", "b => { if (environment.EnvironmentName == \"Development\") b.AllowAnyOrigin(); }")]
    [InlineData("in Development by constant", "b => { if (environment.EnvironmentName == Environments.Development) b.AllowAnyOrigin(); }")]
    [InlineData("in Development by exclusion", "b => { if (!environment.IsDevelopment()) return; b.AllowAnyOrigin(); }")]
    [InlineData("in Development through a variable", "b => { var dev = environment.IsDevelopment(); if (dev) b.AllowAnyOrigin(); }")]
    [InlineData("in Development through a variable for the opposite", "b => { var live = !environment.IsDevelopment(); if (live) b.WithOrigins(text); else b.AllowAnyOrigin(); }")]
    [InlineData("in Development and on another condition", "b => { if (condition && environment.IsDevelopment()) b.AllowAnyOrigin(); }")]
    [InlineData("O29 narrowed", "b => b.AllowAnyOrigin().WithOrigins(\"https://a.example\")")]
    [InlineData("O29e nobody", "b => b.AllowAnyOrigin().WithOrigins(\"*\")")]
    [InlineData("origins that are not known", "b => b.WithOrigins(texts)")]
    public Task Is_silent(string shape, string configure) => VerifyAsync(shape, configure, "");

    [Fact]
    public Task Is_silent_about_a_registration_in_Development() => RuleTest.VerifyAsync("CORS1008", WebCode.App(
        "if (builder.Environment.IsDevelopment()) builder.Services.AddCors(o => o.AddDefaultPolicy(b => b.AllowAnyOrigin()));"));

    [Fact]
    public Task Is_silent_in_a_debug_build() => RuleTest.VerifyAsync("CORS1008", "#define DEBUG\n" + WebCode.Statements("""

            #if DEBUG
            services.AddCors(o => o.AddDefaultPolicy(b => b.AllowAnyOrigin()));
            #else
            services.AddCors(o => o.AddDefaultPolicy(b => b.WithOrigins(text)));
            #endif
        """));

    [Fact]
    public Task Reports_beside_a_debug_build() => RuleTest.VerifyAsync("CORS1008", WebCode.Statements("""

            #if DEBUG
            services.AddCors();
            #else
            services.AddCors(o => o.AddDefaultPolicy(b => b.{|CORS1008:AllowAnyOrigin()|}));
            #endif
        """));

    [Theory]
    [InlineData("b => b.{|CORS1008:AllowAnyOrigin()|}", "b => b.WithOrigins({|CORS2022:\"https://replace-with-your-origin.invalid\"|})")]
    [InlineData("b => b.AllowAnyHeader().{|CORS1008:WithOrigins(\"*\")|}", "b => b.AllowAnyHeader().WithOrigins({|CORS2022:\"https://replace-with-your-origin.invalid\"|})")]
    public Task Repairs(string before, string after) => new RuleFixTest<AnyOriginFixes>("CORS1008", "CORS2022")
    {
        TestCode = WebCode.Policy(before),
        FixedCode = WebCode.Policy(after),
        CodeActionEquivalenceKey = "CORS1008.MakeOriginsExplicit",
    }.RunAsync(TestContext.Current.CancellationToken);

    private static Task VerifyAsync(string shape, string configure, string members)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS1008", WebCode.Policy(configure, members));
    }
}
