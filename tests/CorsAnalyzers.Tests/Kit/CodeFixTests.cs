using CorsAnalyzers.Tests.Kit.Samples;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = CorsAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<CorsAnalyzers.Tests.Kit.Samples.LiteralAnalyzer, CorsAnalyzers.Tests.Kit.Samples.LiteralFix>;

namespace CorsAnalyzers.Tests.Kit;

/// <summary>Which action is applied, how often, and what becomes of the code.</summary>
public sealed class CodeFixTests
{
    private const string Bad = "class C { int F = [|42|]; }";
    private const string Good = "class C { int F = 0; }";

    [Fact]
    public Task FixesOneAfterTheOtherAndAllAtOnce()
        => VerifyCS.VerifyCodeFixAsync("class C { int[] F = { [|42|], 1, [|43|] }; }", "class C { int[] F = { 0, 1, 0 }; }");

    [Fact]
    public Task AWrongTextFailsWithADiff()
        => Failing.WithAsync("-class C { int F = 2; }\n+class C { int F = 0; }", () => VerifyCS.VerifyCodeFixAsync(Bad, "class C { int F = 2; }"));

    [Fact]
    public Task LineEndingsAreShownWhenOnlyTheyDiffer()
        => Failing.WithAsync("<CR><LF>", () => VerifyCS.VerifyCodeFixAsync("\n" + Bad, "\r\n" + Good));

    [Fact]
    public Task AFixThatIsNotOfferedFails()
        => Failing.WithAsync("content of '/0/Test0.cs' did not match", () => Of<SilentFix>(Bad, Good).RunAsync());

    [Fact]
    public Task TakesTheActionWithTheKey() => WithAction(index: null, LiteralFix.One, "class C { int F = 1; }").RunAsync();

    [Fact]
    public Task TakesTheActionAtTheIndex() => WithAction(index: 1, key: null, "class C { int F = 1; }").RunAsync();

    [Fact]
    public Task TakesTheActionAtTheIndexWithTheKey() => WithAction(index: 1, LiteralFix.One, "class C { int F = 1; }").RunAsync();

    [Fact]
    public Task IndexAndKeyMustMeanTheSame()
        => Failing.WithAsync("key and index must be consistent", () => WithAction(index: 0, LiteralFix.One, "class C { int F = 1; }").RunAsync());

    [Fact]
    public Task TheIndexMustBeThere()
        => Failing.WithAsync("at index '2', but only '2'", () => WithAction(index: 2, LiteralFix.One, "class C { int F = 1; }").RunAsync());

    [Fact]
    public Task AnUnknownKeyFails()
        => Failing.WithAsync("content of", () => WithAction(index: null, "other", "class C { int F = 1; }").RunAsync());

    [Theory]
    [InlineData(LiteralFix.Zero, Good)]
    [InlineData(LiteralFix.One, "class C { int F = 1; }")]
    public Task GroupsAreFlattened(string key, string fixedCode)
    {
        var test = Of<GroupingFix>(Bad, fixedCode);
        test.CodeActionEquivalenceKey = key;
        return test.RunAsync();
    }

    [Fact]
    public async Task TheActionIsShownToTheTest()
    {
        var titles = new HashSet<string>();
        var test = Of<LiteralFix>(Bad, Good);
        test.CodeActionVerifier = (action, verifier) =>
        {
            titles.Add(action.Title);
            verifier.Equal("Use 0", action.Title);
        };
        await test.RunAsync();
        Assert.Equal(["Use 0"], titles);
        test.CodeActionVerifier = (action, verifier) => verifier.Equal("Use nothing", action.Title);
        await Failing.WithAsync("expected:'Use nothing' actual:'Use 0'", () => test.RunAsync());
    }

    [Fact]
    public Task ATreeThatDoesNotParseToItselfFails()
        => Failing.WithAsync("is not the one its text parses to", () => Of<UnparsableFix>(Bad, "class C { int F = 0 + 1; }").RunAsync());

    [Fact]
    public Task ATextThatIsWrongFailsBeforeATreeThatIs()
        => Failing.WithAsync("content of '/0/Test0.cs' did not match", () => Of<UnparsableFix>(Bad, Good).RunAsync());

    [Theory]
    [InlineData(CodeActionValidationMode.None, false)]
    [InlineData(CodeActionValidationMode.SemanticStructure, false)]
    [InlineData(CodeActionValidationMode.Full, true)]
    public Task TriviaCountsOnlyInFullValidation(CodeActionValidationMode mode, bool fails)
    {
        var test = Of<StrangeTriviaFix>(Bad, "class C { int F = /* zero */0; }");
        test.CodeActionValidationMode = mode;
        return fails ? Failing.WithAsync("MultiLineCommentTrivia", () => test.RunAsync()) : test.RunAsync();
    }

    [Fact]
    public Task NoValidationLetsAnyTreePass()
    {
        var test = Of<UnparsableFix>(Bad, "class C { int F = 0 + 1; }");
        test.CodeActionValidationMode = CodeActionValidationMode.None;
        return test.RunAsync();
    }

    [Fact]
    public Task AFixedStateThatDoesNotCompileFails()
        => Failing.WithAsync("CS0103", () => Of<BreakingFix>(Bad, "class C { int F = Missing; }").RunAsync());

    [Fact]
    public Task AFixedStateMayExpectItsErrors()
        => Of<BreakingFix>(Bad, "class C { int F = {|CS0103:Missing|}; }").RunAsync();

