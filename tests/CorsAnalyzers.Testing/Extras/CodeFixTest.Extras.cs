using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What the extras in <c>CorsAnalyzers.Testing</c> need from inside a test.</summary>
public abstract partial class CodeFixTest<TVerifier>
{
    /// <summary>What is offered for each diagnostic of the test state, in the order of the diagnostics.</summary>
    internal async Task<List<(Diagnostic Diagnostic, ImmutableArray<CodeAction> Actions)>> OffersAsync(CancellationToken cancellationToken)
    {
        var providers = GetCodeFixProviders().ToImmutableArray();
        var result = new List<(Diagnostic, ImmutableArray<CodeAction>)>();
        foreach (var (project, diagnostic) in await ReportedAsync(NewAnalyzers(), cancellationToken).ConfigureAwait(false))
        {
            var offers = project.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                ? await OffersForAsync(providers, document, diagnostic, cancellationToken).ConfigureAwait(false)
                : [];
            result.Add((diagnostic, [.. offers.Select(offer => offer.Action)]));
        }

        return result;
    }

    /// <summary>Verifies that one Fix All from the test state leads to the batch-fixed state.</summary>
    internal async Task VerifyOneFixAllAsync(FixAllScope scope, CancellationToken cancellationToken)
    {
        var verifier = Verify.PushContext($"Fix all in {scope.ToString().ToLowerInvariant()} for '{CodeActionEquivalenceKey}'");
        var (testState, _, expected) = ProcessedStates();
        await VerifyStateAsync(testState, Verify.PushContext("Diagnostics of test state"), cancellationToken).ConfigureAwait(false);

        var project = await CreateProjectAsync(Evaluated(testState), EvaluatedAdditional(testState), cancellationToken).ConfigureAwait(false);
        var providers = GetCodeFixProviders().ToImmutableArray();
        var reported = await GetSortedDiagnosticsAsync(project.Solution, NewAnalyzers(), [], CompilerDiagnostics, verifier, cancellationToken).ConfigureAwait(false);
        var request = new FixRequest(project, reported, Fixable(project.Solution, reported, providers), providers, Iteration: 0, verifier, cancellationToken);
        var result = await FixAllIn(scope)(request).ConfigureAwait(false);

        verifier.True(result.Outcome != FixOutcome.NothingOffered, "No diagnostic is offered the action, or its fix does not support the scope.");
        await VerifySolutionAsync(expected, result.Project, verifier, cancellationToken).ConfigureAwait(false);
        result.Error?.Throw();
        await VerifyStateAsync(expected, Verify.PushContext("Diagnostics of batch fixed state"), cancellationToken).ConfigureAwait(false);
    }
}
