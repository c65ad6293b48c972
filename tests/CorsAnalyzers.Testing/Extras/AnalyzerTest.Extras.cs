using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What the extras in <c>CorsAnalyzers.Testing</c> need from inside a test.</summary>
public abstract partial class AnalyzerTest<TVerifier>
{
    /// <summary>What the analyzers report in the test state.</summary>
    internal async Task<ImmutableArray<(Project project, Diagnostic diagnostic)>> ReportedAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        var state = ProcessedTestState();
        return await GetSortedDiagnosticsAsync(Evaluated(state), EvaluatedAdditional(state), analyzers, Verify, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The analyzers under test, new ones.</summary>
    internal ImmutableArray<DiagnosticAnalyzer> NewAnalyzers() => [.. GetDiagnosticAnalyzers()];

    /// <summary>Verifies that generated code is left alone, even if the analyzers say themselves what happens there.</summary>
    internal async Task VerifySilenceInGeneratedCodeAsync(CancellationToken cancellationToken)
    {
        var analyzers = NewAnalyzers();
        var state = ProcessedTestState();
        var exclusions = new Exclusions(analyzers, Evaluated(state));
        Verify.True(state.ExpectedDiagnostics.Exists(exclusions.Concern), "The snippet expects no diagnostic that generated code could silence.");
        await VerifyGeneratedCodeAsync(Evaluated(state), EvaluatedAdditional(state), analyzers, [.. state.ExpectedDiagnostics], exclusions, Verify, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the test as usual.</summary>
    internal Task RunUsualAsync(CancellationToken cancellationToken) => RunImplAsync(cancellationToken);

    private protected SolutionState ProcessedTestState()
        => WithoutMarkup(TestState.WithInheritedValuesApplied(null, []), [.. GetDiagnosticAnalyzers()], fixableDiagnostics: []);
}
