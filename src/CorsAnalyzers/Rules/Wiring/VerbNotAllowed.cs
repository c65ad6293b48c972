using System.Collections.Generic;
using System.Collections.Immutable;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.Endpoints;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS3019: an endpoint has a method that its policy does not allow.</summary>
internal sealed class VerbNotAllowed : WiringRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS3019",
        "Method of an endpoint not allowed",
        "Browsers ask before they send {0}, and {1}, which governs this endpoint, {2}: calls from other origins fail",
        RuleCategory.Wiring,
        DiagnosticSeverity.Warning,
        "GET, HEAD and POST need no permission of their own. Every other method has to be listed by the policy, or it has to allow any.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(CorsApplication application, WiringReport report)
    {
        var seen = new HashSet<(SourcePlace, string)>();
        foreach (var endpoint in application.Endpoints)
        {
            if (endpoint.Kind != EndpointKind.Verb || GoverningPolicy.Of(endpoint, application) is not { } policy || !PolicyContents.Lacks(policy.Contents.Methods, endpoint.Verb)) continue;

            // A list for the whole application may leave out on purpose what only its own pages do. A policy without any list was
            // never asked about it, and one place is enough to say so.
            var listsNone = policy.Contents.Methods!.Value.IsEmpty;
            if (!policy.IsChosenHere && !(listsNone && seen.Add((policy.Place, endpoint.Verb)))) continue;
            report.Add(new WiringFinding(
                Rule, endpoint.Place, ImmutableArray.Create(policy.Place), DiagnosticSeverity.Warning, FixHint.Method(endpoint.Verb),
                ImmutableArray.Create(endpoint.Verb, policy.Name, listsNone ? "allows no such method" : $"allows {string.Join(", ", policy.Contents.Methods.Value)} alone")));
        }
    }
}
