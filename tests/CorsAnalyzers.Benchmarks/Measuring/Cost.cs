namespace CorsAnalyzers.Benchmarks.Measuring;

/// <summary>What one run cost.</summary>
/// <param name="Execution">The time that the compiler says the analyzers' own code took.</param>
/// <param name="Processor">The time that the process was on a processor, with the compiler's work for the analyzers.</param>
/// <param name="Allocated">How many bytes were allocated.</param>
internal readonly record struct Cost(TimeSpan Execution, TimeSpan Processor, long Allocated)
{
    /// <summary>
    /// What the runs cost without what the machine did beside: the least of each. Code never takes less than it takes, and other
    /// processes can only add to that.
    /// </summary>
    public static Cost LeastOf(IReadOnlyCollection<Cost> costs) => new(
        costs.Min(static cost => cost.Execution), costs.Min(static cost => cost.Processor), costs.Min(static cost => cost.Allocated));
}
