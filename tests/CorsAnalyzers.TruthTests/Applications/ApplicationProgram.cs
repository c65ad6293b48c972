using System.Collections.Immutable;

namespace CorsAnalyzers.TruthTests.Applications;

/// <summary>An application, as a tree that can be printed, made smaller, and asked what it is meant to do.</summary>
internal sealed record ApplicationProgram(HostStyle Style, ServiceParts Services, ImmutableArray<Step> Steps, ImmutableArray<EndpointPart> Endpoints, ControllerPart? Controller)
{
    /// <summary>The calls of <c>UseCors</c>.</summary>
    public IEnumerable<Step> CorsSteps => Steps.Where(static step => step.Kind == StepKind.Cors);

    /// <summary>All CORS metadata.</summary>
    public IEnumerable<Mark> Marks => Endpoints.Concat(Controller?.Actions ?? []).SelectMany(static endpoint => endpoint.Attributes.Concat(endpoint.Conventions).Concat(endpoint.Group ?? []))
        .Concat(Controller is { } controller ? controller.Mapping.Concat(controller.Base).Concat(controller.Class) : []);
}

/// <summary>How the host and the endpoints come to be.</summary>
internal enum HostStyle
{
    /// <summary><c>WebApplication</c> with endpoints on it.</summary>
    Minimal,

    /// <summary><c>WebApplication</c> with <c>UseEndpoints</c>.</summary>
    MinimalWithEndpoints,

    /// <summary>A class <c>Startup</c>.</summary>
    Startup,
}

/// <summary>What is added to the services.</summary>
/// <param name="Cors">Whether and where <c>AddCors</c> is called.</param>
/// <param name="Policies">The policies it adds, in order.</param>
/// <param name="Authorization">Whether authorization is added, and for which endpoints.</param>
internal sealed record ServiceParts(CorsServices Cors, ImmutableArray<PolicyPart> Policies, AuthorizationServices Authorization);

internal enum CorsServices
{
    Added,
    Missing,
    AddedTooLate,
}

internal enum AuthorizationServices
{
    None,
    Added,
    ForAll,
}

/// <summary>A policy of one origin, which tells it from the others.</summary>
/// <param name="Name">Its name; null for the default policy.</param>
/// <param name="Origin">The origin.</param>
/// <param name="Methods">The methods it lists; null for any.</param>
internal sealed record PolicyPart(string? Name, string Origin, ImmutableArray<string>? Methods);

internal enum StepKind
{
    Routing,
    Cors,
    Authentication,
    Authorization,
    StaticFiles,
    OutputCache,
    ExceptionHandler,
    PassThrough,
    Endpoints,
    Terminal,
}

/// <summary>Where a call of <c>UseCors</c> stands.</summary>
internal enum Guard
{
    None,
    Development,
    NotDevelopment,
    WhenFirst,
    Branch,
}

/// <summary>A call that adds middleware.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Policy">For <c>UseCors</c>: which policy.</param>
/// <param name="Guard">For <c>UseCors</c>: under which condition.</param>
internal sealed record Step(StepKind Kind, PolicyChoice? Policy = null, Guard Guard = Guard.None);

/// <summary>Which policy a call means.</summary>
/// <param name="Name">The name; null for none.</param>
/// <param name="Inline">The origin of a policy that is made on the spot; null for none.</param>
internal sealed record PolicyChoice(string? Name, string? Inline = null)
{
    public static readonly PolicyChoice Unnamed = new((string?)null);
}

/// <summary>CORS metadata: <c>[EnableCors]</c>, <c>[DisableCors]</c>, <c>RequireCors</c>.</summary>
/// <param name="IsDisabling">Whether it turns CORS off.</param>
/// <param name="Policy">The name of a policy, or null.</param>
internal sealed record Mark(bool IsDisabling, string? Policy);

/// <summary>An endpoint.</summary>
/// <param name="Path">Its path, which no other has.</param>
/// <param name="Verb">Its method.</param>
/// <param name="Attributes">The attributes of its handler.</param>
/// <param name="Conventions">The calls of <c>RequireCors</c> on it.</param>
/// <param name="Group">The calls of <c>RequireCors</c> on its group; null where it is in none.</param>
/// <param name="Traits">What else is said about it.</param>
internal sealed record EndpointPart(string Path, string Verb, ImmutableArray<Mark> Attributes, ImmutableArray<Mark> Conventions, ImmutableArray<Mark>? Group, EndpointTraits Traits);

[Flags]
internal enum EndpointTraits
{
    None = 0,
    Protected = 1,
    ShortCircuit = 2,
    Cached = 4,
}

/// <summary>A controller with a base class.</summary>
/// <param name="Mapping">The calls of <c>RequireCors</c> on <c>MapControllers()</c>.</param>
/// <param name="Base">The attributes of the base class.</param>
/// <param name="Class">Its own.</param>
/// <param name="Actions">Its actions, of which only the attributes count.</param>
internal sealed record ControllerPart(ImmutableArray<Mark> Mapping, ImmutableArray<Mark> Base, ImmutableArray<Mark> Class, ImmutableArray<EndpointPart> Actions);
