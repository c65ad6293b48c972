using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies;

/// <summary>The ways a policy comes to be, which decide what happens when the framework refuses it.</summary>
internal enum PolicySiteKind
{
    /// <summary>A delegate that runs when the CORS options are first built: <c>AddPolicy</c>, <c>AddDefaultPolicy</c>.</summary>
    Registration,

    /// <summary>A delegate that runs there and then, and nothing can change the policy afterwards: <c>UseCors</c>, <c>RequireCors</c>.</summary>
    Pipeline,

    /// <summary>A call of the builder's <c>Build</c>.</summary>
    Build,

    /// <summary>A builder that is made or changed here and built elsewhere, or nowhere.</summary>
    Builder,

    /// <summary>A <c>CorsPolicy</c> object, which the framework looks at when a request comes.</summary>
    PolicyObject,

    /// <summary>A <c>CorsPolicy</c> object that is handed to <c>AddPolicy</c> or <c>AddDefaultPolicy</c>.</summary>
    RegisteredObject,
}

/// <summary>A place where a policy is made.</summary>
/// <param name="Kind">How.</param>
/// <param name="Node">The call, object creation or function that makes it.</param>
/// <param name="Frame">The body that ran it.</param>
internal sealed record PolicySite(PolicySiteKind Kind, SyntaxNode Node, FlowFrame Frame)
{
    /// <summary>The name in the call that makes the policy, for a report about the policy as a whole.</summary>
    public SyntaxNode NamePart => CodeName.PartOf(Node);

    /// <summary>Whether the policy is in use from here on, so that what it lacks is not still to come.</summary>
    public bool IsInUse => Kind is PolicySiteKind.Registration or PolicySiteKind.Pipeline or PolicySiteKind.RegisteredObject;
}
