using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Headers;

/// <summary>
/// The call of ASP.NET Core's <c>UseCors</c> by which a pipeline that a member puts together sets the headers of every response,
/// too. It is known for middleware and endpoints that stand in the same member; whoever knows the whole application can say it of
/// middleware classes and controllers as well.
/// </summary>
/// <param name="Call">The call.</param>
/// <param name="AllowsAnyOrigin">Whether its policy is known to answer every origin with a star.</param>
internal sealed record CorsInPipeline(SyntaxNode Call, bool AllowsAnyOrigin);
