using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2003: wildcards that are compared as text. Rows with a trap of the catalogue start with its id.</summary>
public class WildcardWithoutCallTests
{
    private const string Call = "SetIsOriginAllowedToAllowWildcardSubdomains()";
    private const string NoPattern = "as a pattern it could not be read either";

    [Theory]
    [InlineData("W16 one pattern", "b => b.WithOrigins({|CORS2003:\"https://*.a.example\"|})")]
    [InlineData("W16 beside an origin", "b => b.WithOrigins(\"https://a.example\", {|CORS2003:\"https://*.a.example\"|}).AllowCredentials()")]
    [InlineData("W16 with a port", "b => b.WithOrigins({|CORS2003:\"https://*.a.example:8443\"|})")]
    [InlineData("W16 with a path", "b => b.WithOrigins({|CORS2003:\"https://*.a.example/\"|})")]
    [InlineData("W16 below localhost", "b => b.WithOrigins({|CORS2003:\"http://*.localhost:3000\"|})")]
    [InlineData("W16 an app", "b => b.WithOrigins({|CORS2003:\"capacitor://*.x\"|})")]
    [InlineData("W16 in an array", "b => { var origins = new[] { {|CORS2003:\"https://*.a.example\"|} }; b.WithOrigins(origins); }")]
    [InlineData("W16 on the path without the call", "b => { b.WithOrigins({|CORS2003:\"https://*.a.example\"|}); if (condition) b.CALL; }")]
    [InlineData("W16 a builder that is built", "b => { new CorsPolicyBuilder({|CORS2003:\"https://*.a.example\"|}).Build(); }")]
    [InlineData("W16 in a helper that continues the policy, at its call", "b => {|CORS2003:Fill(b)|}", "static void Fill(CorsPolicyBuilder b) => b.WithOrigins(\"https://*.a.example\");")]
    [InlineData("W10 which would throw with the call", "b => b.WithOrigins({|CORS2003:\"https://*.a.example:*\"|})")]
    [InlineData("W12 which would throw with the call", "b => b.WithOrigins({|CORS2003:\"*://*.a.example\"|})")]
    [InlineData("W18 which would never match with the call", "b => b.WithOrigins({|CORS2003:\"https://*.bücher.example\"|})")]
    [InlineData("W21 beside a star", "b => b.WithOrigins(\"*\", {|CORS2003:\"https://*.a.example\"|})")]
    public Task Reports(string shape, string configure, string members = "") => VerifyAsync(shape, configure, members);

    [Theory]
    [InlineData("W01 with the call", "b => b.WithOrigins(\"https://*.a.example\").CALL")]
    [InlineData("W01 with the call before", "b => b.CALL.WithOrigins(\"https://*.a.example\")")]
    [InlineData("W01 with the call in a statement", "b => { b.WithOrigins(\"https://*.a.example\"); b.CALL; }")]
    [InlineData("W01 with the call in a helper", "b => { b.WithOrigins(\"https://*.a.example\"); Allow(b); }", "static void Allow(CorsPolicyBuilder b) => b.CALL;")]
    [InlineData("W05 over a public suffix, which another rule reports", "b => b.WithOrigins(\"https://*.com\")")]
    [InlineData("W08 no pattern, which another rule reports", "b => b.WithOrigins(\"*.a.example\")")]
    [InlineData("W29 no pattern, which another rule reports", "b => b.WithOrigins(\"http://*.168.1.10\")")]
    [InlineData("W26 joined, which another rule reports", "b => b.WithOrigins(\"https://*.a.example,https://*.b.example\")")]
    [InlineData("O28 any origin", "b => b.WithOrigins(\"*\")")]
    [InlineData("P03 an own predicate does not read the list", "b => b.WithOrigins(\"https://*.a.example\").SetIsOriginAllowed(o => o == text)")]
    [InlineData("O29d wiped by any", "b => b.WithOrigins(\"https://*.a.example\").AllowAnyOrigin()")]
    [InlineData("a builder that is built elsewhere", "b => { Use(new CorsPolicyBuilder(\"https://*.a.example\")); }", "static void Use(CorsPolicyBuilder b) { }")]
    [InlineData("a builder that code out of sight gets", "b => { b.WithOrigins(\"https://*.a.example\"); Other.Use(b); }", "static class Other { public static Action<CorsPolicyBuilder> Use; }")]
    [InlineData("another list", "b => b.WithHeaders(\"https://*.a.example\")")]
    public Task Is_silent(string shape, string configure, string members = "") => VerifyAsync(shape, configure, members);

