using System.Collections.Immutable;

namespace CorsAnalyzers.Application.Endpoints;

/// <summary>What kind of client an endpoint has.</summary>
internal enum EndpointKind
{
    /// <summary>One that asks for a preflight because of its method: PUT, PATCH or DELETE.</summary>
    Verb,

    /// <summary>SignalR's.</summary>
    Hub,

    /// <summary>gRPC-Web's.</summary>
    GrpcWeb,
}

/// <summary>An endpoint whose clients need something of the policy that governs it.</summary>
/// <param name="Kind">What kind of client it has.</param>
/// <param name="Verb">The method; empty for other kinds.</param>
/// <param name="Place">Where it says so: the name of the <c>Map…</c> call or the attribute.</param>
/// <param name="Elements">What CORS metadata for it is written on, the one that outranks the others first.</param>
/// <param name="IsOpen">Whether more of them may be out of sight.</param>
internal sealed record Endpoint(EndpointKind Kind, string Verb, SourcePlace Place, ImmutableArray<SourcePlace> Elements, bool IsOpen);
