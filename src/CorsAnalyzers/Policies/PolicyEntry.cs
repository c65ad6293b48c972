namespace CorsAnalyzers.Policies;

/// <summary>One string in a list of a policy.</summary>
/// <param name="Written">The string as the code gives it.</param>
/// <param name="Held">The string as the policy holds it after normalisation, or null where that is not known.</param>
/// <param name="Place">Where it was added.</param>
internal sealed record PolicyEntry(string Written, string? Held, CodePlace Place)
{
    /// <summary>The value that stands for anything in every list of a policy.</summary>
    public const string Any = "*";
}
