namespace CorsAnalyzers.Policies.Predicates.Execution;

/// <summary>
/// What a run may cost, in operations: never in time, so that the same code gives the same findings on every machine.
/// </summary>
internal sealed class RunBudget(int steps)
{
    /// <summary>Operations that one question may cost; a predicate as people write them takes a few dozen.</summary>
    public const int OfOneQuestion = 20_000;

    /// <summary>Ways that one question may take, where a condition is not known.</summary>
    public const int Paths = 64;

    /// <summary>How long a text may grow; one that is longer, and all that is made of it, would fill the memory in a few steps.</summary>
    public const int LongestText = 4_096;

    /// <summary>How deep calls and expressions may nest.</summary>
    public const int Depth = 64;

    private readonly int given = steps;
    private int left = steps;

    /// <summary>The operations that have been paid for.</summary>
    public int Used => given - left;

    public bool IsSpent => left <= 0;

    /// <summary>Pays for some operations; false where there are not enough left.</summary>
    public bool Take(int count = 1)
    {
        left = count > left ? 0 : left - count;
        return left > 0;
    }
}
