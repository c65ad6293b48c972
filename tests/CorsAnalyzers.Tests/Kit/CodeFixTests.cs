using CorsAnalyzers.Tests.Kit.Samples;
using Xunit;
using VerifyCS = CorsAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<CorsAnalyzers.Tests.Kit.Samples.LiteralAnalyzer, CorsAnalyzers.Tests.Kit.Samples.LiteralFix>;

namespace CorsAnalyzers.Tests.Kit;

public sealed class CodeFixTests
{
    [Fact]
    public Task FixesOneAfterTheOtherAndAllAtOnce()
        => VerifyCS.VerifyCodeFixAsync(
            "class C { int[] F = { [|42|], 1, [|43|] }; }",
            "class C { int[] F = { 0, 1, 0 }; }");

    [Fact]
    public Task TakesTheActionWithTheKey()
        => new VerifyCS.Test
        {
            TestCode = "class C { int F = [|42|]; }",
            FixedCode = "class C { int F = 1; }",
            CodeActionEquivalenceKey = LiteralFix.One,
        }.RunAsync();
}
