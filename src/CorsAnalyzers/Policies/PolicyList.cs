using System.Collections.Generic;

namespace CorsAnalyzers.Policies;

/// <summary>One list of a policy: origins, methods, headers or exposed headers.</summary>
/// <param name="Entries">The entries known to be in the list, in order.</param>
/// <param name="MayHoldOthers">Whether strings that are not known may be in the list as well.</param>
/// <param name="Sources">Where strings that are not known came from, as far as that is known.</param>
internal sealed record PolicyList(Sequence<PolicyEntry> Entries, bool MayHoldOthers, Sequence<PolicySource> Sources = default)
{
    public static readonly PolicyList Empty = new(default, false);

    public static readonly PolicyList Unknown = new(default, true) { MayHoldUntraced = true };

    /// <summary>
    /// Whether the list means "any": it holds one entry and that is <c>*</c> (<c>CorsPolicy.AllowAnyOrigin</c>,
    /// <c>AllowAnyMethod</c>, <c>AllowAnyHeader</c>).
    /// </summary>
    public Known IsAny =>
        Entries.Count > 1 ? Known.No
        : Entries.Count == 1 && Entries[0].Held is { } held && held != PolicyEntry.Any ? Known.No
        : MayHoldOthers || (Entries.Count == 1 && Entries[0].Held is null) ? Known.Unknown
        : Entries.Count == 1 ? Known.Yes
        : Known.No;

    /// <summary>Whether strings of which not even the source is known may be in the list.</summary>
    public bool MayHoldUntraced { get; init; }

    /// <summary>Whether the list is known to hold nothing.</summary>
    public bool IsEmpty => Entries.Count == 0 && !MayHoldOthers;

    public PolicyList Add(PolicyEntry entry) => this with { Entries = Entries.Add(entry) };

    public PolicyList AddRange(IEnumerable<PolicyEntry> entries) => this with { Entries = Entries.AddRange(entries) };

    public PolicyList AddUnknown() => this with { MayHoldOthers = true, MayHoldUntraced = true };

    public PolicyList AddFrom(PolicySource source) =>
        this with { MayHoldOthers = true, Sources = Sources.Has(source) ? Sources : Sources.Add(source) };

    /// <summary>What is known where either list may be the one.</summary>
    public PolicyList Join(PolicyList other) => Equals(other) ? this : Unknown;
}
