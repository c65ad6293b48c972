namespace CorsAnalyzers.Policies;

/// <summary>
/// What <c>CorsPolicyBuilder.WithOrigins</c> makes of an origin before it keeps it: lower case, and for an http origin with a
/// Unicode or IPv6 host its serialised form.
/// </summary>
internal static class OriginNormalization
{
    /// <summary>
    /// The origin as the policy holds it, or null for a host that the framework may rewrite (its answer depends on the
    /// globalization mode of the process it runs in).
    /// </summary>
    public static string? Held(string origin)
    {
        foreach (var character in origin)
        {
            if (character is '[' or > '\x7f') return null;
        }

        return origin.ToLowerInvariant();
    }
}
