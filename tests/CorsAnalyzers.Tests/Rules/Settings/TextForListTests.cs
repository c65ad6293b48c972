using Microsoft.CodeAnalysis;
using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Settings;

/// <summary>CORS5007: texts in settings files where code reads a list.</summary>
public class TextForListTests
{
    private const string Id = "CORS5007";
    private const string Read = "b => b.WithOrigins(cfg.GetSection(\"O\").{|CORS5007:Get<string[]>()|} ?? [])";
    private const string Silent = "b => b.WithOrigins(cfg.GetSection(\"O\").Get<string[]>() ?? [])";

    [Theory]
    [InlineData("several in one", Read, "\"https://a.example,https://b.example\"")]
    [InlineData("one", Read, "\"https://a.example\"")]
    [InlineData("any", Read, "\"*\"")]
    [InlineData("a number", Read, "1")]
    [InlineData("a truth", Read, "true")]
    [InlineData("blanks", Read, "\" \"")]
    [InlineData("without a fallback", "b => b.WithOrigins(cfg.GetSection(\"O\").{|CORS5007:Get<string[]>()|}!)", "\"https://a.example\"")]
    [InlineData("a list", "b => b.WithOrigins((cfg.GetSection(\"O\").{|CORS5007:Get<List<string>>()|} ?? []).ToArray())", "\"https://a.example\"")]
    [InlineData("methods", "b => b.WithMethods(cfg.GetSection(\"O\").{|CORS5007:Get<string[]>()|}!)", "\"GET, PUT\"")]
    public Task Reports(string shape, string configure, string value) => VerifyAsync(shape, configure, value);

    [Theory]
    [InlineData("a list", Silent, "[\"https://a.example\"]")]
    [InlineData("an empty list", Silent, "[]")]
    [InlineData("an object", Silent, "{\"a\":\"https://a.example\"}")]
    [InlineData("an empty text, which .NET 10 takes for an empty list", Silent, "\"\"")]
    [InlineData("null", Silent, "null")]
    [InlineData("a text that is read as one", "b => b.WithOrigins(cfg[\"O\"]!)", "\"https://a.example\"")]
    [InlineData("a text that is cut", "b => b.WithOrigins(cfg[\"O\"]!.Split(','))", "\"https://a.example,https://b.example\"")]
    [InlineData("a text that is cut where there is no list", "b => b.WithOrigins(cfg.GetSection(\"O\").Get<string[]>() ?? cfg[\"O\"]!.Split(','))", "\"https://a.example\"")]
    [InlineData("values of its own where there is no list", "b => b.WithOrigins(cfg.GetSection(\"O\").Get<string[]>() ?? [\"https://a.example\"])", "\"https://b.example\"")]
    [InlineData("an object that may have values of its own", "b => b.WithOrigins(cfg.Get<S>()!.O)", "\"https://a.example\"", "class S { public string[] O { get; set; } = [\"https://a.example\"]; }")]
    [InlineData("another key", "b => b.WithOrigins(cfg.GetSection(\"P\").Get<string[]>() ?? [])", "\"https://a.example\"")]
    [InlineData("a key that is not known", "b => b.WithOrigins(cfg.GetSection(text).Get<string[]>() ?? [])", "\"https://a.example\"")]
    public Task Is_silent(string shape, string configure, string value, string members = "") => VerifyAsync(shape, configure, value, members);

    [Fact]
    public async Task Names_each_file()
    {
        var test = new RuleTest(Id) { TestCode = SettingsTest.Policy("b => b.WithOrigins(cfg.GetSection(\"O\").{|#0:Get<string[]>()|} ?? [])") };
        test.TestState.AdditionalFiles.Add((SettingsTest.Main, "{\"O\":[\"https://a.example\"]}"));
        test.TestState.AdditionalFiles.Add(("appsettings.Production.json", "{\"O\":\"https://user:secret@a.example\"}"));
        test.ExpectedDiagnostics.Add(Verify.Diagnostic(Id).WithLocation(0).WithSpan("appsettings.Production.json", 1, 6, 1, 37).WithSeverity(DiagnosticSeverity.Warning)
            .WithArguments("https://…@a.example", "O", "appsettings.Production.json"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static async Task VerifyAsync(string shape, string configure, string value, string members = "")
    {
        _ = shape;
        var test = new RuleTest(Id) { TestCode = SettingsTest.Policy(configure.Replace("{|CORS5007:", "{|#0:", StringComparison.Ordinal), members) };
        test.TestState.AdditionalFiles.Add((SettingsTest.Main, "{\"O\":" + value + "}"));
        if (configure.Contains(Id, StringComparison.Ordinal))
            test.ExpectedDiagnostics.Add(Verify.Diagnostic(Id).WithLocation(0).WithMessage(null).WithOptions(Microsoft.CodeAnalysis.Testing.DiagnosticOptions.IgnoreAdditionalLocations));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
