using CorsAnalyzers.Tests.Kit.Samples;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CorsAnalyzers.Tests.Kit;

/// <summary>Source generators and suppressors, which run beside the analyzers.</summary>
public sealed class GeneratorTests
{
    private const string Code = "class C { int F = Generated.One + [|42|]; }";

    [Fact]
    public Task WhatIsGeneratedIsCompared()
        => new Test { TestState = { Sources = { Code }, GeneratedSources = { (typeof(ConstantGenerator), "Generated.g.cs", ConstantGenerator.Code) } } }.RunAsync();

    [Fact]
    public Task AnotherTextFails()
        => Failing.WithAsync("Generated.g.cs' did not match", () => new Test { TestState = { Sources = { Code }, GeneratedSources = { (typeof(ConstantGenerator), "Generated.g.cs", "") } } }.RunAsync());

    [Fact]
    public Task AnotherFileFails()
        => Failing.WithAsync("Expected source file list to match", () => new Test { TestCode = Code }.RunAsync());

    [Fact]
    public Task UnlessTheTestLeavesThatOut()
        => new Test { TestCode = Code, TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck }.RunAsync();

    [Fact]
    public Task WhatASuppressorSuppressesStillCounts()
        => new CSharpAnalyzerTest<LiteralSuppressor, DefaultVerifier>
        {
            TestCode = "class C { void M() { int {|#0:x|}; } }",
            CompilerDiagnostics = CompilerDiagnostics.Warnings,
            ExpectedDiagnostics = { DiagnosticResult.CompilerWarning("CS0168").WithLocation(0).WithIsSuppressed(true) },
        }.RunAsync();

    private sealed class Test : CSharpAnalyzerTest<LiteralAnalyzer, DefaultVerifier>
    {
        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(ConstantGenerator)];
    }
}
