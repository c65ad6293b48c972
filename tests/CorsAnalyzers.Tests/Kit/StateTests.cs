using CorsAnalyzers.Tests.Kit.Samples;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using VerifyCS = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Tests.Kit.Samples.LiteralAnalyzer>;
using VerifyFix = CorsAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<CorsAnalyzers.Tests.Kit.Samples.LiteralAnalyzer, CorsAnalyzers.Tests.Kit.Samples.LiteralFix>;

namespace CorsAnalyzers.Tests.Kit;

/// <summary>What a state is made of, what markup in it means, and what one state takes over from another.</summary>
public sealed class StateTests
{
    private const string Bad = "class C { int F = [|42|]; }";

    [Fact]
    public Task FilesAreNumbered()
        => new VerifyCS.Test
        {
            TestState = { Sources = { "class C { int F = 42; }", "class D { int F = 43; }", ("/0/Folder/Own.cs", "class E { int F = 44; }") } },
            ExpectedDiagnostics =
            {
                VerifyCS.Diagnostic().WithSpan("/0/Test1.cs", 1, 19, 1, 21).WithArguments("43"),
                VerifyCS.Diagnostic().WithSpan("/0/Folder/Own.cs", 1, 19, 1, 21).WithArguments("44"),
                VerifyCS.Diagnostic().WithSpan(1, 19, 1, 21).WithArguments("42"),
            },
        }.RunAsync();

    [Fact]
    public async Task AProjectIsNamedAndItsFilesHaveFolders()
    {
        await new VerifyCS.Test
        {
            TestState = { Sources = { "class C { }", ("/0/Folder/Own.cs", "class E { }") } },
            SolutionTransforms =
            {
                (solution, id) =>
                {
                    var project = solution.GetProject(id)!;
                    Assert.Equal("TestProject", project.Name);
                    Assert.Equal(["/0/Test0.cs", "/0/Folder/Own.cs"], project.Documents.Select(document => document.FilePath));
                    Assert.Equal(["Test0.cs", "Own.cs"], project.Documents.Select(document => document.Name));
                    Assert.Equal(["Folder"], project.Documents.Last().Folders);
                    return solution;
                },
            },
        }.RunAsync();
    }

    [Fact]
    public Task ATestWithoutFilesFails()
        => Failing.WithAsync("'TestState.Sources' is empty", () => new VerifyCS.Test().RunAsync());

    [Fact]
    public Task APlaceCanBeUsedOnlyOnce()
        => Failing.WithAsync("multiple markup locations with key '#0'", () => new VerifyCS.Test
        {
            TestState = { Sources = { "class C { int F = {|#0:42|}; }", "class D { int F = {|#0:43|}; }" } },
        }.RunAsync());

    [Fact]
    public Task APlaceMustBeThere()
        => Failing.WithAsync("markup location '#1' was not found", () => VerifyCS.VerifyAnalyzerAsync("class C { int F = {|#0:42|}; }", VerifyCS.Diagnostic().WithLocation(1)));

    [Fact]
    public Task AnonymousMarkupNeedsASingleDescriptor()
        => Failing.WithAsync("can only omit the diagnostic ID", () => new CSharpAnalyzerTest<TwoRulesAnalyzer, DefaultVerifier> { TestCode = Bad }.RunAsync());

