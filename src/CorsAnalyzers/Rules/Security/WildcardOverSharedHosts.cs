using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Security;

/// <summary>CORS1006: a wildcard below a name under which anybody can get a name.</summary>
internal sealed class WildcardOverSharedHosts : OriginEntryRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS1006",
        "Wildcard over a public suffix",
        "'{0}' covers websites of strangers: anybody can get a name below '{1}', such as '{2}'{3}",
        RuleCategory.Security,
        DiagnosticSeverity.Warning,
        "Names below a public suffix, such as com or github.io, are given to anybody who asks. A wildcard over one lets in everybody, not only the websites of one owner.",
        weaknesses: Weaknesses.PermissivePolicy);

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Examine(OriginEntry origin, PolicyState state, PolicyFact policy, RuleContext context)
    {
        if (origin.Kind is not (OriginEntryKind.Pattern or OriginEntryKind.PatternAsText) || Witness(origin.Pattern) is not { } witness) return;
        Report(
            context,
            origin,
            state.Credentials.Value == Known.No ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
            FixHint.None,
            origin.Reading.Shown,
            origin.Pattern.Suffix,
            witness.ToString(),
            origin.Kind == OriginEntryKind.PatternAsText ? ", once the policy reads wildcards" : "");
    }

    /// <summary>An origin that anybody can have and that the pattern matches.</summary>
    internal static Origin? Witness(OriginPattern pattern)
    {
        if (!pattern.CoversPublicSuffix) return null;
        var witness = new Origin(pattern.Scheme, "evil." + pattern.Suffix, pattern.Port);
        return pattern.Matches(witness) ? witness : null;
    }
}
