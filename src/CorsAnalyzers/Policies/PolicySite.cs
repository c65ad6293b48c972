using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies;

/// <summary>The ways a policy comes to be, which decide what happens when the framework refuses it.</summary>
internal enum PolicySiteKind
{
    /// <summary>A delegate that runs when the CORS options are first built: <c>AddPolicy</c>, <c>AddDefaultPolicy</c>.</summary>
    Registration,

    /// <summary>A call that builds the policy there and then: <c>UseCors</c> and <c>RequireCors</c> with a delegate, <c>Build</c>.</summary>
    Build,

    /// <summary>A builder that is made or changed here and built elsewhere, or nowhere.</summary>
    Builder,

    /// <summary>A <c>CorsPolicy</c> object, which the framework looks at when a request comes.</summary>
    PolicyObject,
}

/// <summary>A place where a policy is made.</summary>
/// <param name="Kind">How.</param>
/// <param name="Node">The call, object creation or function that makes it.</param>
/// <param name="Frame">The body that ran it.</param>
internal sealed record PolicySite(PolicySiteKind Kind, SyntaxNode Node, FlowFrame Frame);
