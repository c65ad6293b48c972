using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Security;

/// <summary>CORS1009: origins of the user's machine or network. Rows with a trap of the catalogue start with its id.</summary>
public class LocalOriginOutsideDevelopmentTests
{
    [Theory]
    [InlineData("O23 localhost", "b => b.WithOrigins({|CORS1009:\"http://localhost:3000\"|})")]
    [InlineData("O23 127.0.0.1", "b => b.WithOrigins({|CORS1009:\"http://127.0.0.1:3000\"|})")]
    [InlineData("O23 [::1]", "b => b.WithOrigins({|CORS1009:\"http://[::1]:3000\"|})")]
    [InlineData("O23 all three", "b => b.WithOrigins({|CORS1009:\"https://localhost\"|}, {|CORS1009:\"https://127.0.0.1\"|}, {|CORS1009:\"https://[::1]\"|})")]
    [InlineData("below localhost", "b => b.WithOrigins({|CORS1009:\"http://shop.localhost:3000\"|})")]
    [InlineData("a private address", "b => b.WithOrigins({|CORS1009:\"http://192.168.1.10\"|}, {|CORS1009:\"http://10.0.0.7\"|}, {|CORS1009:\"http://172.16.0.1\"|})")]
    [InlineData("a name of one label", "b => b.WithOrigins({|CORS1009:\"https://intranet\"|})")]
    [InlineData("a name under .local", "b => b.WithOrigins({|CORS1009:\"http://printer.local\"|})")]
    [InlineData("a pattern", "b => b.WithOrigins({|CORS1009:\"http://*.localhost:3000\"|}).SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData("beside a public host", "b => b.WithOrigins(\"https://a.example\", {|CORS1009:\"http://localhost:3000\"|}).AllowCredentials()")]
    [InlineData("in Production", "b => { if (environment.IsProduction()) b.WithOrigins({|CORS1009:\"http://localhost:3000\"|}); }")]
    [InlineData("where it is not Development", "b => { if (!environment.IsDevelopment()) b.WithOrigins({|CORS1009:\"http://localhost:3000\"|}); }")]
    [InlineData("in every environment", "b => { b.WithOrigins({|CORS1009:\"http://localhost:3000\"|}); if (environment.IsDevelopment()) b.AllowAnyHeader(); }")]
    [InlineData("in an environment of another name that own code calls so", "b => { if (environment.IsEnvironment(Environments.Development)) b.WithOrigins({|CORS1009:\"http://localhost:3000\"|}); }", "static class Environments { public static readonly string Development = \"Shop\"; }")]
    [InlineData("where own code says that it is Development", "b => { if (Own.IsDevelopment(environment)) b.WithOrigins({|CORS1009:\"http://localhost:3000\"|}); }", "static class Own { public static bool IsDevelopment(IHostEnvironment environment) => environment.IsProduction(); }")]
    public Task Reports(string shape, string configure, string members = "") => VerifyAsync(shape, configure, members);

    [Theory]
    [InlineData("C10 in Development", "b => { if (environment.IsDevelopment()) b.WithOrigins(\"http://localhost:3000\"); }")]
    [InlineData("in Development beside others", "b => { b.WithOrigins(\"https://a.example\"); if (environment.IsDevelopment()) b.WithOrigins(\"http://localhost:3000\"); }")]
    [InlineData("a public host", "b => b.WithOrigins(\"https://a.example\", \"http://a.example\")")]
    [InlineData("a public address", "b => b.WithOrigins(\"http://203.0.113.7\", \"http://172.32.0.1\")")]
    [InlineData("a host that begins like localhost", "b => b.WithOrigins(\"http://localhost.a.example\")")]
    [InlineData("O05 no scheme: nobody gets in", "b => b.WithOrigins(\"localhost:3000\")")]
    [InlineData("O01 a slash: nobody gets in", "b => b.WithOrigins(\"http://localhost:3000/\")")]
    [InlineData("O19 an app", "b => b.WithOrigins(\"capacitor://localhost\")")]
    [InlineData("P03 an own predicate decides", "b => b.WithOrigins(\"http://localhost:3000\").SetIsOriginAllowed(o => o == text)")]
    [InlineData("any origin", "b => b.AllowAnyOrigin()")]
    public Task Is_silent(string shape, string configure) => VerifyAsync(shape, configure);

    [Theory]
    [InlineData("http://localhost:3000", "any program on the user's machine can answer there")]
    [InlineData("http://192.168.1.10", "any network can have a host of that name")]
    public async Task Says_whose_it_is(string origin, string owner)
    {
        var test = new RuleTest("CORS1009")
        {
            TestCode = WebCode.Policy($"b => b.WithOrigins({{|#0:\"{origin}\"|}})"),
            ExpectedDiagnostics = { Verify.Diagnostic("CORS1009").WithLocation(0).WithSeverity(DiagnosticSeverity.Warning).WithArguments(origin, owner) },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task VerifyAsync(string shape, string configure, string members = "")
    {
        _ = shape;
        return RuleTest.VerifyAsync("CORS1009", WebCode.Policy(configure, members));
    }
}
