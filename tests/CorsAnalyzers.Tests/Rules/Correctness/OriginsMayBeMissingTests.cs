using CorsAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2018: values that may be null.</summary>
public class OriginsMayBeMissingTests
{
    private const string Members = "static readonly IConfiguration cfg = null!; static string[] Read() => cfg.GetSection(\"o\").Get<string[]>()!;";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("O39 a section", "b => b.WithOrigins(cfg.GetSection(\"x\").{|CORS2018:Get<string[]>()|})")]
    [InlineData("O39 with !", "b => b.WithOrigins(cfg.GetSection(\"x\").{|CORS2018:Get<string[]>()|}!)")]
    [InlineData("O39 through a variable", "b => { var o = cfg.GetSection(\"x\").{|CORS2018:Get<string[]>()|}; b.WithOrigins(o); }")]
    [InlineData("O39 a list made an array", "b => b.WithOrigins(cfg.GetSection(\"x\").{|CORS2018:Get<List<string>>()|}.ToArray())")]
    [InlineData("O39 a value", "b => b.WithOrigins(cfg.{|CORS2018:GetValue<string[]>(\"x\")|})")]
    [InlineData("O39 one string", "b => b.WithOrigins({|CORS2018:cfg[\"x\"]|})")]
    [InlineData("O39 one string of two", "b => b.WithOrigins(\"https://a.example\", {|CORS2018:cfg[\"x\"]|}!)")]
    [InlineData("O39 after a question about another key", "b => { if (cfg[\"y\"] is not null) b.WithOrigins({|CORS2018:cfg[\"x\"]|}); }")]
    [InlineData("O39 a section's value", "b => b.WithOrigins({|CORS2018:cfg.GetSection(\"x\").Value|})")]
    [InlineData("O39 methods", "b => b.WithMethods(cfg.GetSection(\"x\").{|CORS2018:Get<string[]>()|})")]
    [InlineData("O39 through a helper", "b => b.WithOrigins(cfg.GetSection(\"x\").GetSection(\"y\").{|CORS2018:Get<string[]>()|})")]
    [InlineData("O17 null", "b => b.{|CORS2018:WithOrigins((string[])null!)|}")]
    [InlineData("O17 a null element", "b => b.{|CORS2018:WithOrigins((string)null!)|}")]
    [InlineData("M11 null methods", "b => b.{|CORS2018:WithMethods(null!)|}")]
    [InlineData("H09 null headers", "b => b.{|CORS2018:WithHeaders(null!)|}")]
    public Task Reports(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("R12 the name of the default policy", "services.AddCors(o => o.DefaultPolicyName = {|CORS2018:null|}!);")]
    [InlineData("R13 the name of a policy", "services.AddCors(o => o.AddPolicy({|CORS2018:null|}!, b => b.AllowAnyMethod()));")]
    [InlineData("R13 the name of a policy in a variable", "string name = null!; services.AddCors(o => o.AddPolicy({|CORS2018:name|}, b => b.AllowAnyMethod()));")]
    [InlineData("R13 a policy", "services.AddCors(o => o.AddPolicy(\"p\", {|CORS2018:(CorsPolicy)null!|}));")]
    [InlineData("R13 the default policy", "services.AddCors(o => o.AddDefaultPolicy({|CORS2018:(CorsPolicy)null!|}));")]
    [InlineData("R13 a delegate", "services.AddCors(o => o.AddPolicy(\"p\", {|CORS2018:(Action<CorsPolicyBuilder>)null!|}));")]
    [InlineData("R13 the delegate for the options", "services.AddCors({|CORS2018:null|}!);")]
    [InlineData("R15 the name in UseCors", "void Use(IApplicationBuilder app) => app.UseCors({|CORS2018:(string)null!|});")]
    public Task Reports_a_null_registration(string shape, string statements)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2018", WebCode.Statements(statements));
    }

    [Theory]
    [InlineData("R13c an empty name", "services.AddCors(o => o.AddPolicy(\"\", b => b.AllowAnyMethod()));")]
    [InlineData("R13 a name that is not known", "services.AddCors(o => { o.AddPolicy(text, b => b.AllowAnyMethod()); o.DefaultPolicyName = text; });")]
    [InlineData("R16 no name on an endpoint", "void Map(IEndpointConventionBuilder e) => e.RequireCors((string)null!);")]
    [InlineData("another type's property", "var o = new Own { DefaultPolicyName = null }; services.AddCors();", "class Own { public string? DefaultPolicyName { get; set; } }")]
    public Task Is_silent_about_other_registrations(string shape, string statements, string members = "")
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2018", "#nullable enable\n" + WebCode.Statements(statements, members));
    }

    [Theory]
    [InlineData("services.AddCors(o => o.AddPolicy({|#0:null|}!, b => b.AllowAnyMethod()));", "AddPolicy", "ArgumentNullException")]
    [InlineData("services.AddCors(o => o.DefaultPolicyName = {|#0:null|}!);", "DefaultPolicyName", "ArgumentNullException")]
    [InlineData("void Use(IApplicationBuilder app) => app.UseCors({|#0:(string)null!|});", "UseCors", "InvalidOperationException")]
    public Task Says_what_a_null_registration_throws(string statements, string method, string exception) => new RuleTest("CORS2018")
    {
        TestCode = WebCode.Statements(statements),
        ExpectedDiagnostics = { Verify.Diagnostic("CORS2018").WithLocation(0).WithSeverity(DiagnosticSeverity.Warning).WithArguments("", method, exception) },
    }.RunAsync(Cancellation);

    [Theory]
    [InlineData("O39 with an empty array", "b => b.WithOrigins(cfg.GetSection(\"x\").Get<string[]>() ?? [])")]
    [InlineData("O39 with other origins", "b => b.WithOrigins(cfg.GetSection(\"x\").Get<string[]>() ?? new[] { \"https://a.example\" })")]
    [InlineData("O39 or an exception", "b => b.WithOrigins(cfg.GetSection(\"x\").Get<string[]>() ?? throw new InvalidOperationException())")]
    [InlineData("O39 after a check", "b => { var o = cfg.GetSection(\"x\").Get<string[]>(); if (o != null) b.WithOrigins(o); }")]
    [InlineData("O39 after a pattern", "b => { var o = cfg.GetSection(\"x\").Get<string[]>(); if (o is { Length: > 0 }) b.WithOrigins(o); }")]
    [InlineData("O39 after a question about it", "b => { var o = cfg[\"x\"]; if (!string.IsNullOrEmpty(o)) b.WithOrigins(o); }")]
    [InlineData("O39 read again after a check", "b => { if (cfg[\"x\"] is not null) b.WithOrigins(cfg[\"x\"]); }")]
    [InlineData("O39 read again after a way out", "b => { if (string.IsNullOrEmpty(cfg[\"x:y\"])) throw new InvalidOperationException(); b.WithOrigins(cfg.GetSection(\"x\")[\"y\"]); }")]
    [InlineData("O39 after a question about the section", "b => { if (cfg.GetSection(\"x\").Exists()) b.WithOrigins(cfg.GetSection(\"x\").Get<string[]>()); }")]
    [InlineData("O39 a value with a default", "b => b.WithOrigins(cfg.GetValue(\"x\", \"https://a.example\"))")]
    [InlineData("O39 one string with a default", "b => b.WithOrigins(cfg[\"x\"] ?? \"https://a.example\")")]
    [InlineData("O39 a section that is required", "b => b.WithOrigins(cfg.GetRequiredSection(\"x\").Get<string[]>()!)")]
    [InlineData("O39 a part of a section that is required", "b => b.WithOrigins(cfg.GetRequiredSection(\"x\").Value!)")]
    [InlineData("a parameter", "b => b.WithOrigins(texts)")]
    [InlineData("an array", "b => b.WithOrigins(new[] { \"https://a.example\" })")]
    [InlineData("another type's indexer", "b => b.WithOrigins(new Dictionary<string, string>()[\"x\"])")]
    public Task Is_silent(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("b => b.WithOrigins(cfg.GetSection(\"Cors:Origins\").{|#0:Get<string[]>()|})", DiagnosticSeverity.Info, " where 'Cors:Origins' is missing", "WithOrigins", "ArgumentNullException")]
    [InlineData("b => b.WithHeaders(cfg.GetSection(text).{|#0:Get<string[]>()|})", DiagnosticSeverity.Info, " where the section is missing", "WithHeaders", "NullReferenceException")]
    [InlineData("b => b.{|#0:WithOrigins((string[])null!)|}", DiagnosticSeverity.Warning, "", "WithOrigins", "ArgumentNullException")]
    public Task Says_what_throws(string configure, DiagnosticSeverity severity, string where, string method, string exception) => new RuleTest("CORS2018")
    {
        TestCode = WebCode.Policy(configure, Members),
        ExpectedDiagnostics = { Verify.Diagnostic("CORS2018").WithLocation(0).WithSeverity(severity).WithArguments(where, method, exception) },
    }.RunAsync(Cancellation);

    [Theory]
    [InlineData("b => b.WithOrigins(cfg.GetSection(\"x\").{|CORS2018:Get<string[]>()|})", "b => b.WithOrigins(cfg.GetSection(\"x\").Get<string[]>() ?? [])")]
    [InlineData("b => b.WithOrigins(cfg.GetSection(\"x\").{|CORS2018:Get<string[]>()|}!)", "b => b.WithOrigins(cfg.GetSection(\"x\").Get<string[]>() ?? [])")]
    [InlineData("b => { var o = cfg.GetSection(\"x\").{|CORS2018:Get<string[]>()|}; b.WithOrigins(o); }", "b => { var o = cfg.GetSection(\"x\").Get<string[]>() ?? []; b.WithOrigins(o); }")]
    public Task Repairs(string before, string after) => new RuleFixTest<SuggestedEditFixes>("CORS2018")
    {
        TestCode = WebCode.Policy(before, Members),
        FixedCode = WebCode.Policy(after, Members),
        CodeActionEquivalenceKey = "CORS2018.Repair",
    }.RunAsync(Cancellation);

    [Fact]
    public Task Is_silent_where_the_application_asks_before_it_registers_the_policy() => RuleTest.VerifyAsync("CORS2018", WebCode.Statements(
        "if (cfg[\"x\"] is not null) { services.AddCors(o => o.AddDefaultPolicy(b => { b.WithOrigins(cfg[\"x\"]); })); }", Members));

    private static Task VerifyAsync(string shape, string configure)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2018", WebCode.Policy(configure, Members));
    }
}
