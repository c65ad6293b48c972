using CorsAnalyzers.Tests.Kit.Samples;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using VerifyCS = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Tests.Kit.Samples.LiteralAnalyzer>;

namespace CorsAnalyzers.Tests.Kit;

/// <summary>What an expected diagnostic says is compared, in order; the first difference fails.</summary>
public sealed class ComparisonTests
{
    private const string Code = "class C { int F = 42; }";

    public static TheoryData<string, DiagnosticResult> Wrong => new()
    {
        { "to start on line \"2\" was actually on line \"1\"", Literal().WithSpan(2, 19, 2, 21) },
        { "to start at column \"18\" was actually at column \"19\"", Literal().WithLocation(1, 18) },
        { "to end at column \"22\" was actually at column \"21\"", Literal().WithSpan(1, 19, 1, 22) },
        { "to be in file \"/0/Other.cs\" was actually in file \"/0/Test0.cs\"", Literal().WithLocation("/0/Other.cs", 1, 19) },
        { "Expected a project diagnostic with no location", Literal().WithNoLocation() },
        { "Expected 1 additional locations but got 0", Literal().WithLocation(1, 19).WithLocation(1, 1) },
        { "id to be \"KIT009\" was \"KIT001\"", new DiagnosticResult("KIT009", DiagnosticSeverity.Warning).WithLocation(1, 19) },
        { "severity to be \"Error\" was \"Warning\"", Literal().WithSeverity(DiagnosticSeverity.Error).WithLocation(1, 19) },
        { "message to be \"Something\" was \"Literal '42' is too large\"", Literal().WithMessage("Something").WithLocation(1, 19) },
        { "message to be \"Literal '43' is too large\"", Literal().WithArguments("43").WithLocation(1, 19) },
        { "message arguments to match", Literal().WithMessage(null).WithArguments("43").WithLocation(1, 19) },
        { "suppression state to match", Literal().WithLocation(1, 19).WithArguments("42").WithIsSuppressed(true) },
    };

    public static TheoryData<DiagnosticResult> Right => new()
    {
        Literal().WithArguments("42").WithLocation(1, 19),
        Literal().WithArguments("42").WithLocation(new LinePosition(0, 18)),
        Literal().WithArguments(42).WithSpan(1, 19, 1, 21),
        Literal().WithArguments("42").WithSpan("/0/Test0.cs", 1, 19, 1, 21),
        Literal().WithMessage(null).WithLocation(1, 19),
        Literal().WithMessage(null).WithArguments("42").WithLocation(1, 19),
        Literal().WithMessage("Literal '42' is too large").WithLocation(1, 19),
        Literal().WithMessageFormat("Literal '{0}' is too large").WithArguments("42").WithLocation(1, 19),
        Literal().WithSeverity(DiagnosticSeverity.Error).WithOptions(DiagnosticOptions.IgnoreSeverity).WithArguments("42").WithLocation(1, 19),
        Literal().WithArguments("42").WithLocation(1, 19).WithIsSuppressed(false),
        new DiagnosticResult("KIT001", DiagnosticSeverity.Warning).WithLocation(1, 19),
    };

    [Theory]
    [MemberData(nameof(Right), DisableDiscoveryEnumeration = true)]
    public Task Agrees(DiagnosticResult expected) => VerifyCS.VerifyAnalyzerAsync(Code, expected);

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public Task Differs(string reason, DiagnosticResult expected)
        => Failing.WithAsync(reason, () => VerifyCS.VerifyAnalyzerAsync(Code, expected));

    [Fact]
    public Task AMissingDiagnosticFails()
        => Failing.WithAsync("expected \"1\" actual \"0\"", () => VerifyCS.VerifyAnalyzerAsync("class C { int F = [|1|]; }"));

    [Fact]
    public Task AnExtraDiagnosticFailsAndIsShownAsCode()
        => Failing.WithAsync("VerifyCS.Diagnostic().WithSpan(1, 19, 1, 21).WithArguments(\"42\"),", () => VerifyCS.VerifyAnalyzerAsync(Code));

