using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Predicates;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Security;

/// <summary>CORS1005: the opaque origin is allowed, which any website can have.</summary>
internal sealed class NullOrigin : OriginEntryRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS1005",
        "Opaque origin 'null' allowed",
        "Any website can send the origin 'null' from a sandboxed frame and then read {0}",
        RuleCategory.Security,
        DiagnosticSeverity.Warning,
        "Browsers send 'null' for every origin that has no name: sandboxed frames, data: URLs, local files, redirects. Any website can put its code into a sandboxed frame, so a policy that accepts it lets in all of them.",
        weaknesses: Weaknesses.PermissivePolicy);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    protected override void Examine(OriginEntry origin, PolicyState state, PolicyFact policy, RuleContext context)
    {
        if (origin.Kind != OriginEntryKind.Null) return;
        Report(
            context,
            origin,
            state.Credentials.Value == Known.No ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
            FixHint.Remove(origin.Entry.Written),
            Damage(state));
    }

    protected override void Examine(PredicateTrial trial, CodePlace place, PolicyState state, RuleContext context)
    {
        // A predicate that accepts strangers is the greater mistake (CORS1002).
        if (!trial.AcceptsOpaque || trial.Stranger is not null) return;
        context.Report(
            Rule,
            place.InUnit,
            ImmutableArray<SyntaxNode>.Empty,
            state.Credentials.Value == Known.No ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
            FixHint.None,
            Damage(state));
    }

    private static string Damage(PolicyState state) =>
        state.Credentials.Value == Known.Yes ? "what your users see, with their credentials" : "the responses of this policy";
}
