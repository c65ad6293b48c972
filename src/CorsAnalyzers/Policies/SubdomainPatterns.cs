using System;
using CorsAnalyzers.Fetch;

namespace CorsAnalyzers.Policies;

/// <summary>The <c>*.</c> patterns that <c>SetIsOriginAllowedToAllowWildcardSubdomains</c> gives a meaning.</summary>
internal static class SubdomainPatterns
{
    /// <summary>What the patterns of a list say about an origin that is not listed itself.</summary>
    public static OriginVerdict Test(PolicyList list, string origin)
    {
        // No URI, so no pattern is looked at.
        if (origin == "null") return new OriginVerdict(Known.No);
        if (list.MayHoldOthers) return new OriginVerdict(Known.Unknown);

        var reading = OriginText.Read(origin);
        foreach (var entry in list.Entries)
        {
            if (entry.Held is null) return new OriginVerdict(Known.Unknown);

            var pattern = OriginPattern.Read(entry.Held);
            if (pattern.Outcome == OriginPatternOutcome.Ignored) continue;
            if (reading.Meant is not { } sent || !reading.IsAsBrowsersSend || pattern.Outcome == OriginPatternOutcome.Unknown) return new OriginVerdict(Known.Unknown);
            if (pattern.Outcome == OriginPatternOutcome.Throws) return new OriginVerdict(Known.No, nameof(UriFormatException));
            if (pattern.Matches(sent)) return new OriginVerdict(Known.Yes);
        }

        return new OriginVerdict(Known.No);
    }
}
