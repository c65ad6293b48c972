using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Security;

/// <summary>CORS1010: every subdomain may send credentials, also one that nobody looks after.</summary>
internal sealed class WildcardWithCredentials : OriginEntryRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS1010",
        "Wildcard subdomains with credentials",
        "Every website below '{0}' reads what your users see, with their credentials: also whoever takes over an abandoned subdomain",
        RuleCategory.Security,
        DiagnosticSeverity.Warning,
        "A subdomain whose service was given up while its DNS record stayed can be taken over by a stranger. A wildcard lets it in together with all others, and with credentials it acts as the user.",
        isEnabledByDefault: false,
        weaknesses: Weaknesses.PermissivePolicy);

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Examine(OriginEntry origin, PolicyState state, PolicyFact policy, RuleContext context)
    {
        // Below a public suffix nobody needs to abandon anything (CORS1006).
        if (origin.Kind != OriginEntryKind.Pattern || state.Credentials.Value != Known.Yes || origin.Pattern.CoversPublicSuffix || origin.LetsIn is not { IsWeb: true, IsLoopback: false }) return;
        Report(context, origin, DiagnosticSeverity.Warning, FixHint.None, origin.Pattern.Suffix);
    }
}
