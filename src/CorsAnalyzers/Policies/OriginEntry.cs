using System.Collections.Immutable;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Symbols;

namespace CorsAnalyzers.Policies;

/// <summary>What a text in the list of origins does when a request comes.</summary>
internal enum OriginEntryKind
{
    /// <summary>Not known, or it depends on the release or the globalization mode.</summary>
    Unknown,

    /// <summary>The star: any origin where it is alone, otherwise a dead text.</summary>
    Any,

    /// <summary>It lets opaque origins in, which send <c>null</c>.</summary>
    Null,

    /// <summary>It lets in the one origin it names.</summary>
    Matches,

    /// <summary>It lets in the subdomains of a host.</summary>
    Pattern,

    /// <summary>It is a pattern, but the policy compares it as text: the wildcard call is missing.</summary>
    PatternAsText,

    /// <summary>It is read as a pattern and fails: every request of an origin that no entry before it lets in ends with an exception.</summary>
    PatternThrows,

    /// <summary>It is read as a pattern that no browser's origin matches.</summary>
    PatternNeverMatches,

    /// <summary>It holds several origins and lets in none of them.</summary>
    Joined,

    /// <summary>No browser sends it, and no call would make a pattern of it.</summary>
    NeverMatches,
}

/// <summary>One text in the list of origins that a policy reads, and what it does there. The one place that decides which rule speaks about it.</summary>
/// <param name="Entry">The text.</param>
/// <param name="Reading">What it says.</param>
/// <param name="Pattern">What it would be with the wildcard call.</param>
/// <param name="IsNormalized">Whether the framework has normalised it before it is compared.</param>
/// <param name="Kind">What it does.</param>
internal sealed record OriginEntry(PolicyEntry Entry, OriginReading Reading, OriginPattern Pattern, bool IsNormalized, OriginEntryKind Kind)
{
    /// <summary>
    /// The one origin that is meant, as a browser sends it; null where none or several may be, and where the framework would not
    /// keep it. Nobody knows which page opens a socket.
    /// </summary>
    public string? MeansOne =>
        Reading.Meant?.ToString() is { } meant && !Reading.Has(OriginFlaw.WebSocketScheme) && (!IsNormalized || HeldOrigin.Normalize(meant) == meant) ? meant : null;

    /// <summary>The origin that the entry lets in; for a pattern the one below which it lets in all.</summary>
    public Origin? LetsIn => Kind switch
    {
        OriginEntryKind.Matches => Reading.Meant,
        OriginEntryKind.Pattern => new Origin(Pattern.Scheme, Pattern.Suffix, Pattern.Port),
        _ => null,
    };

    /// <summary>The text that the framework compares, or null where that depends on the release or the globalization mode.</summary>
    public string? Held => IsNormalized ? Entry.Held : Entry.Written;

    /// <summary>
    /// The entries that the policy reads when it is asked about an origin: none where it allows any or has a predicate of its
    /// own; those of the original where it was copied from another policy, whose predicate it keeps.
    /// </summary>
    public static ImmutableArray<OriginEntry> Of(PolicyState policy, CorsFramework framework, PublicSuffixes suffixes)
    {
        if (policy.OriginTest.IsPredicate || policy.Origins.IsAny == Known.Yes) return ImmutableArray<OriginEntry>.Empty;

        var list = policy.OriginTest.Copied ?? policy.Origins;
        var entries = ImmutableArray.CreateBuilder<OriginEntry>(list.Entries.Count);
        foreach (var entry in list.Entries) entries.Add(Of(entry, policy.OriginTest.Kind, framework, suffixes));
        return entries.MoveToImmutable();
    }

    /// <summary>What one text does in a policy with this test.</summary>
    public static OriginEntry Of(PolicyEntry entry, OriginTestKind test, CorsFramework framework, PublicSuffixes suffixes)
    {
        // 2.1 keeps every text as it is.
        var isNormalized = entry.IsNormalized && framework != CorsFramework.Reflecting;
        var held = isNormalized ? entry.Held : entry.Written;
        var reading = OriginText.Read(entry.Written);
        var pattern = OriginPattern.Read(held ?? entry.Written, suffixes);
        return new OriginEntry(entry, reading, pattern, isNormalized, KindOf(reading, pattern, held, test));
    }

    private static OriginEntryKind KindOf(OriginReading reading, OriginPattern pattern, string? held, OriginTestKind test)
    {
        if (reading.Kind == OriginKind.Any) return OriginEntryKind.Any;
        if (reading.Kind == OriginKind.Null) return held == "null" ? OriginEntryKind.Null : OriginEntryKind.NeverMatches;
        if (reading.Parts.Length > 1) return test == OriginTestKind.Unknown && pattern.Outcome != OriginPatternOutcome.Ignored ? OriginEntryKind.Unknown : OriginEntryKind.Joined;
        if (pattern.Outcome != OriginPatternOutcome.Ignored) return KindOf(pattern.Outcome, AsciiText.IsAscii(reading.Written), test);
        if (reading.Kind is OriginKind.Pattern) return OriginEntryKind.NeverMatches;
        if (held is null) return OriginEntryKind.Unknown;
        if (reading.Kind == OriginKind.AppScheme) return reading.Flaws.IsEmpty || held != reading.Written ? OriginEntryKind.Matches : OriginEntryKind.NeverMatches;
        return reading.Meant is { } meant ? held == meant.ToString() && !reading.Has(OriginFlaw.WebSocketScheme) ? OriginEntryKind.Matches : OriginEntryKind.NeverMatches
            : reading.Kind == OriginKind.Flawed ? OriginEntryKind.NeverMatches
            : OriginEntryKind.Unknown;
    }

    private static OriginEntryKind KindOf(OriginPatternOutcome outcome, bool isAscii, OriginTestKind test) => (test, outcome) switch
    {
        // An address has no subdomains, and no page comes from a socket: there is nothing to make of it.
        (_, OriginPatternOutcome.NeverMatches) when isAscii => OriginEntryKind.NeverMatches,
        (_, OriginPatternOutcome.Unknown) or (not (OriginTestKind.Listed or OriginTestKind.ListedOrSubdomain), _) => OriginEntryKind.Unknown,
        (OriginTestKind.Listed, _) => OriginEntryKind.PatternAsText,
        (_, OriginPatternOutcome.Works) => OriginEntryKind.Pattern,
        (_, OriginPatternOutcome.Throws) => OriginEntryKind.PatternThrows,
        _ => OriginEntryKind.PatternNeverMatches,
    };
}
