namespace CorsAnalyzers.Damage.Policies;

/// <summary>The kinds of damage that the answers of a policy show.</summary>
public enum PolicyHarmKind
{
    /// <summary>The code that makes the policy throws.</summary>
    MakingFails,

    /// <summary>A request with an origin fails.</summary>
    RequestFails,

    /// <summary>A website that stands in the code is refused.</summary>
    ReaderRefused,

    /// <summary>A website below a name that stands in the code with an asterisk is refused.</summary>
    SubdomainRefused,

    /// <summary>No website at all is let in.</summary>
    NobodyReads,

    /// <summary>A website that does not stand in the code is let in.</summary>
    StrangerReads,

    /// <summary>Every website is let in, by way of an origin without a name.</summary>
    OpaqueReads,

    /// <summary>Whoever is on the network is let in.</summary>
    CleartextReads,

    /// <summary>Credentials are allowed, and no website can send any.</summary>
    CredentialsRefused,

    /// <summary>A method that stands in the code is refused.</summary>
    MethodRefused,

    /// <summary>A header that stands in the code is refused.</summary>
    HeaderRefused,

    /// <summary>A header that scripts are to read stays hidden.</summary>
    HeaderHidden,

    /// <summary>What a preflight allows is forgotten at once, or kept for as long as nothing is said.</summary>
    PreflightForgotten,
}

/// <summary>Some damage.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="About">The origin, method or header.</param>
public sealed record PolicyHarm(PolicyHarmKind Kind, string About)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {About}".TrimEnd();
}
