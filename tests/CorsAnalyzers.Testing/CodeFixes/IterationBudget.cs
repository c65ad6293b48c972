namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Counts how often fixes were applied. Positive: exactly so often. Negative: at most that often. Zero: never. An
/// iteration that finds no action does not count.
/// </summary>
internal sealed class IterationBudget(int iterations, string what, IVerifier verifier)
{
    // "At most one" is said as "one": where a change is expected it comes to the same, and the failure is clearer.
    private readonly int _expected = iterations == -1 ? 1 : iterations;
    private int _used;

    /// <summary>Starts an iteration. One more than the budget may start, to find that there is nothing left to do.</summary>
    public void Start()
        => verifier.True(++_used <= Math.Abs(_expected) + 1, $"The upper limit for the number of {what} iterations was exceeded");

    /// <summary>The iteration found no action.</summary>
    public void TakeBack() => _used--;

    /// <summary>Fails unless the budget was kept.</summary>
    public void Verify()
    {
        if (_expected == 0)
        {
            verifier.Equal(0, _used, "No code fixes were expected, but a fix was offered that made no changes to the code.");
        }
        else if (_expected > 0)
        {
            verifier.Equal(_expected, _used, $"Expected '{_expected}' iterations but found '{_used}' iterations.");
        }
        else
        {
            verifier.True(_used <= -_expected, $"The upper limit for the number of {what} iterations was exceeded");
        }
    }
}
