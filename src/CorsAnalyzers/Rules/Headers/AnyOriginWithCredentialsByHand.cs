using System.Collections.Immutable;
using CorsAnalyzers.Headers;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>CORS4001: a star and <c>true</c> for credentials in one response.</summary>
internal sealed class AnyOriginWithCredentialsByHand : HeaderRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS4001",
        "Any origin with credentials, written by hand",
        "{0}",
        RuleCategory.Headers,
        DiagnosticSeverity.Warning,
        "The CORS protocol has no wildcard for requests with credentials: where the answer to one says '*', the browser keeps it from the script, whatever Access-Control-Allow-Credentials says. Answer with the one origin that may, and let UseCors do it.",
        weaknesses: Weaknesses.PermissivePolicy);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(HeaderFact fact, Report report)
    {
        foreach (var path in fact.Paths)
        {
            if (HeaderVerdicts.AnyWithCredentials(path) is { } both && FlowFrame.Common(both.Origin.Place.Home, both.Credentials.Place.Home) is { IsInUnit: true })
            {
                var credentials = both.Credentials.Place.InUnit == both.Origin.Place.InUnit ? both.Credentials.Place.Call : both.Credentials.Place.InUnit;
                Report(report, both.Origin, ImmutableArray.Create(credentials), DiagnosticSeverity.Warning, FixHint.None,
                    "'*' together with 'Access-Control-Allow-Credentials: true': browsers refuse it for every request with credentials, so no website can send any");
            }
        }

        foreach (var write in fact.Writes)
        {
            if (write.Is(HeaderSpelling.AllowCredentials) && write.Content.Sent == "true" && write.IsComplete && HeaderVerdicts.MiddlewareOf(fact, write) is { AllowsAnyOrigin: true } middleware)
            {
                Report(report, write, ImmutableArray.Create(middleware.Call), DiagnosticSeverity.Warning, FixHint.None,
                    "The policy of 'UseCors' answers '*', and browsers refuse '*' together with this header for every request with credentials");
            }
        }
    }
}
