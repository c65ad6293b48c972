namespace CorsAnalyzers.Policies;

/// <summary>What can be said about a fact. A rule speaks on <see cref="Yes"/> alone.</summary>
internal enum Known
{
    No,
    Unknown,
    Yes,
}
