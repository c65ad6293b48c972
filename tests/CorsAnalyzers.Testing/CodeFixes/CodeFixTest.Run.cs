using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

public abstract partial class CodeFixTest<TVerifier>
{
    /// <inheritdoc/>
    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        Verify.NotEmpty($"{nameof(TestState)}.{nameof(SolutionState.Sources)}", TestState.Sources);

        var (testState, fixedState, batchFixedState) = ProcessedStates();
        await VerifySourceGeneratorAsync(testState, Verify.PushContext("Generated sources of test state"), cancellationToken).ConfigureAwait(false);
        await VerifyStateAsync(testState, Verify.PushContext("Diagnostics of test state"), cancellationToken).ConfigureAwait(false);
        if (!CodeActionExpected(FixedState) && !CodeActionExpected(BatchFixedState))
        {
            return;
        }

        await VerifyFixAsync(testState, fixedState, batchFixedState, Verify, cancellationToken).ConfigureAwait(false);
        await VerifyStateAsync(fixedState, Verify.PushContext("Diagnostics of fixed state"), cancellationToken).ConfigureAwait(false);
        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllCheck) && CodeActionExpected(BatchFixedState))
        {
            await VerifyStateAsync(batchFixedState, Verify.PushContext("Diagnostics of batch fixed state"), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Fixes the test state one diagnostic after the other and, from the start again, by Fix All in each scope.</summary>
    protected async Task VerifyFixAsync(SolutionState testState, SolutionState fixedState, SolutionState batchFixedState, IVerifier verifier, CancellationToken cancellationToken)
    {
        var iterations = new IterationNumbers(testState, fixedState, batchFixedState, FixableDiagnostics(testState), HasAnyChange);
        await VerifyAsync(FixNextAsync, "code fix", fixedState, NumberOfIncrementalIterations ?? iterations.Incremental, "Iterative code fix application").ConfigureAwait(false);
        if (GetCodeFixProviders().All(provider => provider.GetFixAllProvider() is null))
        {
            return;
        }

        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInDocumentCheck))
        {
            await VerifyAsync(FixAllIn(FixAllScope.Document), "fix all", batchFixedState, NumberOfFixAllInDocumentIterations ?? NumberOfFixAllIterations ?? iterations.InDocument, "Fix all in document").ConfigureAwait(false);
        }

        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInProjectCheck))
        {
            await VerifyAsync(FixAllIn(FixAllScope.Project), "fix all", batchFixedState, NumberOfFixAllInProjectIterations ?? NumberOfFixAllIterations ?? iterations.InProject, "Fix all in project").ConfigureAwait(false);
        }

        if (!CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInSolutionCheck))
        {
            await VerifyAsync(FixAllIn(FixAllScope.Solution), "fix all", batchFixedState, NumberOfFixAllIterations ?? iterations.InSolution, "Fix all in solution").ConfigureAwait(false);
        }

        async Task VerifyAsync(FixStep step, string what, SolutionState expected, int number, string context)
        {
            var contextVerifier = verifier.PushContext(context);
            var project = await CreateProjectAsync(Evaluated(testState), EvaluatedAdditional(testState), cancellationToken).ConfigureAwait(false);
            var (result, error) = await FixUntilStableAsync(project, step, new IterationBudget(number, what, contextVerifier), contextVerifier, cancellationToken).ConfigureAwait(false);
            await VerifySourceGeneratorAsync(expected, contextVerifier.PushContext("Generated sources of fixed state"), cancellationToken).ConfigureAwait(false);

            // A wrong text says more than a wrong count or a strange tree: it fails first.
            await VerifySolutionAsync(expected, result, contextVerifier, cancellationToken).ConfigureAwait(false);
            error?.Throw();
        }
    }

    private ImmutableArray<DiagnosticResult> FixableDiagnostics(SolutionState state)
        => [.. state.ExpectedDiagnostics.Where(diagnostic => GetCodeFixProviders().Any(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))];

    private (SolutionState Test, SolutionState Fixed, SolutionState BatchFixed) ProcessedStates()
    {
        var analyzers = GetDiagnosticAnalyzers().ToArray();
        var fixable = GetCodeFixProviders().SelectMany(provider => provider.FixableDiagnosticIds).ToImmutableArray();
        var test = TestState.WithInheritedValuesApplied(null, fixable);
        var @fixed = FixedState.WithInheritedValuesApplied(test, fixable);
        var batchFixed = BatchFixedState.WithInheritedValuesApplied(@fixed, fixable);
        return (WithoutMarkup(test, analyzers, fixable), WithoutMarkup(@fixed, analyzers, fixable), WithoutMarkup(batchFixed, analyzers, fixable));
    }
}
