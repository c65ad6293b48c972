using CorsAnalyzers.Analyzers;
using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using Xunit;

namespace CorsAnalyzers.Tests.Robustness;

/// <summary>A project without CORS pays nothing.</summary>
public class GateTests
{
    [Fact]
    public async Task Nothing_is_registered_without_AspNetCore()
    {
        var counts = await CountsAsync(CSharpVerifierHelper.NoAspNetCore, new PolicyAnalyzer());
        Assert.Equal(1, counts.CompilationStartActionsCount);
        Assert.Equal(0, Registered(counts));
    }

    [Fact]
    public async Task One_callback_is_registered_with_AspNetCore()
    {
        var counts = await CountsAsync(CSharpVerifierHelper.DefaultFramework, new PolicyAnalyzer());
        Assert.Equal(1, counts.CodeBlockActionsCount);
        Assert.Equal(1, Registered(counts));
    }

    [Fact]
    public async Task The_wiring_is_looked_at_file_by_file_and_only_with_AspNetCore()
    {
        Assert.Equal(0, Registered(await CountsAsync(CSharpVerifierHelper.NoAspNetCore, new WiringAnalyzer())));
        var counts = await CountsAsync(CSharpVerifierHelper.DefaultFramework, new WiringAnalyzer());
        Assert.Equal(1, counts.SemanticModelActionsCount);
        Assert.Equal(1, Registered(counts));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("<configuration/>", 0)]
    [InlineData("<configuration><system.webServer><cors enabled='true'><add origin='*' allowCredentials='true'/></cors></system.webServer></configuration>", 1)]
    public async Task Nothing_is_registered_without_a_finding_in_a_web_config(string config, int registered) =>
        Assert.Equal(registered, Registered(await CountsAsync(CSharpVerifierHelper.DefaultFramework, new WebConfigAnalyzer(), new TextFile("web.config", config))));

    [Fact]
    public async Task Nothing_is_registered_for_headers_without_a_response() =>
        Assert.Equal(0, Registered(await CountsAsync(CSharpVerifierHelper.NoAspNetCore, new HeaderAnalyzer())));

    [Fact]
    public async Task One_callback_is_registered_for_headers() =>
        Assert.Equal(1, Registered(await CountsAsync(CSharpVerifierHelper.DefaultFramework, new HeaderAnalyzer())));

    [Fact]
    public async Task Nothing_is_registered_for_Web_API_in_AspNetCore() =>
        Assert.Equal(0, Registered(await CountsAsync(CSharpVerifierHelper.DefaultFramework, new WebApiAnalyzer())));

    private static async Task<AnalyzerTelemetryInfo> CountsAsync(string framework, DiagnosticAnalyzer analyzer, params AdditionalText[] files)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var references = await CSharpVerifierHelper.References(framework).ResolveAsync(LanguageNames.CSharp, cancellation);
        var run = AnalyzerRun.Compile("class C { void M() { } }", references)
            .WithAnalyzers([analyzer], new AnalyzerOptions([.. files]));
        await run.GetAllDiagnosticsAsync(cancellation);
        return await run.GetAnalyzerTelemetryInfoAsync(analyzer, cancellation);
    }

    private static int Registered(AnalyzerTelemetryInfo info) =>
        info.AdditionalFileActionsCount + info.CodeBlockActionsCount + info.CodeBlockEndActionsCount + info.CodeBlockStartActionsCount
        + info.CompilationActionsCount + info.CompilationEndActionsCount + info.OperationActionsCount + info.OperationBlockActionsCount
        + info.OperationBlockEndActionsCount + info.OperationBlockStartActionsCount + info.SemanticModelActionsCount
        + info.SymbolActionsCount + info.SymbolEndActionsCount + info.SymbolStartActionsCount + info.SyntaxNodeActionsCount + info.SyntaxTreeActionsCount;
}
