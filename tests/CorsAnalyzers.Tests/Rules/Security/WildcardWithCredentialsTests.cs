using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Security;

/// <summary>CORS1010: all subdomains together with credentials. CALL stands for the call that makes a policy read wildcards. Rows with a trap of the catalogue start with its id.</summary>
public class WildcardWithCredentialsTests
{
    private const string Call = "SetIsOriginAllowedToAllowWildcardSubdomains()";

    [Theory]
    [InlineData("W31 one pattern", "b => b.WithOrigins({|CORS1010:\"https://*.a.example\"|}).CALL.AllowCredentials()")]
    [InlineData("W31 credentials first", "b => b.AllowCredentials().CALL.WithOrigins({|CORS1010:\"https://*.a.example\"|})")]
    [InlineData("W31 two patterns", "b => b.WithOrigins({|CORS1010:\"https://*.a.example\"|}, {|CORS1010:\"https://*.b.example\"|}).CALL.AllowCredentials()")]
    [InlineData("W31 beside an origin", "b => b.WithOrigins(\"https://a.example\", {|CORS1010:\"https://*.a.example\"|}).CALL.AllowCredentials()")]
    [InlineData("W31 with a port", "b => b.WithOrigins({|CORS1010:\"https://*.a.example:8443\"|}).CALL.AllowCredentials()")]
    [InlineData("W31 in statements", "b => { b.WithOrigins({|CORS1010:\"https://*.a.example\"|}); b.CALL; b.AllowCredentials(); }")]
    [InlineData("W31 on one path", "b => { b.WithOrigins({|CORS1010:\"https://*.a.example\"|}).CALL; if (condition) b.AllowCredentials(); }")]
    [InlineData("W31 in an array", "b => { var origins = new[] { {|CORS1010:\"https://*.a.example\"|} }; b.WithOrigins(origins).CALL.AllowCredentials(); }")]
    [InlineData("W09 two stars", "b => b.WithOrigins({|CORS1010:\"https://*.*.a.example\"|}).CALL.AllowCredentials()")]
    [InlineData("W13 a path", "b => b.WithOrigins({|CORS1010:\"https://*.a.example/\"|}).CALL.AllowCredentials()")]
    public Task Reports(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("without credentials", "b => b.WithOrigins(\"https://*.a.example\").CALL")]
    [InlineData("C04 credentials taken back", "b => b.WithOrigins(\"https://*.a.example\").CALL.AllowCredentials().DisallowCredentials()")]
    [InlineData("no wildcard", "b => b.WithOrigins(\"https://a.example\").CALL.AllowCredentials()")]
    [InlineData("W05 over a public suffix, which another rule reports", "b => b.WithOrigins(\"https://*.com\").CALL.AllowCredentials()")]
    [InlineData("W16 without the call", "b => b.WithOrigins(\"https://*.a.example\").AllowCredentials()")]
    [InlineData("W10 a pattern that throws", "b => b.WithOrigins(\"https://*.a.example:*\").CALL.AllowCredentials()")]
    [InlineData("below localhost", "b => b.WithOrigins(\"http://*.localhost\").CALL.AllowCredentials()")]
    [InlineData("P03 an own predicate does not read the list", "b => b.WithOrigins(\"https://*.a.example\").SetIsOriginAllowed(o => o == text).AllowCredentials()")]
    [InlineData("on exclusive paths", "b => { if (condition) b.WithOrigins(\"https://*.a.example\").CALL; else b.WithOrigins(\"https://a.example\").AllowCredentials(); }")]
    public Task Is_silent(string shape, string configure) => VerifyAsync(shape, configure);

    [Fact]
    public async Task Names_the_host()
    {
        var test = new RuleTest("CORS1010")
        {
            TestCode = WebCode.Policy($"b => b.WithOrigins({{|#0:\"https://*.a.example:8443\"|}}).{Call}.AllowCredentials()"),
            ExpectedDiagnostics = { Verify.Diagnostic("CORS1010").WithLocation(0).WithSeverity(DiagnosticSeverity.Warning).WithArguments("a.example") },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyAsync(string shape, string configure)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS1010", WebCode.Policy(configure.Replace("CALL", Call, StringComparison.Ordinal)));
    }
}
