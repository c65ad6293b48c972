using CorsAnalyzers.Testing;
using CorsAnalyzers.Tests.Kit.Samples;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = CorsAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<CorsAnalyzers.Tests.Kit.Samples.LiteralAnalyzer, CorsAnalyzers.Tests.Kit.Samples.LiteralFix>;

namespace CorsAnalyzers.Tests.Kit;

/// <summary>Fix All in a document, a project and the solution.</summary>
public sealed class FixAllTests
{
    private const string Lib = "class L { int F = [|42|], G = [|42|]; }";
    private const string FixedLib = "class L { int F = 0, G = 0; }";

    [Fact]
    public Task FixesSeveralDocumentsAndProjects()
        => new VerifyCS.Test
        {
            TestState =
            {
                Sources = { "class C { int F = [|42|], G = [|43|]; }", "class D { int F = [|44|]; }" },
                AdditionalProjects = { ["Lib"] = { Sources = { Lib } } },
            },
            FixedState =
            {
                Sources = { "class C { int F = 0, G = 0; }", "class D { int F = 0; }" },
                AdditionalProjects = { ["Lib"] = { Sources = { FixedLib } } },
            },
            NumberOfFixAllInDocumentIterations = 3,
        }.RunAsync();

    [Fact]
    public Task ADocumentMoreNeedsAnIterationMore()
        => Failing.WithAsync("Fix all in document\nExpected '1' iterations but found '2' iterations", () => new VerifyCS.Test
        {
            TestState = { Sources = { "class C { int F = [|42|]; }", "class D { int F = [|44|]; }" } },
            FixedState = { Sources = { "class C { int F = 0; }", "class D { int F = 0; }" } },
            NumberOfFixAllInDocumentIterations = 1,
        }.RunAsync());

    [Fact]
    public Task FixAllMayLeadElsewhere()
        => new CSharpCodeFixTest<LiteralAnalyzer, HalvingFix, DefaultVerifier>
        {
            TestCode = "class C { int F = [|80|], G = [|42|]; }",
            FixedCode = "class C { int F = 40, G = 21; }",
            BatchFixedCode = "class C { int F = 40, G = 21; }",
            NumberOfFixAllIterations = 1,
        }.RunAsync();

    [Theory]
    [InlineData(CodeFixTestBehaviors.None, "Fix all in document")]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInDocumentCheck, "Fix all in project")]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInProjectCheck, "Fix all in solution")]
    [InlineData(CodeFixTestBehaviors.SkipFixAllCheck, null)]
    public Task EachScopeIsVerified(CodeFixTestBehaviors behaviors, string? context)
    {
        // Fix All does nothing here, which only the tests of a scope can see.
        var test = new CSharpCodeFixTest<LiteralAnalyzer, LazyFixAllFix, DefaultVerifier>
        {
            TestCode = "class C { int F = [|42|]; }",
            FixedCode = "class C { int F = 0; }",
            CodeFixTestBehaviors = behaviors,
        };
        return context is null ? test.RunAsync() : Failing.WithAsync(context, () => test.RunAsync());
    }

    [Fact]
    public Task AFixWithoutFixAllIsOnlyAppliedOneByOne()
        => new CSharpCodeFixTest<LiteralAnalyzer, SingleFix, DefaultVerifier>
        {
            TestCode = "class C { int F = [|42|], G = [|43|]; }",
            FixedCode = "class C { int F = 0, G = 0; }",
        }.RunAsync();

    [Theory]
    [InlineData(FixAllScope.Document, "class D { int F = [|44|]; }", Lib)]
    [InlineData(FixAllScope.Project, "class D { int F = 1; }", Lib)]
    [InlineData(FixAllScope.Solution, "class D { int F = 1; }", "class L { int F = 1, G = 1; }")]
    public Task ASingleFixAllStaysInItsScope(FixAllScope scope, string second, string lib)
        => Scoped(second, lib).VerifyFixAllAsync(scope, LiteralFix.One);

    [Fact]
    public Task ASingleFixAllThatLeavesItsScopeFails()
        => Failing.WithAsync("Fix all in document for 'KIT001.one'", () => Scoped("class D { int F = 1; }", Lib).VerifyFixAllAsync(FixAllScope.Document, LiteralFix.One));

    [Fact]
    public Task ASingleFixAllForAnUnknownKeyFails()
        => Failing.WithAsync("No diagnostic is offered the action", () => Scoped("class D { int F = 1; }", Lib).VerifyFixAllAsync(FixAllScope.Project, "other"));

    private static VerifyCS.Test Scoped(string second, string lib)
        => new()
        {
            TestState =
            {
                Sources = { "class C { int F = [|42|], G = [|43|]; }", "class D { int F = [|44|]; }" },
                AdditionalProjects = { ["Lib"] = { Sources = { Lib } } },
            },
            FixedState =
            {
                Sources = { "class C { int F = 1, G = 1; }", second },
                AdditionalProjects = { ["Lib"] = { Sources = { lib } } },
                MarkupHandling = MarkupMode.Allow,
            },
        };
}
