using System.Collections.Immutable;

namespace CorsAnalyzers.Damage.Policies;

/// <summary>What stands in the code of a policy.</summary>
/// <param name="Origins">The texts for origins.</param>
/// <param name="Methods">The texts for methods.</param>
/// <param name="Headers">The texts for request headers.</param>
/// <param name="ExposedHeaders">The texts for headers that scripts are to read.</param>
public sealed record PolicyIntent(ImmutableArray<string> Origins, ImmutableArray<string> Methods, ImmutableArray<string> Headers, ImmutableArray<string> ExposedHeaders)
{
    /// <summary>Whether the code says that everybody is let in.</summary>
    public bool LetsInAnybody { get; init; }

    /// <summary>Whether the code says that credentials are allowed.</summary>
    public bool AllowsCredentials { get; init; }

    /// <summary>Whether code of its own decides who is let in.</summary>
    public bool HasPredicate { get; init; }

    /// <summary>Whether the code says how long a preflight counts.</summary>
    public bool SaysAge { get; init; }
}
