using System.Collections.Immutable;
using System.Linq;

namespace CorsAnalyzers.Application.Pipelines;

/// <summary>One middleware of a pipeline.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Name">The method that adds it, or the endpoints that are mapped.</param>
/// <param name="Sites">
/// The calls that lead to it, from the member that builds the pipeline to the one that adds the middleware. Empty where the
/// framework adds it by itself.
/// </param>
/// <param name="Conditions">When it is added.</param>
/// <param name="Branches">The branches it stands in, the outermost first.</param>
internal sealed record PipelineStep(
    MiddlewareKind Kind, string Name, ImmutableArray<SourcePlace> Sites, ImmutableArray<PathCondition> Conditions, ImmutableArray<PipelineBranch> Branches)
{
    /// <summary>Whether the framework adds it without a call.</summary>
    public bool IsImplicit => Sites.IsEmpty;

    /// <summary>Whether it is the CORS middleware, or code out of sight that may add it.</summary>
    public bool MayBeCors => Kind is MiddlewareKind.Cors or MiddlewareKind.Unseen;

    /// <summary>The call that adds it.</summary>
    public SourcePlace Place => Sites[Sites.Length - 1];

    /// <summary>Whether every request passes it on every start, unless an earlier step ends the request.</summary>
    public bool IsUnconditional => Conditions.IsEmpty && Branches.IsEmpty;

    /// <summary>A step that the framework adds.</summary>
    public static PipelineStep Implicit(MiddlewareKind kind, string name) =>
        new(kind, name, ImmutableArray<SourcePlace>.Empty, ImmutableArray<PathCondition>.Empty, ImmutableArray<PipelineBranch>.Empty);

    /// <summary>Whether both are added on one start.</summary>
    public bool IsAddedWith(PipelineStep other) => !Conditions.Any(condition => other.Conditions.Any(condition.Excludes));

    /// <summary>Whether a request that has passed this step, which stands before the other, can come to the other.</summary>
    public bool LeadsTo(PipelineStep other)
    {
        if (!IsAddedWith(other)) return false;
        for (var i = 0; i < Branches.Length; i++)
        {
            var isShared = i < other.Branches.Length && other.Branches[i] == Branches[i];
            if (!isShared) return Branches.Skip(i).All(static branch => branch.Rejoins);
        }

        return true;
    }

    /// <summary>The first place at which the ways to the two steps differ: it says where one is in the eyes of the other.</summary>
    public SourcePlace PlaceBeside(PipelineStep other)
    {
        var i = 0;
        while (i < Sites.Length - 1 && i < other.Sites.Length && Sites[i] == other.Sites[i]) i++;
        return Sites[i];
    }
}
