using CorsAnalyzers.Tests.Rules;
using CorsAnalyzers.Tests.Rules.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Options;

/// <summary>Options that change what is said about policies.</summary>
public class PolicyOptionTests
{
    private const string Trusted = "cors_analyzers.trusted_origins";
    private const string Suffixes = "cors_analyzers.public_suffixes";
    private const string Environments = "cors_analyzers.development_environments";
    private const string Error = "cors_analyzers.any_origin_is_error";

    [Theory]
    [InlineData("CORS1007", "http://press.plant.example, http://*.scale.example:*", "b => b.WithOrigins(\"http://press.plant.example\", \"http://a.scale.example:81\", {|CORS1007:\"http://other.example\"|}).AllowCredentials()")]
    [InlineData("CORS1009", "http://printer.local:*, http://localhost:3000", "b => b.WithOrigins(\"http://printer.local:9\", \"http://localhost:3000\", {|CORS1009:\"http://localhost:3001\"|})")]
    [InlineData("CORS1007", "http://*.plant.example", "b => b.WithOrigins(\"http://*.plant.example\", \"http://*.a.plant.example\", {|CORS1007:\"http://*.example.net\"|}).SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials()")]
    [InlineData("CORS1007", "http://plant.example", "b => b.WithOrigins({|CORS1007:\"http://*.plant.example\"|}).SetIsOriginAllowedToAllowWildcardSubdomains().AllowCredentials()")]
    [InlineData("CORS1007", "http://", "b => b.WithOrigins({|CORS1007:\"http://plant.example\"|}).AllowCredentials()")]
    [InlineData("CORS1007", "*", "b => b.WithOrigins({|CORS1007:\"http://plant.example\"|}).AllowCredentials()")]
    [InlineData("CORS2001", "http://plant.example", "b => b.WithOrigins({|CORS2001:\"http://plant.example/\"|})")]
    public Task Trusted_origins(string id, string value, string configure) => VerifyAsync(id, WebCode.Policy(configure), (Trusted, value));

    [Theory]
    [InlineData("http://plant.example", false)]
    [InlineData("http://other.example", true)]
    public async Task Trusted_origins_may_stand_in_settings(string trusted, bool isReported)
    {
        await VerifySettingsAsync(isReported, ".AllowCredentials()", (SettingsTest.Main, "{\"O\":[\"http://plant.example\"]}"), (Trusted, trusted));
    }

    [Theory]
    [InlineData("CORS1006", "b => b.WithOrigins({|CORS1006:\"https://*.internal.example\"|}).SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData("CORS1006", "b => b.WithOrigins({|CORS1006:\"https://*.github.io\"|}, \"https://*.other.example\").SetIsOriginAllowedToAllowWildcardSubdomains()")]
    [InlineData("CORS1003", "b => b.{|CORS1003:SetIsOriginAllowed(o => o.StartsWith(\"https://\") && o.EndsWith(\".internal.example\"))|}")]
    [InlineData("CORS1003", "b => b.SetIsOriginAllowed(o => o.StartsWith(\"https://\") && o.EndsWith(\".a.internal.example\"))")]
    public Task Public_suffixes(string id, string configure) => VerifyAsync(id, WebCode.Policy(configure), (Suffixes, "internal.example"));

    [Theory]
    [InlineData("")]
    [InlineData("https://internal.example")]
    [InlineData("..")]
    public Task Public_suffixes_that_are_none(string value) => VerifyAsync(
        "CORS1006", WebCode.Policy("b => b.WithOrigins(\"https://*.internal.example\").SetIsOriginAllowedToAllowWildcardSubdomains()"), (Suffixes, value));

    [Theory]
    [InlineData("Development, Local", "b => { if (environment.IsEnvironment(\"Local\")) b.AllowAnyOrigin(); }")]
    [InlineData("Development, Local", "b => { if (environment.IsEnvironment(\"local\")) b.AllowAnyOrigin(); }")]
    [InlineData("Development, Local", "b => { if (environment.IsDevelopment() || environment.IsEnvironment(\"Local\")) b.AllowAnyOrigin(); }")]
    [InlineData("Development, Local", "b => { if (environment.EnvironmentName == \"Local\") b.AllowAnyOrigin(); }")]
    [InlineData("Development, Local", "b => { if (environment.IsEnvironment(\"Test\")) b.{|CORS1008:AllowAnyOrigin()|}; }")]
    [InlineData("Local", "b => { if (environment.IsDevelopment()) b.{|CORS1008:AllowAnyOrigin()|}; }")]
    [InlineData(" , ", "b => { if (environment.IsDevelopment()) b.AllowAnyOrigin(); }")]
    public Task Development_environments(string value, string configure) => VerifyAsync("CORS1008", WebCode.Policy(configure), (Environments, value));

    [Theory]
    [InlineData("Local", false)]
    [InlineData("Development", true)]
    public async Task Development_environments_have_settings_files(string value, bool isReported)
    {
        await VerifySettingsAsync(isReported, "", ("appsettings.Local.json", "{\"O\":[\"*\"]}"), (Environments, value));
    }

    [Theory]
    [InlineData("true", DiagnosticSeverity.Error)]
    [InlineData("false", DiagnosticSeverity.Info)]
    [InlineData("maybe", DiagnosticSeverity.Info)]
    public async Task Any_origin_is_an_error(string value, DiagnosticSeverity severity)
    {
        var test = new RuleTest("CORS1008")
        {
            TestCode = WebCode.Policy("b => { if (environment.IsDevelopment()) b.AllowAnyOrigin(); else b.{|#0:AllowAnyOrigin()|}; }"),
            ExpectedDiagnostics = { Verify.Diagnostic("CORS1008").WithLocation(0).WithSeverity(severity) },
        };
        test.TestState.Set(Error, value);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_global_config_holds_for_all_files_and_an_editorconfig_goes_before_it()
    {
        var test = new RuleTest("CORS1007");
        foreach (var (name, origin) in new[] { ("A", "\"http://plant.example\""), ("B", "{|CORS1007:\"http://plant.example\"|}") })
            test.TestState.Sources.Add(($"/0/{name}.cs", WebCode.Policy($"b => b.WithOrigins({origin}).AllowCredentials()").Replace("class Cors", "class " + name, StringComparison.Ordinal)));
        test.TestState.SetGlobally(Trusted, "http://plant.example");
        test.TestState.Set(Trusted, "http://other.example", "B.cs");
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static async Task VerifyAsync(string id, string code, (string Key, string Value) option)
    {
        foreach (var isGlobal in new[] { false, true })
        {
            var test = new RuleTest(id) { TestCode = code };
            if (isGlobal) test.TestState.SetGlobally(option.Key, option.Value);
            else test.TestState.Set(option.Key, option.Value);
            await test.RunAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task VerifySettingsAsync(bool isReported, string more, (string Name, string Text) file, (string Key, string Value) option)
    {
        var test = new RuleTest("CORS5002") { TestCode = SettingsTest.Policy("b => b.WithOrigins(cfg.GetSection(\"O\").{|#0:Get<string[]>()|}!)" + more) };
        test.TestState.AdditionalFiles.Add(file);
        test.TestState.Set(option.Key, option.Value);
        if (isReported) test.ExpectedDiagnostics.Add(Verify.Diagnostic("CORS5002").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity).WithMessage(null));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
