using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Security;

/// <summary>CORS1007: origins without encryption. Rows with a trap of the catalogue start with its id.</summary>
public class CleartextOriginTests
{
    private const string WithCredentials = "what your users see, with their credentials";
    private const string WithoutCredentials = "the responses of this policy";

    [Theory]
    [InlineData("O37 with credentials", "b => b.WithOrigins({|CORS1007:\"http://a.example\"|}).AllowCredentials()")]
    [InlineData("O37 without credentials", "b => b.WithOrigins({|CORS1007:\"http://a.example\"|})")]
    [InlineData("O37 with a port", "b => b.WithOrigins({|CORS1007:\"http://a.example:8080\"|})")]
    [InlineData("O37 beside https", "b => b.WithOrigins({|CORS1007:\"http://a.example\"|}, \"https://a.example\")")]
    [InlineData("O08 in upper case", "b => b.WithOrigins({|CORS1007:\"HTTP://A.example\"|})")]
    [InlineData("O10 a Unicode host", "b => b.WithOrigins({|CORS1007:\"http://bücher.example\"|})")]
    [InlineData("O12 an IPv6 address", "b => b.WithOrigins({|CORS1007:\"http://[2001:db8::a]\"|})")]
    [InlineData("a private address", "b => b.WithOrigins({|CORS1007:\"http://192.168.1.10:3000\"|})")]
    [InlineData("a name of one label", "b => b.WithOrigins({|CORS1007:\"http://intranet\"|})")]
    [InlineData("a name under .local", "b => b.WithOrigins({|CORS1007:\"http://printer.local\"|})")]
    [InlineData("W03 a pattern", "b => b.WithOrigins({|CORS1007:\"http://*.a.example\"|}).SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData("in a policy object", "b => { var p = new CorsPolicy { Origins = { {|CORS1007:\"http://a.example\"|} }, SupportsCredentials = true }; }")]
    [InlineData("a host that begins like localhost", "b => b.WithOrigins({|CORS1007:\"http://localhost.a.example\"|})")]
    [InlineData("in a helper, there", "b => Fill(b)", "static void Fill(CorsPolicyBuilder b) => b.WithOrigins({|CORS1007:\"http://a.example\"|});")]
    public Task Reports(string shape, string configure, string members = "") => VerifyAsync(shape, configure, members);

    [Theory]
    [InlineData("https", "b => b.WithOrigins(\"https://a.example\").AllowCredentials()")]
    [InlineData("C10 localhost", "b => b.WithOrigins(\"http://localhost:3000\").AllowCredentials()")]
    [InlineData("C10 below localhost", "b => b.WithOrigins(\"http://shop.localhost:3000\").AllowCredentials()")]
    [InlineData("C10 127.0.0.1", "b => b.WithOrigins(\"http://127.0.0.1:3000\").AllowCredentials()")]
    [InlineData("C10 another loopback address", "b => b.WithOrigins(\"http://127.0.0.2\").AllowCredentials()")]
    [InlineData("C10 [::1]", "b => b.WithOrigins(\"http://[::1]:3000\").AllowCredentials()")]
    [InlineData("C10 localhost in Development", "b => { if (environment.IsDevelopment()) b.WithOrigins(\"http://localhost:3000\").AllowCredentials(); }")]
    [InlineData("O01 a slash: nobody gets in", "b => b.WithOrigins(\"http://a.example/\").AllowCredentials()")]
    [InlineData("O06 the default port: nobody gets in", "b => b.WithOrigins(\"http://a.example:80\").AllowCredentials()")]
    [InlineData("O20b a socket: nobody gets in", "b => b.WithOrigins(\"ws://a.example\").AllowCredentials()")]
    [InlineData("O19 an app", "b => b.WithOrigins(\"capacitor://localhost\").AllowCredentials()")]
    [InlineData("W16 a pattern as text: nobody gets in", "b => b.WithOrigins(\"http://*.a.example\").AllowCredentials()")]
    [InlineData("P03 an own predicate decides", "b => b.WithOrigins(\"http://a.example\").SetIsOriginAllowed(o => o == text).AllowCredentials()")]
    [InlineData("O29d wiped by any", "b => b.WithOrigins(\"http://a.example\").AllowAnyOrigin()")]
    [InlineData("another list", "b => b.WithHeaders(\"http://a.example\")")]
    public Task Is_silent(string shape, string configure) => VerifyAsync(shape, configure, "");

    [Theory]
    [InlineData("O37 with credentials", "b => b.WithOrigins({|#0:\"http://a.example\"|}).AllowCredentials()", DiagnosticSeverity.Warning, "http://a.example", WithCredentials)]
    [InlineData("O37 without credentials", "b => b.WithOrigins({|#0:\"http://a.example\"|})", DiagnosticSeverity.Info, "http://a.example", WithoutCredentials)]
    [InlineData("C10 a private address with credentials", "b => b.WithOrigins({|#0:\"http://10.0.0.7\"|}).AllowCredentials()", DiagnosticSeverity.Info, "http://10.0.0.7", WithCredentials)]
    [InlineData("C10 one label with credentials", "b => b.WithOrigins({|#0:\"http://intranet\"|}).AllowCredentials()", DiagnosticSeverity.Info, "http://intranet", WithCredentials)]
    [InlineData("with credentials on one path", "b => { b.WithOrigins({|#0:\"http://a.example\"|}); if (condition) b.AllowCredentials(); }", DiagnosticSeverity.Warning, "http://a.example", WithCredentials)]
    [InlineData("O11 user-info stays out", "b => b.WithOrigins({|#0:\"http://u:p@bücher.example\"|}).AllowCredentials()", DiagnosticSeverity.Warning, "http://…@bücher.example", WithCredentials)]
    public async Task Says_who_reads_what(string shape, string configure, DiagnosticSeverity severity, string origin, string read)
    {
        _ = shape;
        var test = new RuleTest("CORS1007")
        {
            TestCode = WebCode.Policy(configure),
            ExpectedDiagnostics = { Verify.Diagnostic("CORS1007").WithLocation(0).WithSeverity(severity).WithArguments(origin, read) },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("an origin", "b => b.WithOrigins({|CORS1007:\"http://a.example\"|})", "b => b.WithOrigins(\"https://a.example\")")]
    [InlineData("a pattern", "b => b.WithOrigins({|CORS1007:\"http://*.a.example\"|}).SetIsOriginAllowedToAllowWildcardSubdomains()", "b => b.WithOrigins(\"https://*.a.example\").SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData("beside https", "b => b.WithOrigins({|CORS1007:\"http://a.example\"|}, \"https://a.example\")", "b => b.WithOrigins(\"https://a.example\")")]
    [InlineData("in upper case", "b => b.WithOrigins({|CORS1007:\"HTTP://a.example\"|})", "b => b.WithOrigins(\"https://a.example\")")]
    [InlineData("several", "b => b.WithOrigins({|CORS1007:\"http://a.example\"|}, {|CORS1007:\"http://b.example\"|})", "b => b.WithOrigins(\"https://a.example\", \"https://b.example\")")]
    public Task Encrypts(string shape, string before, string after) => SuggestedEdit.VerifyAsync("CORS1007", shape, before, after);

    [Theory]
    [InlineData("which port serves https is not known", "b => b.WithOrigins({|CORS1007:\"http://a.example:8080\"|})")]
    [InlineData("a private host has no certificate", "b => b.WithOrigins({|CORS1007:\"http://192.168.1.10\"|})")]
    [InlineData("a constant", "b => b.WithOrigins({|CORS1007:Origin|})", "const string Origin = \"http://a.example\";")]
    [InlineData("a part of a longer text", "b => b.WithOrigins({|CORS1007:\"http://a.example,https://b.example\"|}.Split(','))")]
    public Task Leaves_alone(string shape, string configure, string members = "") => SuggestedEdit.VerifyNoneAsync("CORS1007", shape, configure, members);

    private static Task VerifyAsync(string shape, string configure, string members)
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS1007", WebCode.Policy(configure, members));
    }
}
