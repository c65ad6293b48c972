using CorsAnalyzers.Policies;
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
        "Browsers send 'null' for every origin that has no name: sandboxed frames, data: URLs, local files, redirects. Any website can put its code into a sandboxed frame, so this entry lets in all of them.");

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
            state.Credentials.Value == Known.Yes ? "what your users see, with their credentials" : "the responses of this policy");
    }
}
