namespace CorsAnalyzers.Policies.Predicates;

/// <summary>What a predicate does with an origin.</summary>
internal enum PredicateOutcome
{
    /// <summary>Not known: it does something, or reads something, that is not known at compile time.</summary>
    Unknown,

    /// <summary>It returns true.</summary>
    Accepts,

    /// <summary>It returns false.</summary>
    Refuses,

    /// <summary>It throws <see cref="PredicateVerdict.Exception"/>.</summary>
    Throws,
}

/// <summary>The answer of a predicate to one origin.</summary>
/// <param name="Outcome">What it does.</param>
/// <param name="Exception">The full name of the exception that it throws; null where it is not known to throw.</param>
internal readonly record struct PredicateVerdict(PredicateOutcome Outcome, string? Exception = null)
{
    public static readonly PredicateVerdict Unknown = new(PredicateOutcome.Unknown);

    public bool Accepts => Outcome == PredicateOutcome.Accepts;

    /// <summary>The name of the exception without its namespace.</summary>
    public string? ExceptionName => Exception?.Substring(Exception.LastIndexOf('.') + 1);

    public bool Refuses => Outcome == PredicateOutcome.Refuses;
}
