using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Application.Pipelines;

/// <summary>Where in a pipeline <c>UseCors</c> belongs.</summary>
internal static class CorsPlacement
{
    /// <summary>Whether the step has to come after <c>UseCors</c>.</summary>
    public static bool NeedsCorsFirst(PipelineStep step) => step.Kind is MiddlewareKind.Authorization or MiddlewareKind.Endpoints or MiddlewareKind.ConventionalMvc
        or MiddlewareKind.Terminal or MiddlewareKind.HostStart or MiddlewareKind.ResponseCaching or MiddlewareKind.OutputCaching;

    /// <summary>
    /// The step in front of which <c>UseCors</c> stands right, so that neither the one that was found nor any other comes too early;
    /// null where there is no such place.
    /// </summary>
    public static PipelineStep? FirstBehind(ApplicationHost host, PipelineStep cors, PipelineStep found)
    {
        var before = host.Pipeline.Before(cors).Where(static step => !step.IsImplicit).ToList();
        var routing = before.FindLastIndex(static step => step.Kind == MiddlewareKind.Routing);
        if (before.IndexOf(found) < routing)
        {
            // In front of routing the metadata of endpoints is not known.
            if (host.Application.HasMetadata) return null;
            routing = -1;
        }

        var first = before.FindIndex(routing + 1, step => step == found || NeedsCorsFirst(step));
        if (first < 0 || !IsBeside(cors, before[first], found)) return null;
        return first > routing + 1 && before[first].Kind == MiddlewareKind.Authorization && before[first - 1].Kind == MiddlewareKind.Authentication && IsBeside(cors, before[first - 1], found)
            ? before[first - 1]
            : before[first];
    }

    /// <summary>The step in front of which <c>UseCors</c> belongs in a pipeline that has none; null where there is no such place.</summary>
    public static PipelineStep? Missing(ApplicationHost host)
    {
        var steps = host.Pipeline.Steps;
        var routing = steps.LastOrDefault(static step => step is { Kind: MiddlewareKind.Routing, IsImplicit: false });
        return (routing is null ? steps : steps.RemoveRange(0, steps.IndexOf(routing) + 1))
            .FirstOrDefault(static step => step is { IsImplicit: false, IsUnconditional: true } && (NeedsCorsFirst(step) || step.Kind is MiddlewareKind.EndpointMapping or MiddlewareKind.Authentication));
    }

    /// <summary>What is to be called there: <c>UseCors</c>, and behind it what the framework would insert in front of it.</summary>
    /// <param name="host">The host.</param>
    /// <param name="policy">The policy to use; null for the default one.</param>
    public static string[] Calls(ApplicationHost host, string? policy) =>
        new[] { $"UseCors({(policy is null ? "" : SymbolDisplay.FormatLiteral(policy, quote: true))})" }.Concat(InsertedCalls(host)).ToArray();

    /// <summary>The calls that keep the framework from inserting authorization in front of <c>UseCors</c>.</summary>
    public static IEnumerable<string> InsertedCalls(ApplicationHost host)
    {
        if (!host.Pipeline.Of(MiddlewareKind.Authorization).Any(static step => step.IsImplicit)) yield break;
        if (host.Pipeline.Of(MiddlewareKind.Authentication).Any(static step => step.IsImplicit)) yield return "UseAuthentication()";
        yield return "UseAuthorization()";
    }

    /// <summary>Whether the call that is seen beside the other step adds CORS and nothing else, so that it can be moved.</summary>
    public static bool IsMovable(Pipeline pipeline, PipelineStep cors, PipelineStep other)
    {
        var place = cors.PlaceBeside(other);
        return pipeline.Steps.Where(step => step.Sites.Contains(place)).All(static step => step.Kind == MiddlewareKind.Cors);
    }

    private static bool IsBeside(PipelineStep cors, PipelineStep target, PipelineStep found) => cors.PlaceBeside(target) == cors.PlaceBeside(found);
}
