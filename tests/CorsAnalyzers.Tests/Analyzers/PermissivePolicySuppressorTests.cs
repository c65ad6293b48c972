using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Tests.Options;
using CorsAnalyzers.Tests.Robustness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CorsAnalyzers.Tests.Analyzers;

/// <summary>Where S5122 of SonarAnalyzer is suppressed, and where it goes on.</summary>
public class PermissivePolicySuppressorTests
{
    [Theory]
    [InlineData("any origin, which CORS1008 reports", "b => b.AllowAnyOrigin()")]
    [InlineData("a star", "b => b.WithOrigins(\"*\")")]
    [InlineData("with credentials, which CORS1001 reports", "b => b.AllowAnyOrigin().AllowCredentials()")]
    [InlineData("in a chain", "b => b.AllowAnyMethod().AllowAnyOrigin().AllowAnyHeader()")]
    [InlineData("in Development", "b => { if (environment.IsDevelopment()) b.AllowAnyOrigin(); else b.WithOrigins(\"https://a.example\"); }")]
    [InlineData("taken back", "b => { b.AllowAnyOrigin(); b.WithOrigins(\"https://a.example\"); }")]
    [InlineData("a star that is dead beside a name", "b => b.WithOrigins(\"https://a.example\", \"*\")")]
    [InlineData("a builder", "new CorsPolicyBuilder(\"*\").Build()")]
    public async Task Is_suppressed_where_the_policy_is_known(string shape, string configure)
    {
        _ = shape;
        var reports = await ReportsAsync(WebCode.Policy(configure), "true");
        Assert.NotEmpty(reports);
        Assert.All(reports, static report => Assert.True(report.IsSuppressed));
    }

    [Theory]
    [InlineData("credentials that depend", "b => { b.AllowAnyOrigin(); Other.Change(b); }")]
    [InlineData("origins that depend", "b => { b.AllowAnyOrigin(); b.WithOrigins(texts); }")]
    [InlineData("a builder of somebody", "b => { }", "static void Change(CorsPolicyBuilder b) => b.AllowAnyOrigin();")]
    [InlineData("no policy at all", "b => { }", "static object Make() => new Fake().AllowAnyOrigin(); class Fake { public object AllowAnyOrigin() => this; }")]
    public async Task Goes_on_where_it_is_not(string shape, string configure, string members = "")
    {
        _ = shape;
        var reports = await ReportsAsync(WebCode.Policy(configure, members + "abstract class Other { public static Action<CorsPolicyBuilder> Change = null!; }"), "true");
        Assert.NotEmpty(reports);
        Assert.All(reports, static report => Assert.False(report.IsSuppressed));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("yes")]
    [InlineData("")]
    public async Task Goes_on_unless_asked_for(string value)
    {
        var report = Assert.Single(await ReportsAsync(WebCode.Policy("b => b.AllowAnyOrigin()"), value));
        Assert.False(report.IsSuppressed);
    }

    private static async Task<IReadOnlyList<Diagnostic>> ReportsAsync(string code, string value)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = await AnalyzerRun.CompileAsync(code, cancellation);
        compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var thrown = new List<Exception>();
        var run = compilation.WithAnalyzers(
            [new PermissiveCallAnalyzer(), new PermissivePolicySuppressor()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([], new ConfigTexts(("cors_analyzers.suppress_s5122", value))), (exception, _, _) => thrown.Add(exception),
                concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
        var diagnostics = await run.GetAnalyzerDiagnosticsAsync(cancellation);
        Assert.Empty(thrown);
        return [.. diagnostics.Where(static diagnostic => diagnostic.Id == "S5122")];
    }
}
