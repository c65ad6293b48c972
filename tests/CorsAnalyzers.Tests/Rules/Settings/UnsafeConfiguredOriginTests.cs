using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Settings;

/// <summary>CORS5002: origins in settings files that let in too many. Rows with a trap of the catalogue start with its id.</summary>
public class UnsafeConfiguredOriginTests
{
    private const string Id = "CORS5002";
    private const string Credentials = ".AllowCredentials()";
    private const string Subdomains = ".SetIsOriginAllowedToAllowWildcardSubdomains()";

    [Theory]
    [InlineData("O28 any origin", "*", "", DiagnosticSeverity.Info, "scripts of every website can read the responses of this policy")]
    [InlineData("C01 any origin with credentials", "*", Credentials, DiagnosticSeverity.Warning, "ASP.NET Core throws for a policy that allows any origin together with credentials")]
    [InlineData("O13 null", "null", "", DiagnosticSeverity.Info, "any website can send the origin 'null' from a sandboxed frame and then read the responses of this policy")]
    [InlineData("O13 null with credentials", "null", Credentials, DiagnosticSeverity.Warning, "any website can send the origin 'null' from a sandboxed frame and then read what your users see, with their credentials")]
    [InlineData("O37 http", "http://a.example", "", DiagnosticSeverity.Info, "without encryption anyone on the network between the website and a user can put code into its pages and read the responses of this policy")]
    [InlineData("O37 http with credentials", "http://a.example", Credentials, DiagnosticSeverity.Warning, "without encryption anyone on the network between the website and a user can put code into its pages and read what your users see, with their credentials")]
    [InlineData("O37 http in a private network", "http://192.168.1.10", Credentials, DiagnosticSeverity.Info, "without encryption anyone on the network between the website and a user can put code into its pages and read what your users see, with their credentials")]
    [InlineData("W05 a public suffix", "https://*.github.io", Subdomains + Credentials, DiagnosticSeverity.Warning, "anybody can get a name below 'github.io', such as 'https://evil.github.io'")]
    [InlineData("W05 a public suffix without the call", "https://*.com", "", DiagnosticSeverity.Info, "anybody can get a name below 'com', such as 'https://evil.com', which is let in once the policy reads wildcards")]
    public async Task Says_who_gets_in(string shape, string origin, string more, DiagnosticSeverity severity, string consequence)
    {
        _ = shape;
        var test = new RuleTest(Id) { TestCode = SettingsTest.Policy("b => b.WithOrigins(cfg.GetSection(\"O\").{|#0:Get<string[]>()|}!)" + more) };
        test.TestState.AdditionalFiles.Add((SettingsTest.Main, "{\"O\":[\"" + origin + "\"]}"));
        test.ExpectedDiagnostics.Add(Verify.Diagnostic(Id).WithLocation(0).WithSpan(SettingsTest.Main, 1, 7, 1, 9 + origin.Length).WithSeverity(severity).WithArguments(origin, "O:0", SettingsTest.Main, consequence));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("O28 one text", "b => b.WithOrigins({|CORS5002:cfg[\"O\"]|}!)", "\"*\"")]
    [InlineData("O28 cut", "b => b.WithOrigins({|CORS5002:cfg[\"O\"]|}!.Split(','))", "\"*\"")]
    [InlineData("O13 among others", "b => b.WithOrigins(cfg.GetSection(\"O\").{|CORS5002:Get<string[]>()|}!)", "[\"https://a.example\",\"null\"]")]
    [InlineData("W21 a star beside others", "b => b.WithOrigins(cfg.GetSection(\"O\").Get<string[]>()!)", "[\"*\",\"https://a.example\"]")]
    [InlineData("W21 a star beside one in code", "b => b.WithOrigins(\"https://a.example\").WithOrigins(cfg.GetSection(\"O\").Get<string[]>()!)", "[\"*\"]")]
    [InlineData("W21 a star beside one that is not known", "b => b.WithOrigins(texts).WithOrigins(cfg.GetSection(\"O\").Get<string[]>()!)", "[\"*\"]")]
    [InlineData("O37 the own machine", "b => b.WithOrigins(cfg.GetSection(\"O\").Get<string[]>()!).AllowCredentials()", "[\"http://localhost:3000\",\"http://127.0.0.1\"]")]
    [InlineData("O01 one that never matches", "b => b.WithOrigins(cfg.GetSection(\"O\").Get<string[]>()!)", "[\"http://a.example/\"]")]
    [InlineData("W01 subdomains of one owner", "b => b.WithOrigins(cfg.GetSection(\"O\").Get<string[]>()!).SetIsOriginAllowedToAllowWildcardSubdomains()", "[\"https://*.a.example\"]")]
    [InlineData("P01 the list is not read", "b => b.WithOrigins(cfg.GetSection(\"O\").Get<string[]>()!).SetIsOriginAllowed(o => o == text)", "[\"*\",\"null\"]")]
    public Task Knows_what_the_policy_does(string shape, string configure, string value)
    {
        _ = shape;
        return SettingsTest.VerifyAsync(Id, SettingsTest.Policy(configure), (SettingsTest.Main, "{\"O\":" + value + "}"));
    }

    [Theory]
    [InlineData("O28 any origin in Development", "[\"*\"]", "")]
    [InlineData("O37 http in Development", "[\"http://a.example\"]", Credentials)]
    public Task Is_silent_about_Development(string shape, string value, string more)
    {
        _ = shape;
        const string read = "b.WithOrigins(cfg.GetSection(\"O\").Get<string[]>()!)";
        return Task.WhenAll(
            SettingsTest.VerifyAsync(Id, SettingsTest.Policy("b => " + read + more), ("appsettings.Development.json", "{\"O\":" + value + "}")),
            SettingsTest.VerifyAsync(Id, SettingsTest.Policy("b => { if (environment.IsDevelopment()) " + read + more + "; }"), (SettingsTest.Main, "{\"O\":" + value + "}")));
    }

    [Fact]
    public Task A_list_is_laid_over_the_one_for_every_environment() => SettingsTest.VerifyAsync(
        Id,
        SettingsTest.Policy("b => b.WithOrigins(cfg.GetSection(\"O\").Get<string[]>()!)"),
        (SettingsTest.Main, "{\"O\":[\"https://a.example\",\"https://b.example\"]}"),
        ("appsettings.Staging.json", "{\"O\":[\"*\"]}"));
}
