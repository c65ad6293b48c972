using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2005: wildcard subdomains are allowed, and no origin has a wildcard.</summary>
internal sealed class WildcardCallWithoutWildcard : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2005",
        "Wildcard subdomains allowed without a wildcard origin",
        "'{0}' has no effect: {1}",
        RuleCategory.Correctness,
        DiagnosticSeverity.Info,
        "The call makes the policy read origins such as 'https://*.example.com' as patterns. This policy has none, so only the listed origins are allowed, as without the call.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    public override void Examine(PolicyFact policy, RuleContext context)
    {
        if (!policy.IsComplete || !(policy.Site.IsInUse || policy.Site.Kind == PolicySiteKind.Build)) return;

        foreach (var call in policy.States.Select(static state => state.OriginTest).Where(IsWildcardCall).Select(static test => test.Place!).Distinct())
        {
            // On one path with a pattern, the call is needed.
            var reached = policy.States.Where(state => IsWildcardCall(state.OriginTest) && state.OriginTest.Place!.Call == call.Call).ToList();
            if (!call.IsInUnit || reached.Any(static state => MayHavePattern(state.Origins))) continue;
            var isAny = reached.All(static state => state.Origins.IsAny == Known.Yes);
            context.Report(
                Rule,
                call.Call,
                ImmutableArray<SyntaxNode>.Empty,
                DiagnosticSeverity.Info,
                FixHint.DropCall(call.Name),
                call.Name,
                isAny ? "the policy allows any origin" : "no origin of this policy has a wildcard");
        }
    }

    private static bool IsWildcardCall(OriginTest test) => test is { Kind: OriginTestKind.ListedOrSubdomain, Place: not null, Copied: null };

    /// <summary>Whether there is a star that is meant as a pattern, rightly written or not. Without any origin the policy is another mistake.</summary>
    private static bool MayHavePattern(PolicyList origins) =>
        origins.MayHoldOthers
        || origins.Entries.Count == 0
        || origins.Entries.Any(static entry => entry.Written != PolicyEntry.Any && entry.Written.Contains(PolicyEntry.Any));
}
