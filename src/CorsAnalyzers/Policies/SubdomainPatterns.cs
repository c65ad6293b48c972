namespace CorsAnalyzers.Policies;

/// <summary>The <c>*.</c> patterns that <c>SetIsOriginAllowedToAllowWildcardSubdomains</c> gives a meaning.</summary>
internal static class SubdomainPatterns
{
    /// <summary>What the patterns of a list say about an origin that is not listed itself.</summary>
    public static OriginVerdict Test(PolicyList list, string origin)
    {
        foreach (var entry in list.Entries)
        {
            // Which hosts a pattern stands for takes a URL parser to say.
            if (entry.Held is null || entry.Held.Contains("://*.")) return new OriginVerdict(Known.Unknown);
        }

        return new OriginVerdict(list.MayHoldOthers ? Known.Unknown : Known.No);
    }
}
