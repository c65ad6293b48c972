using System.Collections.Immutable;

namespace CorsAnalyzers.Damage.Applications;

/// <summary>What an application is meant to do, by the names and origins that stand in its code.</summary>
/// <param name="Endpoints">Its endpoints.</param>
/// <param name="Origins">The origins of all policies that stand in the code.</param>
/// <param name="Served">Those of them that are to read something, where the application runs for its users.</param>
public sealed record ApplicationIntent(ImmutableArray<EndpointIntent> Endpoints, ImmutableArray<string> Origins, ImmutableArray<string> Served);

/// <summary>What one endpoint is meant to do.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path.</param>
/// <param name="Readers">The websites that are to read its answers.</param>
public sealed record EndpointIntent(string Method, string Path, ImmutableArray<string> Readers)
{
    /// <summary>Whether no website is to read its answers, because the code says so.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether the code names a policy for it that may be none, so that somebody is to read it of whom nothing is known.</summary>
    public bool NamesSomebody { get; init; }

    /// <summary>Whether it is for users who are signed in.</summary>
    public bool NeedsSignIn { get; init; }

    /// <summary>Whether its answers are kept and sent again.</summary>
    public bool IsCached { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Path}";
}
