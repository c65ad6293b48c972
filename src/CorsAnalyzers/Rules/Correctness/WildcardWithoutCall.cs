using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2003: an origin with a wildcard in a policy that compares it as text.</summary>
internal sealed class WildcardWithoutCall : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2003",
        "Wildcard origin without the call that reads wildcards",
        "'{0}' is compared as text and never matches: {1}",
        RuleCategory.Correctness,
        DiagnosticSeverity.Warning,
        "Wildcards in origins are read only after SetIsOriginAllowedToAllowWildcardSubdomains() was called on the policy. Without it the asterisk is a character like any other, and no browser sends it.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    public override void Examine(PolicyFact policy, RuleContext context)
    {
        if (!IsFinal(policy)) return;

        foreach (var state in policy.States.Where(static state => state.ChangedAfterBuild is null))
        {
            var origins = context.OriginsOf(state);
            foreach (var origin in origins)
            {
                // A wildcard that would let in anybody is the greater mistake (CORS1006).
                if (origin.Kind != OriginEntryKind.PatternAsText || origin.Pattern.CoversPublicSuffix || PlaceOf(origin.Entry, policy) is not { } at) continue;
                context.Report(
                    Rule,
                    at,
                    ImmutableArray<SyntaxNode>.Empty,
                    DiagnosticSeverity.Warning,
                    at == origin.Entry.Place.Value && origins.All(IsSafe) ? FixHint.Append(CorsNames.SetIsOriginAllowedToAllowWildcardSubdomains) : FixHint.None,
                    origin.Reading.Shown,
                    Advice(origin.Pattern));
            }
        }
    }

    /// <summary>
    /// Where to report: in a helper of another member only it knows the whole mistake, unless the policy was begun here, which it
    /// cannot know.
    /// </summary>
    private static SyntaxNode? PlaceOf(PolicyEntry entry, PolicyFact policy) =>
        entry.Place.Home.IsInUnit ? entry.Place.ValueInUnit
        : policy.Site is { Kind: PolicySiteKind.Registration or PolicySiteKind.Pipeline, Frame.IsInUnit: true } ? entry.Place.InUnit
        : null;

    /// <summary>Whether the policy is in use as it is; elsewhere the call may still come.</summary>
    internal static bool IsFinal(PolicyFact policy) => policy.Site.IsInUse || policy.Site.Kind == PolicySiteKind.Build;

    private static string Advice(OriginPattern pattern) => pattern.Outcome switch
    {
        OriginPatternOutcome.Works => $"call '{CorsNames.SetIsOriginAllowedToAllowWildcardSubdomains}' to let in the subdomains of '{pattern.Suffix}'",
        OriginPatternOutcome.Throws => "as a pattern it could not be read either",
        _ => "as a pattern it would match no origin either",
    };

    /// <summary>Whether the call would make nothing throw and let in nobody's neighbours.</summary>
    private static bool IsSafe(OriginEntry origin) =>
        origin.Pattern is { Outcome: OriginPatternOutcome.Ignored } or { Outcome: OriginPatternOutcome.Works, CoversSharedHosts: false };
}
