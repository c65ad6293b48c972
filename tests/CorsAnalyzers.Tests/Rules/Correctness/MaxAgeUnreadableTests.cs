using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2012: preflight max ages that throw or that browsers cannot read.</summary>
public class MaxAgeUnreadableTests
{
    private const string Members = """
        static readonly TimeSpan Age = TimeSpan.FromMilliseconds(1500);
        static class Timeout { public static readonly TimeSpan InfiniteTimeSpan = TimeSpan.FromMinutes(10); }
        static TimeSpan Half() => TimeSpan.FromSeconds(0.5);
        static void Fill(CorsPolicyBuilder b) => b.SetPreflightMaxAge(TimeSpan.{|CORS2012:FromSeconds(1.5)|});
        static void Keep(CorsPolicyBuilder b, TimeSpan age) => b.SetPreflightMaxAge(age);
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("A01 minus one second", "b => b.SetPreflightMaxAge(TimeSpan.{|CORS2012:FromSeconds(-1)|})")]
    [InlineData("A01 for ever", "b => b.SetPreflightMaxAge({|CORS2012:System.Threading.Timeout.InfiniteTimeSpan|})")]
    [InlineData("A01 negated", "b => b.SetPreflightMaxAge({|CORS2012:-TimeSpan.FromHours(1)|})")]
    [InlineData("A01 the smallest", "b => b.SetPreflightMaxAge({|CORS2012:TimeSpan.MinValue|})")]
    [InlineData("A01 on a policy object", "b => { var p = new CorsPolicy { PreflightMaxAge = TimeSpan.{|CORS2012:FromMinutes(-5)|} }; }")]
    [InlineData("A01 on a policy object, later", "b => { var p = new CorsPolicy(); p.PreflightMaxAge = {|CORS2012:new TimeSpan(0, 0, -1)|}; }")]
    [InlineData("A05 a fraction", "b => b.SetPreflightMaxAge(TimeSpan.{|CORS2012:FromMilliseconds(1500)|})")]
    [InlineData("A05 half a second", "b => b.SetPreflightMaxAge(TimeSpan.{|CORS2012:FromSeconds(0.5)|})")]
    [InlineData("A05 in a variable", "b => { var age = TimeSpan.{|CORS2012:FromMilliseconds(1500)|}; b.SetPreflightMaxAge(age); }")]
    [InlineData("A05 in a constructor with parts", "b => b.SetPreflightMaxAge({|CORS2012:new TimeSpan(0, 0, 0, 1, 500)|})")]
    [InlineData("A05 in a field, at the call", "b => b.SetPreflightMaxAge({|CORS2012:Age|})", true)]
    [InlineData("A05 from a helper, at the call", "b => b.SetPreflightMaxAge({|CORS2012:Half()|})", true)]
    [InlineData("A05 in a helper, there", "b => Fill(b)")]
    [InlineData("A05 handed to a helper", "b => Keep(b, TimeSpan.{|CORS2012:FromSeconds(1.5)|})")]
    [InlineData("A05 on one path", "b => { if (condition) b.SetPreflightMaxAge(TimeSpan.{|CORS2012:FromSeconds(1.5)|}); else b.SetPreflightMaxAge(TimeSpan.FromSeconds(1)); }")]
    [InlineData("A06 the greatest", "b => b.SetPreflightMaxAge({|CORS2012:TimeSpan.MaxValue|})")]
    [InlineData("A06 too many seconds", "b => b.SetPreflightMaxAge(TimeSpan.{|CORS2012:FromDays(10_000_000)|})")]
    [InlineData("A07 ticks for seconds", "b => b.SetPreflightMaxAge({|CORS2012:new TimeSpan(3600)|})")]
    [InlineData("A07 ticks", "b => b.SetPreflightMaxAge(TimeSpan.{|CORS2012:FromTicks(1)|})")]
    [InlineData("A07 milliseconds for seconds", "b => b.SetPreflightMaxAge(TimeSpan.{|CORS2012:FromMilliseconds(3600)|})")]
    public Task Reports(string shape, string configure, bool isAtCall = false) => VerifyAsync(shape, isAtCall ? AtCall(configure) : configure);

    [Theory]
    [InlineData("A01 what own code calls for ever", "b => b.SetPreflightMaxAge(Timeout.InfiniteTimeSpan)")]
    [InlineData("A02 zero, which is another rule's", "b => b.SetPreflightMaxAge(TimeSpan.Zero)")]
    [InlineData("A03 none", "b => b.WithOrigins(text)")]
    [InlineData("A03 none, said so", "b => { var p = new CorsPolicy { PreflightMaxAge = null }; }")]
    [InlineData("A04 a month, which is another rule's", "b => b.SetPreflightMaxAge(TimeSpan.FromDays(30))")]
    [InlineData("A05 whole seconds in milliseconds", "b => b.SetPreflightMaxAge(TimeSpan.FromMilliseconds(3_600_000))")]
    [InlineData("A05 whole seconds in a fraction of a minute", "b => b.SetPreflightMaxAge(TimeSpan.FromMinutes(0.5))")]
    [InlineData("A07 ticks that are seconds", "b => b.SetPreflightMaxAge(new TimeSpan(36_000_000_000))")]
    [InlineData("hours", "b => b.SetPreflightMaxAge(TimeSpan.FromHours(2))")]
    [InlineData("hours, minutes and seconds", "b => b.SetPreflightMaxAge(new TimeSpan(1, 30, 0))")]
    [InlineData("a time that is not known", "b => b.SetPreflightMaxAge(TimeSpan.Parse(text))")]
    [InlineData("a number that is not known", "b => b.SetPreflightMaxAge(TimeSpan.FromSeconds(text.Length))")]
    [InlineData("a better time afterwards", "b => b.SetPreflightMaxAge(TimeSpan.FromSeconds(1.5)).SetPreflightMaxAge(TimeSpan.FromSeconds(2))")]
    [InlineData("a time for something else", "b => Console.WriteLine(TimeSpan.FromSeconds(1.5))")]
    public Task Is_silent(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("TimeSpan.{|#0:FromSeconds(-1)|}", "'SetPreflightMaxAge' throws ArgumentOutOfRangeException: the max age is negative (-1 seconds)")]
    [InlineData("TimeSpan.{|#0:FromMilliseconds(1500)|}", "Browsers cannot read the max age '1.5', which is no whole number of seconds, and ask again after 5 seconds or at once")]
    [InlineData("{|#0:new TimeSpan(3600)|}", "Browsers cannot read the max age '0.00036', which is no whole number of seconds, and ask again after 5 seconds or at once")]
    [InlineData("TimeSpan.{|#0:FromTicks(1)|}", "Browsers cannot read the max age '1E-07', which is no whole number of seconds, and ask again after 5 seconds or at once")]
    [InlineData("TimeSpan.{|#0:FromDays(10_000_000)|}", "The max age '864000000000' has more digits than browsers have to read, and each makes of it what it will")]
    public Task Says_what_happens(string age, string message) => new RuleTest("CORS2012")
    {
        TestCode = WebCode.Policy($"b => b.SetPreflightMaxAge({age})"),
        ExpectedDiagnostics = { Verify.Diagnostic("CORS2012").WithLocation(0).WithSeverity(DiagnosticSeverity.Warning).WithMessage(message) },
    }.RunAsync(Cancellation);

    [Theory]
    [InlineData("b => b.SetPreflightMaxAge({|CORS2012:new TimeSpan(3600)|})", "b => b.SetPreflightMaxAge(TimeSpan.FromSeconds(3600))")]
    [InlineData("b => b.SetPreflightMaxAge(TimeSpan.{|CORS2012:FromMilliseconds(3600)|})", "b => b.SetPreflightMaxAge(TimeSpan.FromSeconds(3600))")]
    [InlineData("b => b.SetPreflightMaxAge(TimeSpan.{|CORS2012:FromMilliseconds(86400)|})", "b => b.SetPreflightMaxAge(TimeSpan.FromDays(1))")]
    [InlineData("b => b.SetPreflightMaxAge(TimeSpan.{|CORS2012:FromMilliseconds(1500)|})", "b => b.SetPreflightMaxAge(TimeSpan.FromSeconds(2))")]
    [InlineData("b => b.SetPreflightMaxAge(TimeSpan.{|CORS2012:FromMilliseconds(100)|})", "b => b.SetPreflightMaxAge(TimeSpan.FromSeconds(1))")]
    [InlineData("b => b.SetPreflightMaxAge({|CORS2012:TimeSpan.MaxValue|})", "b => b.SetPreflightMaxAge(TimeSpan.FromDays(1))")]
    [InlineData("b => b.SetPreflightMaxAge(TimeSpan.{|CORS2012:FromSeconds(-1)|})", "b => b.SetPreflightMaxAge(TimeSpan.Zero)")]
    [InlineData("b => { var p = new CorsPolicy { PreflightMaxAge = {|CORS2012:new(900)|} }; }", "b => { var p = new CorsPolicy { PreflightMaxAge = TimeSpan.FromSeconds(900) }; }")]
    [InlineData("b => { TimeSpan age = TimeSpan.{|CORS2012:FromSeconds(1.5)|}; if (condition) age = TimeSpan.{|CORS2012:FromSeconds(59.9)|}; b.SetPreflightMaxAge(age); }", "b => { TimeSpan age = TimeSpan.FromSeconds(2); if (condition) age = TimeSpan.FromSeconds(60); b.SetPreflightMaxAge(age); }")]
    public Task Repairs(string before, string after) => new RuleFixTest<SuggestedEditFixes>("CORS2012")
    {
        TestCode = WebCode.Policy(before),
        FixedCode = WebCode.Policy(after),
        CodeActionEquivalenceKey = "CORS2012.Repair",
    }.RunAsync(Cancellation);

    [Fact]
    public Task Repairs_without_an_import() => new RuleFixTest<SuggestedEditFixes>("CORS2012")
    {
        TestCode = "class C { void M(Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder b) => b.SetPreflightMaxAge({|CORS2012:new System.TimeSpan(3600)|}); }",
        FixedCode = "class C { void M(Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder b) => b.SetPreflightMaxAge(System.TimeSpan.FromSeconds(3600)); }",
    }.RunAsync(Cancellation);

    [Theory]
    [InlineData("A01 for ever, which no browser does", "b => b.SetPreflightMaxAge({|CORS2012:System.Threading.Timeout.InfiniteTimeSpan|})")]
    [InlineData("A07 one tick, which nobody means", "b => b.SetPreflightMaxAge(TimeSpan.{|CORS2012:FromTicks(1)|})")]
    [InlineData("a field of another use", "b => b.{|CORS2012:SetPreflightMaxAge(Age)|}")]
    public Task Leaves(string shape, string configure)
    {
        _ = shape;
        return new RuleFixTest<SuggestedEditFixes>("CORS2012") { TestCode = WebCode.Policy(configure, "static readonly TimeSpan Age = TimeSpan.FromMilliseconds(1500);") }.VerifyNoActionsAsync(Cancellation);
    }

    private static string AtCall(string configure) =>
        configure.Replace("SetPreflightMaxAge({|CORS2012:", "{|CORS2012:SetPreflightMaxAge(", StringComparison.Ordinal).Replace("|})", ")|}", StringComparison.Ordinal);

    private static Task VerifyAsync(string shape, string configure)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2012", WebCode.Policy(configure, Members));
    }
}
