using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Correctness;

/// <summary>CORS2004: wildcards that the policy reads and cannot use. CALL stands for the call that makes it read them. Rows with a trap of the catalogue start with its id.</summary>
public class BrokenWildcardTests
{
    private const string Call = "SetIsOriginAllowedToAllowWildcardSubdomains()";
    private const string Throws = "every request of an origin that no entry before it lets in fails with UriFormatException";
    private const string NeverMatches = "browsers send the host in its ASCII form, so it never matches";

    [Theory]
    [InlineData("W06b star and dot", "b => b.WithOrigins({|CORS2004:\"https://*.\"|}).CALL")]
    [InlineData("W10 any port", "b => b.WithOrigins({|CORS2004:\"https://*.a.example:*\"|}).CALL")]
    [InlineData("W12 any scheme", "b => b.WithOrigins({|CORS2004:\"*://*.a.example\"|}).CALL")]
    [InlineData("W12 two schemes", "b => b.WithOrigins({|CORS2004:\"http*://*.a.example\"|}).CALL")]
    [InlineData("W18 a Unicode host", "b => b.WithOrigins({|CORS2004:\"https://*.bücher.example\"|}).CALL")]
    [InlineData("W24 behind a good one", "b => b.WithOrigins(\"https://*.a.example\", {|CORS2004:\"https://*.b.example:*\"|}).CALL")]
    [InlineData("the call before the origins", "b => b.CALL.WithOrigins({|CORS2004:\"https://*.a.example:*\"|})")]
    [InlineData("the call in a helper", "b => { b.WithOrigins({|CORS2004:\"https://*.a.example:*\"|}); Allow(b); }", "static void Allow(CorsPolicyBuilder b) => b.CALL;")]
    [InlineData("in a constructor", "b => { new CorsPolicyBuilder({|CORS2004:\"https://*.a.example:*\"|}).CALL.Build(); }")]
    [InlineData("in an array", "b => { var origins = new[] { {|CORS2004:\"*://*.a.example\"|} }; b.WithOrigins(origins).CALL; }")]
    [InlineData("on one path", "b => { b.WithOrigins({|CORS2004:\"https://*.a.example:*\"|}); if (condition) b.CALL; }")]
    public Task Reports(string shape, string configure, string members = "") => VerifyAsync(shape, configure, members);

    [Theory]
    [InlineData("W01 a pattern", "b => b.WithOrigins(\"https://*.a.example\").CALL")]
    [InlineData("W04 a port", "b => b.WithOrigins(\"https://*.a.example:443\", \"https://*.a.example:8443\").CALL")]
    [InlineData("W09 two stars", "b => b.WithOrigins(\"https://*.*.a.example\").CALL")]
    [InlineData("W13 a path", "b => b.WithOrigins(\"https://*.a.example/app\").CALL")]
    [InlineData("W27 a blank", "b => b.WithOrigins(\"https://*.a.example \").CALL")]
    [InlineData("W18 punycode", "b => b.WithOrigins(\"https://*.xn--bcher-kva.example\").CALL")]
    [InlineData("W22 an app", "b => b.WithOrigins(\"capacitor://*.x\").CALL")]
    [InlineData("W05 over a public suffix, which another rule reports", "b => b.WithOrigins(\"https://*.com\").CALL")]
    [InlineData("W10 without the call, which another rule reports", "b => b.WithOrigins(\"https://*.a.example:*\")")]
    [InlineData("W12 no pattern, which another rule reports", "b => b.WithOrigins(\"*://a.example\").CALL")]
    [InlineData("W26 joined, which another rule reports", "b => b.WithOrigins(\"https://*.a.example,https://*.b.example\").CALL")]
    [InlineData("W29 below an address, which another rule reports", "b => b.WithOrigins(\"http://*.168.1.10\").CALL")]
    [InlineData("W15 a predicate after the call", "b => b.WithOrigins(\"https://*.a.example:*\").CALL.SetIsOriginAllowed(o => o == text)")]
    [InlineData("W17 any origin", "b => b.WithOrigins(\"https://*.a.example:*\").AllowAnyOrigin().CALL")]
    [InlineData("a builder that is not known", "b => Fill(b).CALL", "static CorsPolicyBuilder Fill(CorsPolicyBuilder b) => b.WithOrigins(\"https://*.a.example\");")]
    public Task Is_silent(string shape, string configure, string members = "") => VerifyAsync(shape, configure, members);

    [Theory]
    [InlineData("W10", "https://*.a.example:*", Throws)]
    [InlineData("W18", "https://*.bücher.example", NeverMatches)]
    public async Task Says_what_happens(string shape, string origin, string consequence)
    {
        _ = shape;
        var test = new RuleTest("CORS2004")
        {
            TestCode = WebCode.Policy($"b => b.WithOrigins({{|#0:\"{origin}\"|}}).{Call}"),
            ExpectedDiagnostics = { Verify.Diagnostic("CORS2004").WithLocation(0).WithSeverity(DiagnosticSeverity.Warning).WithArguments(origin, consequence) },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("W18", "b => b.WithOrigins({|CORS2004:\"https://*.bücher.example\"|}).CALL", "b => b.WithOrigins(\"https://*.xn--bcher-kva.example\").CALL")]
    [InlineData("W18 with a port", "b => b.WithOrigins({|CORS2004:\"https://*.bücher.example:8443\"|}).CALL", "b => b.WithOrigins(\"https://*.xn--bcher-kva.example:8443\").CALL")]
    [InlineData("W18 two", "b => b.WithOrigins({|CORS2004:\"https://*.bücher.example\"|}, {|CORS2004:\"https://*.köln.example\"|}).CALL", "b => b.WithOrigins(\"https://*.xn--bcher-kva.example\", \"https://*.xn--kln-sna.example\").CALL")]
    public Task Writes_the_host_in_ASCII(string shape, string before, string after) =>
        SuggestedEdit.VerifyAsync("CORS2004", shape, before.Replace("CALL", Call, StringComparison.Ordinal), after.Replace("CALL", Call, StringComparison.Ordinal));

    [Theory]
    [InlineData("W10 which ports are meant is not known", "b => b.WithOrigins({|CORS2004:\"https://*.a.example:*\"|}).CALL")]
    [InlineData("W12 which schemes are meant is not known", "b => b.WithOrigins({|CORS2004:\"*://*.a.example\"|}).CALL")]
    [InlineData("W06b nothing is meant", "b => b.WithOrigins({|CORS2004:\"https://*.\"|}).CALL")]
    public Task Leaves_alone(string shape, string configure) => SuggestedEdit.VerifyNoneAsync("CORS2004", shape, configure.Replace("CALL", Call, StringComparison.Ordinal));

    private static Task VerifyAsync(string shape, string configure, string members)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS2004", WebCode.Policy(configure.Replace("CALL", Call, StringComparison.Ordinal), members.Replace("CALL", Call, StringComparison.Ordinal)));
    }
}
