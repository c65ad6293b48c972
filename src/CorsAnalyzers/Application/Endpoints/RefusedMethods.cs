using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.Application.References;

namespace CorsAnalyzers.Application.Endpoints;

/// <summary>Which methods some policy of the application does not let through. To know that is cheap, to bind every endpoint is not.</summary>
internal sealed class RefusedMethods
{
    private readonly List<PolicyContents> policies;

    /// <summary>Asks the policies. What the list of a policy for the whole application leaves out is nobody's mistake; where no endpoint asks for CORS itself, only those without a list are asked.</summary>
    public RefusedMethods(IEnumerable<PolicyContents> policies, IEnumerable<CorsReference> references)
    {
        var isChosen = references.Any(static reference => reference.IsMetadata);
        this.policies = policies.Where(policy => policy.Methods is { } methods && (isChosen || methods.IsEmpty)).ToList();
    }

    /// <summary>Whether the method may be one of them.</summary>
    public bool MayHold(string method) => policies.Any(policy => PolicyContents.Lacks(policy.Methods, method));
}
