using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2013: preflight max ages that no browser keeps, and zero.</summary>
public class MaxAgeWithoutEffectTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("A02 zero", "b => b.SetPreflightMaxAge({|CORS2013:TimeSpan.Zero|})")]
    [InlineData("A02 no seconds", "b => b.SetPreflightMaxAge(TimeSpan.{|CORS2013:FromSeconds(0)|})")]
    [InlineData("A02 an empty constructor", "b => b.SetPreflightMaxAge({|CORS2013:new TimeSpan()|})")]
    [InlineData("A02 the default", "b => b.SetPreflightMaxAge({|CORS2013:default|})")]
    [InlineData("A02 on a policy object", "b => { var p = new CorsPolicy { PreflightMaxAge = {|CORS2013:TimeSpan.Zero|} }; }")]
    [InlineData("A02 everywhere and in Development", "b => { if (environment.IsDevelopment()) b.AllowAnyHeader(); b.SetPreflightMaxAge({|CORS2013:TimeSpan.Zero|}); }")]
    [InlineData("A04 a month", "b => b.SetPreflightMaxAge(TimeSpan.{|CORS2013:FromDays(30)|})")]
    [InlineData("A04 a second more than a day", "b => b.SetPreflightMaxAge(TimeSpan.{|CORS2013:FromSeconds(86401)|})")]
    [InlineData("A04 in a variable", "b => { var age = TimeSpan.{|CORS2013:FromHours(48)|}; b.SetPreflightMaxAge(age); }")]
    [InlineData("A04 in statements", "b => { b.WithOrigins(text); b.SetPreflightMaxAge({|CORS2013:new TimeSpan(7, 0, 0, 0)|}); }")]
    [InlineData("A04 in a field, at the call", "b => b.{|CORS2013:SetPreflightMaxAge(Age)|}")]
    [InlineData("A04 on one path", "b => { if (condition) b.SetPreflightMaxAge(TimeSpan.{|CORS2013:FromDays(2)|}); }")]
    public Task Reports(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("A01 negative, which is another rule's", "b => b.SetPreflightMaxAge(TimeSpan.FromSeconds(-1))")]
    [InlineData("A02 in Development only", "b => { if (environment.IsDevelopment()) b.SetPreflightMaxAge(TimeSpan.Zero); }")]
    [InlineData("A03 none", "b => b.WithOrigins(text)")]
    [InlineData("A04 a day", "b => b.SetPreflightMaxAge(TimeSpan.FromDays(1))")]
    [InlineData("A04 what Chromium keeps", "b => b.SetPreflightMaxAge(TimeSpan.FromHours(2))")]
    [InlineData("A05 a fraction, which is another rule's", "b => b.SetPreflightMaxAge(TimeSpan.FromSeconds(86400.5))")]
    [InlineData("A06 too many seconds, which is another rule's", "b => b.SetPreflightMaxAge(TimeSpan.FromDays(10_000_000))")]
    [InlineData("A06 the greatest, which is another rule's", "b => b.SetPreflightMaxAge(TimeSpan.MaxValue)")]
    [InlineData("a time that is not known", "b => b.SetPreflightMaxAge(TimeSpan.Parse(text))")]
    [InlineData("a better time afterwards", "b => b.SetPreflightMaxAge(TimeSpan.Zero).SetPreflightMaxAge(TimeSpan.FromHours(1))")]
    public Task Is_silent(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("{|#0:TimeSpan.Zero|}", "With a max age of '0' every request that needs a preflight is two requests")]
    [InlineData("TimeSpan.{|#0:FromDays(7)|}", "No browser keeps the answer to a preflight for '604800' seconds: the longest is 86400")]
    public Task Says_what_happens(string age, string message) => new RuleTest("CORS2013")
    {
        TestCode = WebCode.Policy($"b => b.SetPreflightMaxAge({age})"),
        ExpectedDiagnostics = { Verify.Diagnostic("CORS2013").WithLocation(0).WithSeverity(DiagnosticSeverity.Info).WithMessage(message) },
    }.RunAsync(Cancellation);

    [Theory]
    [InlineData("b => b.SetPreflightMaxAge(TimeSpan.{|CORS2013:FromDays(30)|})", "b => b.SetPreflightMaxAge(TimeSpan.FromDays(1))")]
    [InlineData("b => b.SetPreflightMaxAge({|CORS2013:new TimeSpan(24, 0, 1)|})", "b => b.SetPreflightMaxAge(TimeSpan.FromDays(1))")]
    [InlineData("b => { var p = new CorsPolicy { PreflightMaxAge = TimeSpan.{|CORS2013:FromSeconds(604800)|} }; }", "b => { var p = new CorsPolicy { PreflightMaxAge = TimeSpan.FromDays(1) }; }")]
    [InlineData("b => { if (condition) b.SetPreflightMaxAge(TimeSpan.{|CORS2013:FromDays(2)|}); else b.SetPreflightMaxAge(TimeSpan.{|CORS2013:FromDays(3)|}); }", "b => { if (condition) b.SetPreflightMaxAge(TimeSpan.FromDays(1)); else b.SetPreflightMaxAge(TimeSpan.FromDays(1)); }")]
    public Task Repairs(string before, string after) => new RuleFixTest<SuggestedEditFixes>("CORS2013")
    {
        TestCode = WebCode.Policy(before),
        FixedCode = WebCode.Policy(after),
        CodeActionEquivalenceKey = "CORS2013.Repair",
    }.RunAsync(Cancellation);

    [Fact]
    public Task Leaves_zero() => new RuleFixTest<SuggestedEditFixes>("CORS2013")
    {
        TestCode = WebCode.Policy("b => b.SetPreflightMaxAge({|CORS2013:TimeSpan.Zero|})"),
    }.VerifyNoActionsAsync(Cancellation);

    private static Task VerifyAsync(string shape, string configure)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2013", WebCode.Policy(configure, "static readonly TimeSpan Age = TimeSpan.FromDays(365);"));
    }
}
