using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Security;

/// <summary>CORS1008: a policy that allows any origin.</summary>
internal sealed class AnyOrigin : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS1008",
        "Any origin allowed",
        "Any website can read what this policy covers: right for a public API, and for nothing behind a firewall or an IP filter",
        RuleCategory.Security,
        DiagnosticSeverity.Info,
        "A policy for any origin lets scripts of every website read the answers, through the browser of any visitor. For an API that is not public the origins of its own frontends are the ones to list.",
        weaknesses: Weaknesses.PermissivePolicy);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(PolicyFact policy, RuleContext context)
    {
        foreach (var state in policy.States)
        {
            // With credentials it is CORS1001.
            if (state.Origins.IsAny != Known.Yes || state.Credentials.Value == Known.Yes || state.IsDevelopmentOnly) continue;
            if (state.Origins.Entries[0].Place is { Home.IsInUnit: true } place)
                context.Report(Rule, place.InUnit, ImmutableArray<SyntaxNode>.Empty, context.SeverityOfAnyOrigin, FixHint.None);
        }
    }
}
