using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace CorsAnalyzers.Testing;

/// <summary>Assertions about more than one run of the same analyzers.</summary>
public static class RepeatedRuns
{
    /// <summary>
    /// Runs the test, then the analyzers again: new ones, and the same instances on a new compilation, as an editor
    /// does. All runs must report the same, properties and additional locations included.
    /// </summary>
    public static Task VerifyRepeatableAsync<TVerifier>(this AnalyzerTest<TVerifier> test, CancellationToken cancellationToken = default)
        where TVerifier : IVerifier, new()
        => test.WithWorkspacesAsync(async () =>
        {
            await test.RunUsualAsync(cancellationToken).ConfigureAwait(false);
            var kept = test.NewAnalyzers();
            var first = Describe(await test.ReportedAsync(kept, cancellationToken).ConfigureAwait(false));
            var same = Describe(await test.ReportedAsync(kept, cancellationToken).ConfigureAwait(false));
            var anew = Describe(await test.ReportedAsync(test.NewAnalyzers(), cancellationToken).ConfigureAwait(false));
            var verifier = new TVerifier().PushContext("Repeated runs");
            verifier.EqualOrDiff(first, same, "The same analyzers report otherwise on a second compilation:");
            verifier.EqualOrDiff(first, anew, "New analyzers report otherwise:");
        });

    /// <summary>
    /// Verifies that what the snippet expects is not reported when its files are generated code. Unlike the usual
    /// check, this one is made even when the analyzers look into generated code for facts.
    /// </summary>
    public static Task VerifySilentInGeneratedCodeAsync<TVerifier>(this AnalyzerTest<TVerifier> test, CancellationToken cancellationToken = default)
        where TVerifier : IVerifier, new()
        => test.WithWorkspacesAsync(async () =>
        {
            await test.RunUsualAsync(cancellationToken).ConfigureAwait(false);
            await test.VerifySilenceInGeneratedCodeAsync(cancellationToken).ConfigureAwait(false);
        });

    private static string Describe(IEnumerable<(Project Project, Diagnostic Diagnostic)> reported)
        => string.Join("\n", reported.Select(item => string.Join(
            "; ",
            item.Diagnostic.AdditionalLocations
                .Select(location => location.GetLineSpan().ToString())
                .Concat(item.Diagnostic.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => property.ToString()))
                .Prepend($"{item.Project.Name}: {item.Diagnostic}"))));
}
