using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Wiring;

/// <summary>A test of some rules about the wiring alone.</summary>
internal sealed class WiringTest : CSharpAnalyzerVerifier<WiringAnalyzer>.Test
{
    /// <summary>A test in which no rule but these speaks.</summary>
    public WiringTest(params string[] ids) => DisabledDiagnostics.AddRange(RuleTest.OthersThan(ids));

    /// <summary>Runs one rule over code with markup, one text a file.</summary>
    public static Task VerifyAsync(string id, params string[] sources)
    {
        var test = new WiringTest(id);
        foreach (var source in sources) test.TestState.Sources.Add(source);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Runs one rule over a program with a <c>Main</c> of its own.</summary>
    public static Task VerifyProgramAsync(string id, string source) => new WiringTest(id)
    {
        TestCode = source,
        SolutionTransforms = { AsProgram },
    }.RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Makes the project an application, which the kit does for top-level statements alone.</summary>
    public static Solution AsProgram(Solution solution, ProjectId project) =>
        solution.WithProjectCompilationOptions(project, solution.GetProject(project)!.CompilationOptions!.WithOutputKind(OutputKind.ConsoleApplication));
}

/// <summary>A test of a fix of the wiring, with some rules alone.</summary>
/// <typeparam name="TFix">The fix.</typeparam>
internal sealed class WiringFixTest<TFix> : CSharpCodeFixVerifier<WiringAnalyzer, TFix>.Test
    where TFix : CorsFixProvider, new()
{
    /// <summary>A test in which no rule but these speaks.</summary>
    public WiringFixTest(params string[] ids) => DisabledDiagnostics.AddRange(RuleTest.OthersThan(ids));
}
