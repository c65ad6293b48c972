using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace CorsAnalyzers.Application.Pipelines;

/// <summary>The middleware of one host in the order in which requests pass it.</summary>
/// <param name="Hosting">What it is built on.</param>
/// <param name="Start">Where it begins: the call that makes the application, or the member that is handed the builder.</param>
/// <param name="Steps">Its steps, those of branches where the branch begins.</param>
internal sealed record Pipeline(Hosting Hosting, SourcePlace Start, ImmutableArray<PipelineStep> Steps)
{
    /// <summary>Whether all code that adds to it has been seen.</summary>
    public bool IsComplete => !Steps.Any(static step => step.Kind == MiddlewareKind.Unseen);

    public IEnumerable<PipelineStep> Of(MiddlewareKind kind) => Steps.Where(step => step.Kind == kind);

    /// <summary>The steps before one that a request to it can have passed, in their order.</summary>
    public IEnumerable<PipelineStep> Before(PipelineStep step) => Steps.TakeWhile(other => other != step).Where(other => other.LeadsTo(step));

    /// <summary>The steps behind one that a request that passed it can come to, in their order.</summary>
    public IEnumerable<PipelineStep> After(PipelineStep step) => Steps.SkipWhile(other => other != step).Skip(1).Where(step.LeadsTo);
}
