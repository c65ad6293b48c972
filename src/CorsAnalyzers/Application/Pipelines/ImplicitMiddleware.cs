using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Application.Pipelines;

/// <summary>What <c>WebApplication</c> puts around the middleware of the code: routing and, since 7.0, authentication and authorization in front of it, the endpoints behind it.</summary>
internal static class ImplicitMiddleware
{
    private const int FirstWithAuthorization = 7;

    public static ImmutableArray<PipelineStep> Around(ImmutableArray<PipelineStep> written, ApplicationSecurity security, Compilation compilation)
    {
        var steps = ImmutableArray.CreateBuilder<PipelineStep>();
        bool IsWritten(MiddlewareKind kind) => written.Any(step => step.Branches.IsEmpty && step.Kind == kind);

        // Code out of sight may write the calls, and then they are not inserted.
        var isKnown = !IsWritten(MiddlewareKind.Unseen) && !IsWritten(MiddlewareKind.UnseenAuthorization) && InsertsAuthorization(compilation);
        if (!IsWritten(MiddlewareKind.Routing)) steps.Add(PipelineStep.Implicit(MiddlewareKind.Routing, "UseRouting"));
        if (isKnown && security.HasAuthentication && !IsWritten(MiddlewareKind.Authentication)) steps.Add(PipelineStep.Implicit(MiddlewareKind.Authentication, "UseAuthentication"));
        if (isKnown && security.HasAuthorization && !IsWritten(MiddlewareKind.Authorization)) steps.Add(PipelineStep.Implicit(MiddlewareKind.Authorization, "UseAuthorization"));
        steps.AddRange(written);
        steps.Add(PipelineStep.Implicit(MiddlewareKind.Endpoints, "UseEndpoints"));
        return steps.ToImmutable();
    }

    private static bool InsertsAuthorization(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Builder.WebApplication") is { ContainingAssembly.Identity.Version.Major: >= FirstWithAuthorization };
}
