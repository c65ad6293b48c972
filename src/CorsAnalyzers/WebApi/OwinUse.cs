using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.WebApi;

/// <summary>What is known of the options of OWIN's CORS middleware.</summary>
internal enum OwinOptionsKind
{
    /// <summary>They have a provider, whose policies are looked at where they are made.</summary>
    HavePolicy,

    /// <summary><c>CorsOptions.AllowAll</c>: any origin, with credentials.</summary>
    AllowAll,

    /// <summary>They have no provider.</summary>
    NoProvider,

    /// <summary>Their provider has no resolver.</summary>
    NoResolver,
}

/// <summary>The options of OWIN's CORS middleware, or the provider in them.</summary>
/// <param name="Kind">What is known.</param>
/// <param name="Node">The expression that made them.</param>
internal sealed record OwinOptions(OwinOptionsKind Kind, SyntaxNode Node) : FlowValue
{
    /// <summary>The provider, whose resolver may still be set.</summary>
    public WebCorsObject? Provider { get; init; }
}

/// <summary>A call that answers requests itself, so that what stands behind it never sees them.</summary>
internal sealed record OwinAnswer(string Name, SyntaxNode Node)
{
    /// <summary>Whether it is a token endpoint, whose provider may send the headers itself.</summary>
    public bool IsTokenEndpoint => Name is "UseOAuthAuthorizationServer" or "UseOAuthBearerTokens";
}

/// <summary>The calls of a pipeline that answer requests, in their order.</summary>
internal sealed record OwinPipeline(Sequence<OwinAnswer> Answers) : FlowValue;

/// <summary>One call of OWIN's <c>UseCors</c>.</summary>
/// <param name="Call">The call.</param>
/// <param name="Options">Its options; null where they are not known.</param>
/// <param name="OptionsPlace">The expression that made them, or the argument.</param>
/// <param name="IsNull">Whether they are null.</param>
/// <param name="Before">The calls before it that answer requests.</param>
internal sealed record OwinUse(SyntaxNode Call, OwinOptionsKind? Options, SyntaxNode OptionsPlace, bool IsNull, Sequence<OwinAnswer> Before);
