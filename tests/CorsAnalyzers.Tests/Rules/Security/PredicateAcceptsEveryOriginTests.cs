using CorsAnalyzers.CodeFixes;
using CorsAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Security;

/// <summary>CORS1002: predicates that say yes to strangers.</summary>
public class PredicateAcceptsEveryOriginTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("P01 a lambda", "b => b.{|CORS1002:SetIsOriginAllowed(_ => true)|}.AllowCredentials()")]
    [InlineData("P01 a named parameter", "b => b.{|CORS1002:SetIsOriginAllowed(origin => true)|}.AllowCredentials()")]
    [InlineData("P01 a block", "b => b.{|CORS1002:SetIsOriginAllowed(o => { Console.WriteLine(o); return true; })|}.AllowCredentials()")]
    [InlineData("P01 every path of a block", "b => b.{|CORS1002:SetIsOriginAllowed(o => { if (o.Length > 3) return true; return true; })|}.AllowCredentials()")]
    [InlineData("P01 an anonymous method", "b => b.{|CORS1002:SetIsOriginAllowed(delegate { return true; })|}.AllowCredentials()")]
    [InlineData("P01 a static lambda", "b => b.{|CORS1002:SetIsOriginAllowed(static o => true)|}.AllowCredentials()")]
    [InlineData("P01 a method group", "b => b.{|CORS1002:SetIsOriginAllowed(Yes)|}.AllowCredentials()", "static bool Yes(string origin) => true;")]
    [InlineData("P01 a local function", "b => { b.{|CORS1002:SetIsOriginAllowed(Yes)|}.AllowCredentials(); bool Yes(string origin) { return true; } }")]
    [InlineData("P01 a variable", "b => { Func<string, bool> yes = o => true; b.{|CORS1002:SetIsOriginAllowed(yes)|}.AllowCredentials(); }")]
    [InlineData("P01 a constant", "b => b.{|CORS1002:SetIsOriginAllowed(o => Yes)|}.AllowCredentials()", "const bool Yes = true;")]
    [InlineData("P01 not false", "b => b.{|CORS1002:SetIsOriginAllowed(o => !false)|}.AllowCredentials()")]
    [InlineData("P01 without credentials", "b => b.{|CORS1002:SetIsOriginAllowed(_ => true)|}")]
    [InlineData("P01 credentials first", "b => b.AllowCredentials().{|CORS1002:SetIsOriginAllowed(_ => true)|}")]
    [InlineData("P03 beside a list, which it does not read", "b => b.WithOrigins(\"https://a.example\").{|CORS1002:SetIsOriginAllowed(_ => true)|}.AllowCredentials()")]
    [InlineData("P12 the last predicate counts", "b => b.SetIsOriginAllowed(o => o == text).{|CORS1002:SetIsOriginAllowed(_ => true)|}.AllowCredentials()")]
    [InlineData("P01 most paths", "b => b.{|CORS1002:SetIsOriginAllowed(o => { if (o.Length > 3) return true; return o == text; })|}.AllowCredentials()")]
    [InlineData("P01 any scheme", "b => b.{|CORS1002:SetIsOriginAllowed(o => o.StartsWith(\"https://\"))|}.AllowCredentials()")]
    [InlineData("P01 anything", "b => b.{|CORS1002:SetIsOriginAllowed(o => !string.IsNullOrWhiteSpace(o))|}.AllowCredentials()")]
    [InlineData("P01 anything that is a URI", "b => b.{|CORS1002:SetIsOriginAllowed(o => Uri.TryCreate(o, UriKind.Absolute, out _))|}.AllowCredentials()")]
    [InlineData("P01 all but one", "b => b.{|CORS1002:SetIsOriginAllowed(o => o != \"https://bad.example\")|}.AllowCredentials()")]
    [InlineData("P01 a regular expression", "b => b.{|CORS1002:SetIsOriginAllowed(o => Regex.IsMatch(o, \"^https?://.*$\"))|}.AllowCredentials()")]
    [InlineData("P01 a field", "b => b.{|CORS1002:SetIsOriginAllowed(Anyone)|}.AllowCredentials()", "static readonly Func<string, bool> Anyone = o => true;")]
    [InlineData("P01 beside what is not known", "b => b.{|CORS1002:SetIsOriginAllowed(o => texts.Contains(o) || true)|}.AllowCredentials()")]
    [InlineData("in a helper", "b => b.Open()", "static CorsPolicyBuilder Open(this CorsPolicyBuilder b) => b.{|CORS1002:SetIsOriginAllowed(_ => true)|}.AllowCredentials();")]
    [InlineData("B11 the property of a policy object", "b => { var p = new CorsPolicy { {|CORS1002:IsOriginAllowed = _ => true|}, SupportsCredentials = true }; }")]
    [InlineData("B11 in a statement", "b => { var p = new CorsPolicy(); {|CORS1002:p.IsOriginAllowed = _ => true|}; p.SupportsCredentials = true; }")]
    public Task Reports(string shape, string configure, string members = "") => VerifyAsync(shape, configure, members);

    [Theory]
    [InlineData("a predicate that decides", "b => b.SetIsOriginAllowed(o => o == \"https://a.example\").AllowCredentials()")]
    [InlineData("P01 what is not known decides", "b => b.SetIsOriginAllowed(o => { if (condition) return true; return o == text; }).AllowCredentials()")]
    [InlineData("P15 a predicate that refuses", "b => b.SetIsOriginAllowed(_ => false).AllowCredentials()")]
    [InlineData("an answer that is not known", "b => b.SetIsOriginAllowed(_ => condition).AllowCredentials()")]
    [InlineData("a predicate that is not known", "b => b.SetIsOriginAllowed(Elsewhere).AllowCredentials()", "static readonly Func<string, bool> Elsewhere = null!;")]
    [InlineData("P02 beside any origin, where it is never asked", "b => b.AllowAnyOrigin().SetIsOriginAllowed(_ => true)")]
    [InlineData("P12 overwritten", "b => b.SetIsOriginAllowed(_ => true).SetIsOriginAllowed(o => o == text).AllowCredentials()")]
    [InlineData("W15 overwritten by wildcard subdomains", "b => b.SetIsOriginAllowed(_ => true).SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials()")]
    public Task Is_silent(string shape, string configure, string members = "") => VerifyAsync(shape, configure, members);

    [Theory]
    [InlineData("b => b.{|#0:SetIsOriginAllowed(_ => true)|}.{|#1:AllowCredentials()|}", DiagnosticSeverity.Warning, true)]
    [InlineData("b => { if (environment.IsDevelopment()) b.{|#0:SetIsOriginAllowed(_ => true)|}.{|#1:AllowCredentials()|}; }", DiagnosticSeverity.Info, true)]
    [InlineData("b => { var local = environment.IsEnvironment(\"Development\"); if (!local) return; b.{|#0:SetIsOriginAllowed(_ => true)|}.{|#1:AllowCredentials()|}; }", DiagnosticSeverity.Info, true)]
    [InlineData("b => b.{|#0:SetIsOriginAllowed(_ => true)|}", DiagnosticSeverity.Info, false)]
    public async Task Is_as_serious_as_what_it_opens(string configure, DiagnosticSeverity severity, bool withCredentials)
    {
        var expected = Verify.Diagnostic("CORS1002").WithLocation(0).WithSeverity(severity)
            .WithArguments("https://evil.example", withCredentials ? "can act and read with the cookies of your users" : "can read the answers");
        await new RuleTest("CORS1002")
        {
            TestCode = WebCode.Policy(configure),
            ExpectedDiagnostics = { withCredentials ? expected.WithLocation(1) : expected },
        }.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("b => b.{|CORS1002:SetIsOriginAllowed(_ => true)|}.AllowCredentials()", "b => b.WithOrigins({|CORS2022:\"https://replace-with-your-origin.invalid\"|}).AllowCredentials()", "CORS1002.MakeOriginsExplicit")]
    [InlineData("b => b.{|CORS1002:SetIsOriginAllowed(_ => true)|}.AllowAnyHeader()", "b => b.AllowAnyOrigin().AllowAnyHeader()", "CORS1002.AllowAnyOrigin")]
    [InlineData("b => { b.{|CORS1002:SetIsOriginAllowed(_ => { return true; })|}; }", "b => { b.AllowAnyOrigin(); }", "CORS1002.AllowAnyOrigin")]
    public Task Repairs(string before, string after, string key) => new RuleFixTest<AnyOriginFixes>("CORS1002", "CORS2022")
    {
        TestCode = WebCode.Policy(before),
        FixedCode = WebCode.Policy(after),
        CodeActionEquivalenceKey = key,
    }.RunAsync(Cancellation);

    [Fact]
    public Task Offers_any_origin_only_without_credentials() => new RuleFixTest<AnyOriginFixes>("CORS1002")
    {
        TestCode = WebCode.Policy("b => b.{|CORS1002:SetIsOriginAllowed(_ => true)|}.AllowCredentials()"),
    }.VerifyActionsAsync(("List explicit origins (a placeholder, to be replaced by yours)", "CORS1002.MakeOriginsExplicit"));

    private static Task VerifyAsync(string shape, string configure, string members)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS1002", WebCode.Policy(configure, members));
    }
}
