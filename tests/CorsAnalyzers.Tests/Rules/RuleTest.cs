using CorsAnalyzers.Analyzers;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Tests.Verifiers;

namespace CorsAnalyzers.Tests.Rules;

/// <summary>A test of some rules alone: what the others say about its code is not its business.</summary>
internal sealed class RuleTest : CSharpAnalyzerVerifier<PolicyAnalyzer>.Test
{
    /// <summary>A test in which no rule but these speaks.</summary>
    public RuleTest(params string[] ids) => DisabledDiagnostics.AddRange(OthersThan(ids));

    /// <summary>Runs these rules over code with markup.</summary>
    public static Task VerifyAsync(string id, string source) =>
        new RuleTest(id) { TestCode = source }.RunAsync(Xunit.TestContext.Current.CancellationToken);

    /// <summary>The ids of all rules.</summary>
    public static string[] All => [.. RuleCatalog.Descriptors.Select(static rule => rule.Id)];

    /// <summary>The ids of all rules but these.</summary>
    public static IEnumerable<string> OthersThan(params string[] ids) => RuleCatalog.Descriptors.Select(static rule => rule.Id).Except(ids);
}

/// <summary>A test of a fix, with some rules alone.</summary>
/// <typeparam name="TFix">The fix.</typeparam>
internal sealed class RuleFixTest<TFix> : CSharpCodeFixVerifier<PolicyAnalyzer, TFix>.Test
    where TFix : CorsFixProvider, new()
{
    /// <summary>A test in which no rule but these speaks.</summary>
    public RuleFixTest(params string[] ids) => DisabledDiagnostics.AddRange(RuleTest.OthersThan(ids));
}
