using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Security;

/// <summary>CORS1002: a predicate that accepts every origin, the way around the guard against any origin with credentials.</summary>
internal sealed class PredicateAcceptsEveryOrigin : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS1002",
        "Origin predicate accepts every origin",
        "This predicate accepts every origin, 'https://evil.example' and 'null' among them: {0}",
        RuleCategory.Security,
        DiagnosticSeverity.Warning,
        "A predicate decides about each origin by itself. One that always says yes reflects the caller's own origin, so that with credentials any website can act and read as its visitor. The framework's guard against any origin with credentials does not see it.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(PolicyFact policy, RuleContext context)
    {
        foreach (var state in policy.States)
        {
            // Next to any origin the predicate is never asked.
            if (state.OriginTest is not { Kind: OriginTestKind.Always, Place: { Home.IsInUnit: true } place } || state.Origins.IsAny == Known.Yes) continue;

            var withCredentials = state.Credentials.Value == Known.Yes;
            context.Report(
                Rule,
                place.InUnit,
                state.Credentials.Place is { } credentials && withCredentials ? ImmutableArray.Create(credentials.InUnit) : ImmutableArray<SyntaxNode>.Empty,
                withCredentials && !state.IsDevelopmentOnly ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
                FixHint.None,
                withCredentials
                    ? "any website can act and read with the cookies of your users"
                    : "any website can read the answers");
        }
    }
}
