using System;
using System.Collections.Immutable;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2004: a wildcard that the policy reads, and that throws or matches nothing.</summary>
internal sealed class BrokenWildcard : OriginEntryRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2004",
        "Wildcard origin that throws or never matches",
        "'{0}' is no pattern that the framework can use: {1}",
        RuleCategory.Correctness,
        DiagnosticSeverity.Warning,
        "The framework removes the asterisks of an origin and reads the rest as a URL. A scheme or port with an asterisk makes that fail for every request of an origin that no other entry lets in, and an ASCII name is what browsers send.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    protected override void Examine(OriginEntry origin, PolicyState state, PolicyFact policy, RuleContext context)
    {
        if (origin.Kind is not (OriginEntryKind.PatternThrows or OriginEntryKind.PatternNeverMatches)) return;
        Report(
            context,
            origin,
            DiagnosticSeverity.Warning,
            Rewrite(origin, context),
            origin.Reading.Shown,
            origin.Kind == OriginEntryKind.PatternThrows
                ? "every request of an origin that no entry before it lets in fails with UriFormatException"
                : "browsers send the host in its ASCII form, so it never matches");
    }

    /// <summary>The pattern that is meant, where it is one: a Unicode host in its ASCII form. Which ports or schemes a star stands for is not known.</summary>
    private static ImmutableDictionary<string, string?> Rewrite(OriginEntry origin, RuleContext context)
    {
        const string wildcard = "://*.";
        var written = origin.Entry.Written;
        var at = written.IndexOf(wildcard, StringComparison.Ordinal);
        if (origin.Kind != OriginEntryKind.PatternNeverMatches || at < 0) return FixHint.None;

        var plain = OriginText.Read(written.Remove(at + 3, 2));
        if (plain is not { Kind: OriginKind.Origin, Meant: { } meant }) return FixHint.None;
        var pattern = meant.ToString().Insert(at + 3, "*.");
        return OriginPattern.Read(pattern, context.Options.PublicSuffixes) is { Outcome: OriginPatternOutcome.Works, CoversSharedHosts: false } ? FixHint.Replace(pattern) : FixHint.None;
    }
}