    [Theory]
    [InlineData("https://*.a.example", "call 'SetIsOriginAllowedToAllowWildcardSubdomains' to let in the subdomains of 'a.example'")]
    [InlineData("https://*.a.example:*", NoPattern)]
    [InlineData("https://*.bücher.example", "as a pattern it would match no origin either")]
    public async Task Says_what_to_do(string origin, string advice)
    {
        var test = new RuleTest("CORS2003")
        {
            TestCode = WebCode.Policy($"b => b.WithOrigins({{|#0:\"{origin}\"|}})"),
            ExpectedDiagnostics = { Verify.Diagnostic("CORS2003").WithLocation(0).WithSeverity(DiagnosticSeverity.Warning).WithArguments(origin, advice) },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("a chain", "b => b.WithOrigins({|CORS2003:\"https://*.a.example\"|})", "b => b.WithOrigins(\"https://*.a.example\").CALL")]
    [InlineData("in the middle", "b => b.WithOrigins({|CORS2003:\"https://*.a.example\"|}).AllowCredentials()", "b => b.WithOrigins(\"https://*.a.example\").CALL.AllowCredentials()")]
    [InlineData("a statement", "b => { b.WithOrigins({|CORS2003:\"https://*.a.example\"|}); }", "b => { b.WithOrigins(\"https://*.a.example\").CALL; }")]
    [InlineData("two patterns, one call", "b => b.WithOrigins({|CORS2003:\"https://*.a.example\"|}, {|CORS2003:\"https://*.b.example\"|})", "b => b.WithOrigins(\"https://*.a.example\", \"https://*.b.example\").CALL")]
    [InlineData("in an array of the call", "b => b.WithOrigins(new List<string> { {|CORS2003:\"https://*.a.example\"|} }.ToArray())", "b => b.WithOrigins(new List<string> { \"https://*.a.example\" }.ToArray()).CALL")]
    [InlineData("two policies", "b => { b.WithOrigins({|CORS2003:\"https://*.a.example\"|}); new CorsPolicyBuilder().WithOrigins({|CORS2003:\"https://*.b.example\"|}).Build(); }", "b => { b.WithOrigins(\"https://*.a.example\").CALL; new CorsPolicyBuilder().WithOrigins(\"https://*.b.example\").CALL.Build(); }")]
    public Task Adds_the_call(string shape, string before, string after) =>
        SuggestedEdit.VerifyAsync("CORS2003", shape, before, after.Replace("CALL", Call, StringComparison.Ordinal));

    [Theory]
    [InlineData("W10 which would throw", "b => b.WithOrigins({|CORS2003:\"https://*.a.example:*\"|})")]
    [InlineData("W12 which would throw", "b => b.WithOrigins({|CORS2003:\"*://*.a.example\"|})")]
    [InlineData("W06b beside one that would throw", "b => b.WithOrigins({|CORS2003:\"https://*.a.example\"|}, {|CORS2003:\"https://*.\"|})")]
    [InlineData("W26 beside joined ones that would throw", "b => b.WithOrigins({|CORS2003:\"https://*.a.example\"|}, \"https://*.b.example,https://*.c.example\")")]
    [InlineData("W05 beside one that would let in everybody", "b => b.WithOrigins({|CORS2003:\"https://*.a.example\"|}, \"https://*.github.io\")")]
    [InlineData("W05 over a domain with shared names below", "b => b.WithOrigins({|CORS2003:\"https://*.amazonaws.com\"|})")]
    [InlineData("W18 which would never match", "b => b.WithOrigins({|CORS2003:\"https://*.bücher.example\"|})")]
    [InlineData("a variable", "b => { var origins = new[] { {|CORS2003:\"https://*.a.example\"|} }; b.WithOrigins(origins); }")]
    [InlineData("a helper", "b => {|CORS2003:Fill(b)|}", "static void Fill(CorsPolicyBuilder b) => b.WithOrigins(\"https://*.a.example\");")]
    [InlineData("a constructor", "b => { new CorsPolicyBuilder({|CORS2003:\"https://*.a.example\"|}).Build(); }")]
    public Task Leaves_alone(string shape, string configure, string members = "") => SuggestedEdit.VerifyNoneAsync("CORS2003", shape, configure, members);

    private static Task VerifyAsync(string shape, string configure, string members)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2003", WebCode.Policy(configure.Replace("CALL", Call, StringComparison.Ordinal), members.Replace("CALL", Call, StringComparison.Ordinal)));
    }
}
