using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.References;

namespace CorsAnalyzers.Application.Pipelines;

/// <summary>A host of an application: its pipeline, and the endpoints that are known to be its own.</summary>
/// <param name="application">The application.</param>
/// <param name="pipeline">The pipeline.</param>
internal sealed class ApplicationHost(CorsApplication application, Pipeline pipeline)
{
    public CorsApplication Application { get; } = application;

    public Pipeline Pipeline { get; } = pipeline;

    public ApplicationSecurity Security => Application.Security;

    /// <summary>The hosts of an application. A startup filter adds to one, and is none itself.</summary>
    public static IEnumerable<ApplicationHost> Of(CorsApplication application) => application.Pipelines
        .Where(static pipeline => pipeline.Hosting != Hosting.StartupFilter)
        .Select(pipeline => new ApplicationHost(application, pipeline));

    /// <summary>Whether the application has this host alone, so that services and attributes are about it.</summary>
    public bool IsAlone { get; } = application.Pipelines.Count(static other => other.Hosting != Hosting.StartupFilter) == 1;

    /// <summary>Whether a startup filter adds the middleware in front of, or behind, all of this.</summary>
    public bool HasCorsInFilter { get; } = application.Pipelines.Any(static other => other.Hosting == Hosting.StartupFilter && (!other.IsComplete || other.Of(MiddlewareKind.Cors).Any()));

    /// <summary>The CORS metadata on endpoints of this host. Empty where it is not known whose they are.</summary>
    public ImmutableArray<CorsReference> Metadata => metadata ??= !IsAlone
        ? ImmutableArray<CorsReference>.Empty
        : Application.References.Where(reference => reference.IsMetadata && MappingsOf(reference).Any()).ToImmutableArray();

    private ImmutableArray<CorsReference>? metadata;

    /// <summary>Whether an endpoint with CORS metadata is run, and fails where the middleware has not seen it: the framework checks it since 3.0.</summary>
    public bool ChecksMetadata => !Metadata.IsEmpty && Pipeline.IsComplete && !HasCorsInFilter && Application.FrameworkMajor >= 3 && !Security.IgnoresMissingMiddleware
        && (!Pipeline.Of(MiddlewareKind.Endpoints).Any() || !Pipeline.Of(MiddlewareKind.Endpoints).All(IsBehindTheEnd));

    /// <summary>Whether no request comes to a step, because another answers all of them.</summary>
    private bool IsBehindTheEnd(PipelineStep step) => Pipeline.Before(step).Any(before =>
        before.Kind == MiddlewareKind.Terminal && before.Conditions.All(step.Conditions.Contains) && before.Branches.All(step.Branches.Contains));

    /// <summary>The calls that make endpoints of what the reference is written on, and are not undone by a condition.</summary>
    public IEnumerable<PipelineStep> MappingsOf(CorsReference reference) =>
        Pipeline.Of(MiddlewareKind.EndpointMapping).Where(mapping => EndpointMappings.Maps(mapping, reference) && (mapping.Name != "MapGroup" || Pipeline.Of(MiddlewareKind.EndpointMapping).Skip(1).Any()));

    /// <summary>Whether preflights for the endpoint are sent to authorization: it demands it, and CORS metadata lets routing match it.</summary>
    public bool IsPreflightRefused(CorsReference reference) => reference.Choice != ReferenceChoice.Disabled
        && (reference.IsProtected || (Security.ProtectsControllers && reference.Target is ReferenceTarget.Controller or ReferenceTarget.Action or ReferenceTarget.Controllers));

    /// <summary>What authorization does to preflights that meet it before CORS does.</summary>
    public PreflightAuthorization Authorization =>
        IsAlone && Security.HasFallbackPolicy ? PreflightAuthorization.RefusesAll
        : Metadata.Any(IsPreflightRefused) ? PreflightAuthorization.RefusesSome
        : PreflightAuthorization.None;
}

/// <summary>Which preflights authorization answers 401, where it comes before CORS.</summary>
internal enum PreflightAuthorization
{
    /// <summary>None that is known.</summary>
    None,

    /// <summary>Those for endpoints that demand authorization and carry CORS metadata.</summary>
    RefusesSome,

    /// <summary>All of them: there is a fallback policy.</summary>
    RefusesAll,
}