    [Fact]
    public Task TheWrongSpanInMarkupFails()
        => Failing.WithAsync("to start at column \"15\"", () => VerifyCS.VerifyAnalyzerAsync("class C { int [|F = 42|]; }"));

    [Fact]
    public Task TheWrongIdInMarkupFails()
        => Failing.WithAsync("id to be \"CS0001\"", () => VerifyCS.VerifyAnalyzerAsync("class C { int F = {|CS0001:42|}; }"));

    [Fact]
    public Task AllowsExpectationsInAnyOrder()
        => VerifyCS.VerifyAnalyzerAsync(
            "class C { int[] F = { {|#0:42|}, {|#1:43|} }; }",
            Literal().WithLocation(1).WithArguments("43"),
            Literal().WithLocation(0).WithArguments("42"));

    [Fact]
    public Task AnOpenExpectationLeavesTheExactOneItsDiagnostic()
        => new CSharpAnalyzerTest<PointingLiteralAnalyzer, DefaultVerifier>
        {
            TestCode = "class {|#2:C|} { int {|#1:F|} = {|#0:42|}, {|#4:G|} = [|43|]; }",
            ExpectedDiagnostics = { Literal().WithLocation(0).WithLocation(1).WithLocation(2).WithArguments("42") },
        }.RunAsync();

    [Theory]
    [InlineData(0, 1, 2, null)]
    [InlineData(0, 2, 1, "Expected diagnostic to start at column")]
    [InlineData(0, 1, null, "Expected 1 additional locations but got 2")]
    [InlineData(0, null, null, "Expected 0 additional locations but got 2")]
    public async Task AdditionalLocationsAreComparedInOrder(int first, int? second, int? third, string? reason)
    {
        var expected = Literal().WithArguments("42").WithLocation(first);
        expected = second is { } one ? expected.WithLocation(one) : expected;
        expected = third is { } two ? expected.WithLocation(two) : expected;
        var test = new CSharpAnalyzerTest<PointingLiteralAnalyzer, DefaultVerifier>
        {
            TestCode = "class {|#2:C|} { int {|#1:F|} = {|#0:42|}; }",
            ExpectedDiagnostics = { expected },
        };
        await (reason is null ? test.RunAsync() : Failing.WithAsync(reason, () => test.RunAsync()));
    }

    [Fact]
    public Task AdditionalLocationsCanBeIgnored()
        => new CSharpAnalyzerTest<PointingLiteralAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { int F = {|#0:42|}; }",
            ExpectedDiagnostics = { Literal().WithArguments("42").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations) },
        }.RunAsync();

    [Fact]
    public Task AProjectDiagnosticHasNoLocation()
        => new CSharpAnalyzerTest<ProjectAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { }",
            ExpectedDiagnostics = { new DiagnosticResult(ProjectAnalyzer.Rule).WithArguments("TestProject") },
        }.RunAsync();

    [Fact]
    public async Task AVerifierOfTheTestIsAsked()
    {
        var seen = new List<(string, string)>();
        await new VerifyCS.Test
        {
            TestCode = "class C { int F = [|42|]; }",
            TestBehaviors = TestBehaviors.SkipSuppressionCheck,
            DiagnosticVerifier = (actual, expected, _) => seen.Add((actual.Id, expected.Id)),
        }.RunAsync();
        Assert.Equal([("KIT001", "KIT001")], seen);
    }

    [Fact]
    public void AnExpectationReadsLikeACompilerMessage()
    {
        Assert.Equal("?(1,2,3,4): warning KIT001: Literal 'x' is too large", Literal().WithSpan(1, 2, 3, 4).WithArguments("x").ToString());
        Assert.Equal("A.cs(1,2): error CS1", DiagnosticResult.CompilerError("CS1").WithLocation("A.cs", 1, 2).ToString());
        Assert.Equal("warning CS1", DiagnosticResult.CompilerWarning("CS1").ToString());
    }

    private static DiagnosticResult Literal() => VerifyCS.Diagnostic();
}