    [Fact]
    public Task TheFormatterAndTheSimplifierRun()
        => Of<MessyFix>(Bad, "class C { int F = int.MinValue; }").RunAsync();

    [Fact]
    public Task AFixThatNeverEndsFails()
        => Failing.WithAsync("The upper limit for the number of code fix iterations was exceeded", () => Of<EndlessFix>(Bad, "class C { int F = 4200; }").RunAsync());

    [Fact]
    public Task ADiagnosticThatStaysInItsPlaceEndsTheLoop()
    {
        var test = Of<HalvingFix>("class C { int F = [|84|]; }", "class C { int F = [|42|]; }");
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync();
    }

    [Theory]
    [InlineData(null, "Expected '1' iterations but found '2' iterations")]
    [InlineData(1, "Expected '1' iterations but found '2' iterations")]
    [InlineData(2, null)]
    [InlineData(3, "Expected '3' iterations but found '2' iterations")]
    [InlineData(-2, null)]
    [InlineData(-3, null)]
    public Task IterationsAreCounted(int? iterations, string? reason)
    {
        var test = Of<HalvingFix>("class C { int F = [|100|]; }", "class C { int F = 25; }");
        test.NumberOfIncrementalIterations = iterations;
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        return reason is null ? test.RunAsync() : Failing.WithAsync(reason, () => test.RunAsync());
    }

    [Fact]
    public Task TheUpperLimitOfIterationsIsKept()
    {
        var test = Of<EndlessFix>(Bad, "class C { int F = 42000; }");
        test.NumberOfIncrementalIterations = -2;
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        return Failing.WithAsync("The upper limit for the number of code fix iterations was exceeded", () => test.RunAsync());
    }

    [Fact]
    public Task AnActionThatChangesNothingFailsWhereNoneIsExpected()
        => Failing.WithAsync("a fix was offered that made no changes", () => Of<IdleFix>(Bad, Bad).RunAsync());

    [Fact]
    public Task NoActionIsFineWhereNoneIsExpected() => Of<SilentFix>(Bad, Bad).RunAsync();

    [Fact]
    public Task AFixForALateDiagnosticFails()
        => Failing.WithAsync("non-local analyzer diagnostic", () => new CSharpCodeFixTest<LateAnalyzer, LiteralFix, DefaultVerifier> { TestCode = Bad, FixedCode = Good }.RunAsync());

    [Fact]
    public Task UnlessTheTestAllowsIt()
        => new CSharpCodeFixTest<LateAnalyzer, LiteralFix, DefaultVerifier>
        {
            TestCode = Bad,
            FixedCode = Good,
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck,
        }.RunAsync();

    [Fact]
    public Task OnlyOneIsFixedIfTheTestSaysSo()
        => new VerifyCS.Test
        {
            TestCode = "class C { int F = [|42|], G = [|43|]; }",
            FixedState = { Sources = { "class C { int F = 0, G = [|43|]; }" }, MarkupHandling = MarkupMode.Allow },
            CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck,
            NumberOfIncrementalIterations = 1,
        }.RunAsync();

    [Fact]
    public Task FilesThatTheFixWritesAreCompared() => WritingFiles("class D { }", "fixed", "[*]\nkit = fixed\n").RunAsync();

    [Theory]
    [InlineData("class E { }", "fixed", "[*]\nkit = fixed\n", "content of '/0/Added.cs' did not match")]
    [InlineData("class D { }", "other", "[*]\nkit = fixed\n", "content of 'a.json' did not match")]
    [InlineData("class D { }", "fixed", "[*]\n", "content of '/.editorconfig' did not match")]
    public Task AndMustMatch(string added, string json, string config, string reason)
        => Failing.WithAsync(reason, () => WritingFiles(added, json, config).RunAsync());

    [Fact]
    public Task TheNumberOfFilesMustMatch()
        => Failing.WithAsync("expected '1' Sources in project 'TestProject' but found '2'", () => Of<FilesFix>(Bad, Good).RunAsync());

    [Fact]
    public Task CompilerErrorsCanBeFixed()
        => new CSharpCodeFixTest<EmptyDiagnosticAnalyzer, MissingTypeFix, DefaultVerifier>
        {
            TestCode = "class C { {|CS0246:Missing|} F; }",
            FixedCode = "class C { int F; }",
        }.RunAsync();

    [Fact]
    public Task WithoutAFixedStateOnlyDiagnosticsAreVerified()
        => new VerifyCS.Test { TestCode = Bad }.RunAsync();

    private static CSharpCodeFixTest<LiteralAnalyzer, TFix, DefaultVerifier> Of<TFix>(string code, string fixedCode)
        where TFix : CodeFixProvider, new()
        => new() { TestCode = code, FixedCode = fixedCode };

    private static VerifyCS.Test WithAction(int? index, string? key, string fixedCode)
        => new() { TestCode = Bad, FixedCode = fixedCode, CodeActionIndex = index, CodeActionEquivalenceKey = key };

    private static CSharpCodeFixTest<LiteralAnalyzer, FilesFix, DefaultVerifier> WritingFiles(string added, string json, string config)
        => new()
        {
            TestState = { Sources = { Bad }, AdditionalFiles = { ("a.json", "{}") }, AnalyzerConfigFiles = { ("/.editorconfig", "[*]\n") } },
            FixedState = { Sources = { Good, ("/0/Added.cs", added) }, AdditionalFiles = { ("a.json", json) }, AnalyzerConfigFiles = { ("/.editorconfig", config) } },
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck,
        };
}
