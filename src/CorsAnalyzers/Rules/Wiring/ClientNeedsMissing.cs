using System.Collections.Generic;
using System.Collections.Immutable;
using CorsAnalyzers.Application;
using CorsAnalyzers.Application.Endpoints;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS2021: a policy lacks what the clients of a hub or of gRPC-Web need.</summary>
internal sealed class ClientNeedsMissing : WiringRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2021",
        "What the clients of an endpoint need is missing",
        "{0} in a browser need {1}, which {2} does not allow",
        RuleCategory.Correctness,
        DiagnosticSeverity.Info,
        "SignalR's JavaScript client sends credentials and headers of its own, and DELETE where it polls. A gRPC-Web client reads the outcome of a call from the headers Grpc-Status and Grpc-Message.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(CorsApplication application, WiringReport report)
    {
        foreach (var endpoint in application.Endpoints)
        {
            if (endpoint.Kind == EndpointKind.Verb || GoverningPolicy.Of(endpoint, application) is not { } policy) continue;
            var isHub = endpoint.Kind == EndpointKind.Hub;
            var missing = isHub ? OfHub(policy.Contents) : OfGrpcWeb(policy.Contents);
            if (missing.Count == 0) continue;
            report.Add(new WiringFinding(
                Rule, endpoint.Place, ImmutableArray.Create(policy.Place), DiagnosticSeverity.Info, FixHint.None,
                ImmutableArray.Create(isHub ? "SignalR clients" : "gRPC-Web clients", string.Join(", ", missing), policy.Name)));
        }
    }

    private static List<string> OfHub(PolicyContents policy)
    {
        var missing = new List<string>();
        if (policy.AllowsCredentials == Known.No) missing.Add("credentials (and listed origins with them)");
        if (PolicyContents.Lacks(policy.Headers, "x-requested-with")) missing.Add("the header 'x-requested-with'");
        if (PolicyContents.Lacks(policy.Headers, "x-signalr-user-agent")) missing.Add("the header 'x-signalr-user-agent'");

        // Without any list GET and POST pass, and only polling clients send DELETE, when they close.
        if (policy.Methods is { IsEmpty: false } && PolicyContents.Lacks(policy.Methods, "DELETE")) missing.Add("the method DELETE");
        return missing;
    }

    private static List<string> OfGrpcWeb(PolicyContents policy)
    {
        var missing = new List<string>();
        foreach (var header in new[] { "Grpc-Status", "Grpc-Message" })
        {
            if (PolicyContents.Lacks(policy.ExposedHeaders, header)) missing.Add($"the exposed header '{header}'");
        }

        return missing;
    }
}
