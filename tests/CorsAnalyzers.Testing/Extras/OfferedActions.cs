using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace CorsAnalyzers.Testing;

/// <summary>Assertions about the actions that are offered, beside the ones that are applied.</summary>
public static class OfferedActions
{
    /// <summary>
    /// Verifies the diagnostics of the snippet and that no action is offered for any of them. A snippet without a
    /// diagnostic fails: it would prove nothing.
    /// </summary>
    public static Task VerifyNoActionsAsync<TVerifier>(this CodeFixTest<TVerifier> test, CancellationToken cancellationToken = default)
        where TVerifier : IVerifier, new()
        => VerifyAsync(test, cancellationToken, (offers, verifier) =>
        {
            foreach (var (diagnostic, actions) in offers)
            {
                verifier.EqualOrDiff(string.Empty, Lines(actions.Select(Describe)), $"No action should be offered for {diagnostic}, but there is:");
            }
        });

    /// <summary>
    /// Verifies the diagnostics of the snippet and exactly which actions are offered, in order, for the first of them
    /// that any action is offered for.
    /// </summary>
    public static Task VerifyActionsAsync<TVerifier>(this CodeFixTest<TVerifier> test, params (string Title, string? EquivalenceKey)[] expected)
        where TVerifier : IVerifier, new()
        => VerifyAsync(test, CancellationToken.None, (offers, verifier) => VerifyActions(
            offers.Find(offer => !offer.Actions.IsEmpty) is { Diagnostic: not null } first ? first : offers[0],
            expected,
            verifier));

    /// <summary>
    /// Verifies the diagnostics of the snippet and exactly which actions are offered, in order, for the one at an
    /// index. Diagnostics are counted from zero by file, then place.
    /// </summary>
    public static Task VerifyActionsAtAsync<TVerifier>(this CodeFixTest<TVerifier> test, int diagnosticIndex, params (string Title, string? EquivalenceKey)[] expected)
        where TVerifier : IVerifier, new()
        => VerifyAsync(test, CancellationToken.None, (offers, verifier) =>
        {
            verifier.True(diagnosticIndex < offers.Count, $"There are only {offers.Count} diagnostics.");
            VerifyActions(offers[diagnosticIndex], expected, verifier);
        });

    /// <summary>
    /// Verifies that a single Fix All for a key leads from the test state to the fixed state, or to the batch-fixed
    /// state if that was set. What lies outside the scope stays as it is.
    /// </summary>
    public static Task VerifyFixAllAsync<TVerifier>(this CodeFixTest<TVerifier> test, FixAllScope scope, string equivalenceKey, CancellationToken cancellationToken = default)
        where TVerifier : IVerifier, new()
    {
        test.CodeActionEquivalenceKey = equivalenceKey;
        return test.WithWorkspacesAsync(() => test.VerifyOneFixAllAsync(scope, cancellationToken));
    }

    private static Task VerifyAsync<TVerifier>(CodeFixTest<TVerifier> test, CancellationToken cancellationToken, Action<List<(Diagnostic Diagnostic, ImmutableArray<CodeAction> Actions)>, IVerifier> verify)
        where TVerifier : IVerifier, new()
        => test.WithWorkspacesAsync(async () =>
        {
            var verifier = new TVerifier().PushContext("Offered actions");
            await test.RunUsualAsync(cancellationToken).ConfigureAwait(false);
            var offers = await test.OffersAsync(cancellationToken).ConfigureAwait(false);
            verifier.True(offers.Count > 0, "The snippet has no diagnostic.");
            verify(offers, verifier);
        });

    private static void VerifyActions((Diagnostic Diagnostic, ImmutableArray<CodeAction> Actions) offer, (string Title, string? EquivalenceKey)[] expected, IVerifier verifier)
        => verifier.EqualOrDiff(
            Lines(expected.Select(action => Describe(action.Title, action.EquivalenceKey))),
            Lines(offer.Actions.Select(Describe)),
            $"The actions offered for {offer.Diagnostic} did not match. Diff shown with expected as baseline:");

    private static string Describe(CodeAction action) => Describe(action.Title, action.EquivalenceKey);

    private static string Describe(string title, string? key) => $"{title} ({key ?? "no key"})";

    private static string Lines(IEnumerable<string> lines) => string.Join("\n", lines);
}