    [Fact]
    public Task AnonymousMarkupCanMeanTheFirstDescriptor()
        => new CSharpAnalyzerTest<TwoRulesAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { int F = [|42|], G = {|KIT002:423|}; }",
            MarkupOptions = MarkupOptions.UseFirstDescriptor,
        }.RunAsync();

    [Fact]
    public Task MarkupIgnoresSeverityMessageAndAdditionalLocations()
        => new CSharpAnalyzerTest<PointingLiteralAnalyzer, DefaultVerifier>
        {
            TestCode = Bad,
            TestState = { AnalyzerConfigFiles = { ("/.globalconfig", "is_global = true\ndotnet_diagnostic.KIT001.severity = suggestion\n") } },
        }.RunAsync();

    [Theory]
    [InlineData(MarkupMode.Allow, true)]
    [InlineData(MarkupMode.Ignore, false)]
    [InlineData(MarkupMode.IgnoreFixable, true)]
    public Task MarkupModesDecideWhatIsExpected(MarkupMode mode, bool expects)
    {
        var test = new VerifyCS.Test { TestCode = Bad, TestState = { MarkupHandling = mode } };
        return expects ? test.RunAsync() : Failing.WithAsync("expected \"0\" actual \"1\"", () => test.RunAsync());
    }

    [Fact]
    public Task WithoutMarkupBracketsAreCode()
        => new VerifyCS.Test
        {
            TestCode = "class C { string F = \"[|x|]\"; }",
            TestState = { MarkupHandling = MarkupMode.None },
        }.RunAsync();

    [Fact]
    public Task APositionExpectsAStart()
        => VerifyCS.VerifyAnalyzerAsync("class C { int F = $$42; }");

    [Fact]
    public Task MarkupInAdditionalFiles()
        => new CSharpAnalyzerTest<SettingsAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { }",
            TestState = { AdditionalFiles = { ("appsettings.json", "{ \"a\": \"[|forbidden|]\" }") } },
        }.RunAsync();

    [Fact]
    public Task AdditionalFilesCanBeMade()
        => new CSharpAnalyzerTest<SettingsAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { }",
            TestState = { AdditionalFilesFactories = { () => [("appsettings.json", SourceText.From("[|forbidden|]"))] } },
        }.RunAsync();

    [Theory]
    [InlineData("/.editorconfig", "root = true\n[*.json]\nkit.word = other\n", "[|other|] forbidden")]
    [InlineData("/.editorconfig", "root = true\n[*.xml]\nkit.word = other\n", "other [|forbidden|]")]
    [InlineData("/.globalconfig", "is_global = true\nkit.word = other\n", "[|other|] forbidden")]
    public Task ConfigFilesReachAnalyzers(string path, string config, string settings)
        => new CSharpAnalyzerTest<SettingsAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { }",
            TestState =
            {
                AdditionalFiles = { ("/0/appsettings.json", settings) },
                AnalyzerConfigFiles = { (path, config) },
            },
        }.RunAsync();

    [Fact]
    public Task ProjectsReferenceEachOther()
        => new VerifyCS.Test
        {
            TestState =
            {
                Sources = { "class C { int F = Lib.Values.One + [|42|]; }" },
                AdditionalProjectReferences = { "Lib" },
                AdditionalProjects =
                {
                    ["Lib"] = { Sources = { "namespace Lib; public class Values { public const int One = [|43|]; }" }, AdditionalProjectReferences = { "Base" } },
                    ["Base"] = { Sources = { "public class B { }" } },
                },
            },
        }.RunAsync();

    [Fact]
    public Task WithoutTheReferenceItDoesNotCompile()
        => new VerifyCS.Test
        {
            TestState =
            {
                Sources = { "class C { int F = {|CS0103:Values|}.One; }" },
                AdditionalProjects = { ["Lib"] = { Sources = { "public class Values { public const int One = 1; }" } } },
            },
        }.RunAsync();

    [Fact]
    public Task AdditionalReferencesAreUsed()
        => new VerifyCS.Test
        {
            TestCode = "class C { Microsoft.CodeAnalysis.Testing.DefaultVerifier F; }",
            TestState = { AdditionalReferences = { typeof(DefaultVerifier).Assembly } },
        }.RunAsync();

    [Fact]
    public Task ProgramsAreApplications()
        => new CSharpAnalyzerTest<LiteralAnalyzer, DefaultVerifier>
        {
            TestState = { Sources = { "int x = [|42|];" }, OutputKind = OutputKind.ConsoleApplication },
        }.RunAsync();

    [Fact]
    public Task TheVerifiersSeeWhenCodeIsAProgram() => VerifyCS.VerifyAnalyzerAsync("int x = [|42|];");

    [Fact]
    public Task DocumentationIsParsed()
        => new VerifyCS.Test
        {
            TestCode = "/// <summary><see cref=\"{|CS1574:Missing|}\"/></summary>\npublic class C { }",
            CompilerDiagnostics = CompilerDiagnostics.Warnings,
        }.RunAsync();

    [Fact]
    public Task TransformsChangeTheSolution()
        => new CSharpAnalyzerTest<LiteralAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { string {|CS8370:?|} F = null; int G = [|42|]; }",
            SolutionTransforms = { (solution, id) => solution.WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.CSharp7_3)) },
            OptionsTransforms = { options => options },
        }.RunAsync();

    [Fact]
    public Task AFixedStateWithChangesExpectsNoFixableDiagnostics()
        => new VerifyFix.Test
        {
            TestState = { Sources = { Bad, "class D { int F = {|CS0029:\"\"|}; }" } },
            FixedState = { Sources = { "class C { int F = 0; }", "class D { int F = {|CS0029:\"\"|}; }" } },
        }.RunAsync();

    [Fact]
    public Task AFixedStateInheritsWhatItLeavesUnset()
        => new VerifyFix.Test
        {
            TestState =
            {
                Sources = { "int F = [|42|] + Lib.One;" },
                OutputKind = OutputKind.ConsoleApplication,
                AdditionalProjectReferences = { "Lib" },
                AdditionalProjects = { ["Lib"] = { Sources = { "public class Lib { public const int One = 1; }" } } },
                AdditionalFiles = { ("a.json", "{}") },
                AnalyzerConfigFiles = { ("/.editorconfig", "root = true") },
            },
            FixedState = { Sources = { "int F = 0 + Lib.One;" } },
        }.RunAsync();

    [Fact]
    public Task AnExplicitFixedStateInheritsNothing()
        => Failing.WithAsync("expected '0' AdditionalFiles", () => new VerifyFix.Test
        {
            TestState = { Sources = { Bad }, AdditionalFiles = { ("a.json", "{}") } },
            FixedState = { Sources = { "class C { int F = 0; }" }, InheritanceMode = StateInheritanceMode.Explicit },
        }.RunAsync());

    [Fact]
    public Task AFixedStateThatChangesNothingKeepsItsDiagnostics()
        => new CSharpCodeFixTest<LiteralAnalyzer, SilentFix, DefaultVerifier> { TestCode = Bad, FixedCode = Bad }.RunAsync();
}
