using CorsAnalyzers.Fetch;

namespace CorsAnalyzers.Policies;

/// <summary>One string in a list of a policy.</summary>
/// <param name="Written">The string as the code gives it.</param>
/// <param name="Held">The string as the policy holds it after normalisation, or null where that is not known.</param>
/// <param name="Place">Where it was added.</param>
internal sealed record PolicyEntry(string Written, string? Held, CodePlace Place)
{
    /// <summary>Whether the builder normalised it; a string put into <c>CorsPolicy.Origins</c> stays as it is.</summary>
    public bool IsNormalized { get; init; } = true;

    /// <summary>The call of <c>Split</c> that cut the string out of another one, where one did.</summary>
    public CodePlace? Split { get; init; }

    /// <summary>Whether the string was cut out of another one, by <c>Split</c>.</summary>
    public bool IsFromSplit => Split is not null;

    /// <summary>Whether the string stands for no value at all, as in <c>configuration["key"] ?? ""</c>: it is meant to match nothing.</summary>
    public bool IsMissingValue => Written.Length == 0 && Place.IsFallback;

    /// <summary>The string as a message shows it: without the secrets that an origin may carry.</summary>
    public string Shown => ShownText.Of(Written);

    /// <summary>The value that stands for anything in every list of a policy.</summary>
    public const string Any = "*";
}
