using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.WebApi;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.WebApi;

/// <summary>CORS6001: any origin with credentials, which these frameworks do not refuse.</summary>
internal sealed class EveryOriginReflected : WebCorsRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS6001",
        "Any origin together with credentials in Web API or OWIN",
        "{0} lets every website, 'https://evil.example' and 'null' too, read what your users see, with their credentials: list the origins that may",
        RuleCategory.WebApi,
        DiagnosticSeverity.Warning,
        "Unlike ASP.NET Core, System.Web.Cors does not refuse any origin with credentials. It answers each origin with its own name and 'true', and browsers hand every website the response to a request with the user's cookies.",
        weaknesses: Weaknesses.PermissivePolicy);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(WebCorsPolicy policy, Report report)
    {
        if (policy is not { Credentials: Known.Yes, CredentialsPlace: { IsInUnit: true } credentials, Origins: { IsAny: Known.Yes, Place: { IsInUnit: true } origins } }) return;
        var others = credentials.Call == origins.Call ? ImmutableArray<SyntaxNode>.Empty : ImmutableArray.Create(credentials.Call);
        report.Add(
            Rule, policy.IsAttribute ? origins.Value : origins.Call, others, DiagnosticSeverity.Warning, FixHint.None, new[] { "Any origin together with 'SupportsCredentials'" });
    }

    public override void Examine(OwinUse use, Report report)
    {
        if (use.Options == OwinOptionsKind.AllowAll)
            report.Add(Rule, use.OptionsPlace, ImmutableArray<SyntaxNode>.Empty, DiagnosticSeverity.Warning, FixHint.None, new[] { "'CorsOptions.AllowAll'" });
    }
}
