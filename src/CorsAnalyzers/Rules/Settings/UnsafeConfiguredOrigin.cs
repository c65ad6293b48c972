using CorsAnalyzers.Application;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules.Security;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Settings;

/// <summary>CORS5002: an origin in a settings file that lets in callers it should not.</summary>
internal sealed class UnsafeConfiguredOrigin : ConfiguredOriginRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS5002",
        "Unsafe origin in a settings file",
        "'{0}' ({1} in {2}) is unsafe: {3}",
        RuleCategory.Settings,
        DiagnosticSeverity.Warning,
        "An origin that a policy reads from configuration lets in more than one website: any, the opaque origin 'null', a page that was changed on its way, or every name below a public suffix.",
        weaknesses: Weaknesses.PermissivePolicy | Weaknesses.Cleartext);

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Examine(ConfiguredOrigin configured, PolicyState state, PolicyFact policy, RuleContext context)
    {
        if (Finding(configured, state, context) is var (severity, consequence)) Report(context, configured, severity, FixHint.None, consequence);
    }

    private static (DiagnosticSeverity Severity, string Consequence)? Finding(ConfiguredOrigin configured, PolicyState state, RuleContext context)
    {
        var withCredentials = state.Credentials.Value == Known.Yes;
        var weaker = state.Credentials.Value == Known.No ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;
        var read = withCredentials ? "what your users see, with their credentials" : "the responses of this policy";
        switch (configured.Origin)
        {
            case { Kind: OriginEntryKind.Any } when configured.IsAlone:
                if (withCredentials) return (DiagnosticSeverity.Warning, AnyWithCredentials(context.Framework));
                return configured.IsDevelopmentOnly ? null : (context.SeverityOfAnyOrigin, "scripts of every website can read the responses of this policy");

            case { Kind: OriginEntryKind.Null }:
                return (weaker, $"any website can send the origin 'null' from a sandboxed frame and then read {read}");

            case { LetsIn: { IsHttp: true, IsLoopback: false, IsPrivate: var isPrivate } } when !configured.IsDevelopmentOnly && !context.IsTrusted(configured.Origin):
                return (withCredentials && !isPrivate ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
                    $"without encryption anyone on the network between the website and a user can put code into its pages and read {read}");

            case { Kind: OriginEntryKind.Pattern or OriginEntryKind.PatternAsText } origin when WildcardOverSharedHosts.Witness(origin.Pattern) is { } witness:
                var later = origin.Kind == OriginEntryKind.PatternAsText ? ", which is let in once the policy reads wildcards" : "";
                return (weaker, $"anybody can get a name below '{origin.Pattern.Suffix}', such as '{witness}'{later}");

            default:
                return null;
        }
    }

    private static string AnyWithCredentials(CorsFramework framework) => framework switch
    {
        CorsFramework.Reflecting => "together with credentials this release lets any website read what your users see",
        CorsFramework.Warning => "together with credentials this release sends what browsers refuse",
        _ => "ASP.NET Core throws for a policy that allows any origin together with credentials",
    };
}
