using CorsAnalyzers.Tests.Kit.Samples;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Tests.Kit.Samples.LiteralAnalyzer>;

namespace CorsAnalyzers.Tests.Kit;

/// <summary>Which diagnostics count.</summary>
public sealed class SeverityTests
{
    [Fact]
    public Task RulesThatAreOffByDefaultAreOnAtTheirSeverity()
    {
        Assert.SkipWhen(RoslynHost.Compiler < new Version(4, 8), "The kit is compared with the official packages on later hosts; it reports nothing here on Roslyn 4.5.");
        return new CSharpAnalyzerTest<SleepingLiteralAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { int F = 42; }",
            ExpectedDiagnostics = { new DiagnosticResult("KIT001", DiagnosticSeverity.Error).WithLocation(1, 19) },
        }.RunAsync();
    }

    [Fact]
    public Task DisabledRulesAreOff()
        => new VerifyCS.Test { TestCode = "class C { int F = 42; }", DisabledDiagnostics = { "KIT001" } }.RunAsync();

    [Fact]
    public Task AnExceptionInAnAnalyzerIsAnError()
        => Failing.WithAsync("error AD0001", () => new CSharpAnalyzerTest<ThrowingLiteralAnalyzer, DefaultVerifier> { TestCode = "class C { int F = 42; }" }.RunAsync());

    [Fact]
    public Task CompilerErrorsCount()
        => Failing.WithAsync("CompilerError(\"CS0246\")", () => VerifyCS.VerifyAnalyzerAsync("class C { Missing F; }"));

    [Fact]
    public Task CompilerErrorsCanBeExpected()
        => VerifyCS.VerifyAnalyzerAsync("class C { {|CS0246:Missing|} F; }");

    [Theory]
    [InlineData(CompilerDiagnostics.None, "class C { Missing F = 1 + ; }", null)]
    [InlineData(CompilerDiagnostics.Errors, "class C { void M() { int x; } }", null)]
    [InlineData(CompilerDiagnostics.Warnings, "class C { void M() { int {|CS0168:x|}; } }", null)]
    [InlineData(CompilerDiagnostics.Warnings, "class C { void M() { int x; } }", "CompilerWarning(\"CS0168\")")]
    [InlineData(CompilerDiagnostics.Suggestions, "using System; class C { }", null)]
    [InlineData(CompilerDiagnostics.All, "{|CS8019:using System;|} class C { }", null)]
    [InlineData(CompilerDiagnostics.All, "using System; class C { }", "DiagnosticSeverity.Hidden")]
    public Task CompilerDiagnosticsCountAsTheTestSays(CompilerDiagnostics mode, string code, string? reason)
    {
        var test = new VerifyCS.Test { TestCode = code, CompilerDiagnostics = mode };
        return reason is null ? test.RunAsync() : Failing.WithAsync(reason, () => test.RunAsync());
    }

    [Fact]
    public Task NullWarningsAreErrorsForTheVerifiers()
        => Failing.WithAsync("CS8600", () => VerifyCS.VerifyAnalyzerAsync("#nullable enable\nclass C { void M() { string s = null; } }"));
}
