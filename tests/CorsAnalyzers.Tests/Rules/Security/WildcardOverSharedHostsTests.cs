using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Security;

/// <summary>CORS1006: wildcards below names that are given to anybody. CALL stands for the call that makes a policy read them. Rows with a trap of the catalogue start with its id.</summary>
public class WildcardOverSharedHostsTests
{
    private const string Call = "SetIsOriginAllowedToAllowWildcardSubdomains()";

    [Theory]
    [InlineData("W05 a top-level domain", "b => b.WithOrigins({|CORS1006:\"https://*.com\"|}).CALL")]
    [InlineData("W05 two labels", "b => b.WithOrigins({|CORS1006:\"https://*.co.uk\"|}).CALL")]
    [InlineData("W05 a shared domain", "b => b.WithOrigins({|CORS1006:\"https://*.github.io\"|}).CALL")]
    [InlineData("W05 another shared domain", "b => b.WithOrigins({|CORS1006:\"https://*.azurewebsites.net\"|}).CALL.AllowCredentials()")]
    [InlineData("W05 with a port", "b => b.WithOrigins({|CORS1006:\"https://*.com:8443\"|}).CALL")]
    [InlineData("W09 two stars", "b => b.WithOrigins({|CORS1006:\"https://*.*.com\"|}).CALL")]
    [InlineData("W13 a path", "b => b.WithOrigins({|CORS1006:\"https://*.com/\"|}).CALL")]
    [InlineData("O08 in upper case", "b => b.WithOrigins({|CORS1006:\"https://*.GitHub.io\"|}).CALL")]
    [InlineData("W21 beside a star", "b => b.WithOrigins(\"*\", {|CORS1006:\"https://*.com\"|}).CALL")]
    [InlineData("W16 without the call: not another rule's", "b => b.WithOrigins({|CORS1006:\"https://*.com\"|})")]
    [InlineData("in an array", "b => { var origins = new[] { {|CORS1006:\"https://*.github.io\"|} }; b.WithOrigins(origins).CALL; }")]
    [InlineData("on one path", "b => { b.WithOrigins({|CORS1006:\"https://*.com\"|}); if (condition) b.CALL; }")]
    public Task Reports(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("W01 one owner", "b => b.WithOrigins(\"https://*.example.com\").CALL.AllowCredentials()")]
    [InlineData("one owner below a shared domain", "b => b.WithOrigins(\"https://*.contoso.github.io\").CALL")]
    [InlineData("no wildcard", "b => b.WithOrigins(\"https://github.io\", \"https://contoso.github.io\").CALL")]
    [InlineData("a private name of one label", "b => b.WithOrigins(\"https://*.corp\").CALL")]
    [InlineData("localhost", "b => b.WithOrigins(\"http://*.localhost\").CALL")]
    [InlineData("W07 no pattern", "b => b.WithOrigins(\"https://example.*\").CALL")]
    [InlineData("W10 a pattern that throws", "b => b.WithOrigins(\"https://*.com:*\").CALL")]
    [InlineData("P03 an own predicate does not read the list", "b => b.WithOrigins(\"https://*.com\").SetIsOriginAllowed(o => o == text)")]
    [InlineData("W17 any origin", "b => b.WithOrigins(\"https://*.com\").AllowAnyOrigin()")]
    public Task Is_silent(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("with credentials", "b => b.WithOrigins({|#0:\"https://*.com\"|}).CALL.AllowCredentials()", DiagnosticSeverity.Warning, "https://*.com", "com", "https://evil.com", "")]
    [InlineData("without credentials", "b => b.WithOrigins({|#0:\"https://*.github.io:8443\"|}).CALL", DiagnosticSeverity.Info, "https://*.github.io:8443", "github.io", "https://evil.github.io:8443", "")]
    [InlineData("without the call", "b => b.WithOrigins({|#0:\"https://*.com\"|}).AllowCredentials()", DiagnosticSeverity.Warning, "https://*.com", "com", "https://evil.com", ", once the policy reads wildcards")]
    public async Task Names_a_website_that_is_let_in(string shape, string configure, DiagnosticSeverity severity, string origin, string suffix, string witness, string condition)
    {
        _ = shape;
        var test = new RuleTest("CORS1006")
        {
            TestCode = WebCode.Policy(configure.Replace("CALL", Call, StringComparison.Ordinal)),
            ExpectedDiagnostics = { Verify.Diagnostic("CORS1006").WithLocation(0).WithSeverity(severity).WithArguments(origin, suffix, witness, condition) },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyAsync(string shape, string configure)
    {
        _ = shape;
        return new RuleTest("CORS1006", "CORS2003") { TestCode = WebCode.Policy(configure.Replace("CALL", Call, StringComparison.Ordinal)) }.RunAsync(TestContext.Current.CancellationToken);
    }
}
