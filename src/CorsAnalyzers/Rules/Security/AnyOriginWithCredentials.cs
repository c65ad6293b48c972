using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Security;

/// <summary>CORS1001: any origin together with credentials, which the CORS protocol forbids and the framework refuses.</summary>
internal sealed class AnyOriginWithCredentials : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS1001",
        "Any origin together with credentials",
        "This policy allows any origin together with credentials: {0}. List the origins that may send credentials.",
        RuleCategory.Security,
        DiagnosticSeverity.Error,
        "The CORS protocol has no wildcard for requests with credentials. ASP.NET Core refuses such a policy: it throws when the policy is built, or, for a CorsPolicy object, on every request that carries an Origin header.",
        weaknesses: Weaknesses.PermissivePolicy);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(PolicyFact policy, RuleContext context)
    {
        var mistaken = policy.States.Where(IsMistaken).ToImmutableArray();
        if (mistaken.IsEmpty) return;

        var isCertain = context.Framework == CorsFramework.Throwing
            && policy.IsComplete
            && mistaken.Length == policy.States.Length
            && context.Startup.Builds(policy.Site);
        foreach (var state in mistaken)
        {
            var anyOrigin = state.Origins.Entries[0].Place;
            var credentials = state.Credentials.Place!;

            // Both halves in one helper of another member: it is reported there, once, not for each of its callers.
            if (FlowFrame.Common(anyOrigin.Home, credentials.Home) is not { IsInUnit: true }) continue;

            context.Report(
                Rule,
                anyOrigin.InUnit,
                ImmutableArray.Create(credentials.IsInUnit || credentials.InUnit != anyOrigin.InUnit ? credentials.InUnit : credentials.Call),
                isCertain ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
                ImmutableDictionary<string, string?>.Empty,
                Consequence(policy.Site.Kind, context.Framework));
        }
    }

    private static bool IsMistaken(PolicyState policy) =>
        policy.Origins.IsAny == Known.Yes && policy.Credentials is { Value: Known.Yes, Place: not null };

    private static string Consequence(PolicySiteKind site, CorsFramework framework) => (framework, site) switch
    {
        (CorsFramework.Reflecting, _) => "this release answers every origin with its own name and 'true', so that any website can read what your users see",
        (CorsFramework.Warning, _) => "this release sends '*' with 'true', which browsers refuse, so that every request with credentials is blocked",
        (_, PolicySiteKind.Registration) => "the application throws InvalidOperationException when it starts",
        (_, PolicySiteKind.PolicyObject or PolicySiteKind.RegisteredObject) => "every request with an Origin header fails with ArgumentException",
        (_, PolicySiteKind.Build or PolicySiteKind.Pipeline) => "this call throws InvalidOperationException",
        _ => "building the policy throws InvalidOperationException",
    };
}
