
namespace CorsAnalyzers.Application.Pipelines;

/// <summary>A branch that some requests take.</summary>
/// <param name="Place">The call that makes it.</param>
/// <param name="Rejoins">Whether its requests come back to the pipeline: <c>UseWhen</c> does, <c>Map</c> and <c>MapWhen</c> do not.</param>
internal sealed record PipelineBranch(SourcePlace Place, bool Rejoins);
