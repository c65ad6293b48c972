using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2005: the wildcard call without a wildcard. CALL stands for it. Rows with a trap of the catalogue start with its id.</summary>
public class WildcardCallWithoutWildcardTests
{
    private const string Call = "SetIsOriginAllowedToAllowWildcardSubdomains()";

    [Theory]
    [InlineData("W14 one origin", "b => b.WithOrigins(\"https://a.example\").{|CORS2005:CALL|}")]
    [InlineData("W14 the other order", "b => b.{|CORS2005:CALL|}.WithOrigins(\"https://a.example\")")]
    [InlineData("W14 several origins", "b => b.WithOrigins(\"https://a.example\", \"https://b.example\").{|CORS2005:CALL|}.AllowCredentials()")]
    [InlineData("W14 in a statement", "b => { b.WithOrigins(\"https://a.example\"); b.{|CORS2005:CALL|}; }")]
    [InlineData("W14 on one path", "b => { b.WithOrigins(\"https://a.example\"); if (condition) b.{|CORS2005:CALL|}; }")]
    [InlineData("W14 a builder that is built", "b => { new CorsPolicyBuilder(\"https://a.example\").{|CORS2005:CALL|}.Build(); }")]
    [InlineData("W14 two paths, both without", "b => { if (condition) b.WithOrigins(\"https://a.example\"); else b.WithOrigins(\"https://b.example\"); b.{|CORS2005:CALL|}; }")]
    [InlineData("W17 any origin", "b => b.AllowAnyOrigin().{|CORS2005:CALL|}")]
    [InlineData("W17 any origin after it", "b => b.{|CORS2005:CALL|}.AllowAnyOrigin()")]
    [InlineData("W17 a star", "b => b.WithOrigins(\"*\").{|CORS2005:CALL|}")]
    [InlineData("O29 a star beside an origin is no pattern", "b => b.WithOrigins(\"*\", \"https://a.example\").{|CORS2005:CALL|}")]
    public Task Reports(string shape, string configure) => VerifyAsync(shape, configure, "");

    [Theory]
    [InlineData("W01 a pattern", "b => b.WithOrigins(\"https://*.a.example\").CALL")]
    [InlineData("W21 a pattern beside others", "b => b.WithOrigins(\"*\", \"https://a.example\", \"https://*.a.example\").CALL")]
    [InlineData("W08 a star that is meant as a pattern", "b => b.WithOrigins(\"*.a.example\").CALL")]
    [InlineData("W10 a pattern that throws", "b => b.WithOrigins(\"https://*.a.example:*\").CALL")]
    [InlineData("W26 patterns in one string", "b => b.WithOrigins(\"https://*.a.example,https://*.b.example\").CALL")]
    [InlineData("W15 a predicate after it, which another rule reports", "b => b.WithOrigins(\"https://a.example\").CALL.SetIsOriginAllowed(o => o == text)")]
    [InlineData("a pattern on one path", "b => { if (condition) b.WithOrigins(\"https://*.a.example\"); else b.WithOrigins(\"https://a.example\"); b.CALL; }")]
    [InlineData("origins that are not known", "b => b.WithOrigins(texts).CALL")]
    [InlineData("one origin that is not known", "b => b.WithOrigins(\"https://a.example\", text).CALL")]
    [InlineData("O18 no origin at all, which another rule reports", "b => b.CALL")]
    [InlineData("a builder that is not built here", "b => { Use(new CorsPolicyBuilder(\"https://a.example\").CALL); }", "static void Use(CorsPolicyBuilder b) { }")]
    [InlineData("a helper that may be given patterns", "b => Allow(b).WithOrigins(\"https://*.a.example\")", "static CorsPolicyBuilder Allow(CorsPolicyBuilder b) => b.WithOrigins(\"https://a.example\").CALL;")]
    [InlineData("a helper that many use", "b => Allow(b).WithOrigins(\"https://a.example\")", "static CorsPolicyBuilder Allow(CorsPolicyBuilder b) => b.CALL;")]
    public Task Is_silent(string shape, string configure, string members = "") => VerifyAsync(shape, configure, members);

    [Theory]
    [InlineData("b => b.WithOrigins(\"https://a.example\").{|#0:CALL|}", "no origin of this policy has a wildcard")]
    [InlineData("b => b.AllowAnyOrigin().{|#0:CALL|}", "the policy allows any origin")]
    public async Task Says_why(string configure, string reason)
    {
        var test = new RuleTest("CORS2005")
        {
            TestCode = WebCode.Policy(configure.Replace("CALL", Call, StringComparison.Ordinal)),
            ExpectedDiagnostics = { Verify.Diagnostic("CORS2005").WithLocation(0).WithSeverity(DiagnosticSeverity.Info).WithArguments(Call[..^2], reason) },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("a chain", "b => b.WithOrigins(\"https://a.example\").{|CORS2005:CALL|}", "b => b.WithOrigins(\"https://a.example\")")]
    [InlineData("in the middle", "b => b.WithOrigins(\"https://a.example\").{|CORS2005:CALL|}.AllowAnyHeader()", "b => b.WithOrigins(\"https://a.example\").AllowAnyHeader()")]
    [InlineData("first", "b => b.{|CORS2005:CALL|}.WithOrigins(\"https://a.example\")", "b => b.WithOrigins(\"https://a.example\")")]
    [InlineData("a statement", "b => { b.WithOrigins(\"https://a.example\"); b.{|CORS2005:CALL|}; }", "b => { b.WithOrigins(\"https://a.example\"); }")]
    [InlineData("two policies", "b => { b.AllowAnyOrigin().{|CORS2005:CALL|}; new CorsPolicyBuilder(\"https://a.example\").{|CORS2005:CALL|}.Build(); }", "b => { b.AllowAnyOrigin(); new CorsPolicyBuilder(\"https://a.example\").Build(); }")]
    public Task Removes_the_call(string shape, string before, string after) =>
        SuggestedEdit.VerifyAsync("CORS2005", shape, before.Replace("CALL", Call, StringComparison.Ordinal), after);

    private static Task VerifyAsync(string shape, string configure, string members)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2005", WebCode.Policy(configure.Replace("CALL", Call, StringComparison.Ordinal), members.Replace("CALL", Call, StringComparison.Ordinal)));
    }
}
