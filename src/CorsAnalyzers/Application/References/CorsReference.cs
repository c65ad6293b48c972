using CorsAnalyzers.Application.Code;

namespace CorsAnalyzers.Application.References;

/// <summary>How code says which policy holds.</summary>
internal enum ReferenceKind
{
    /// <summary><c>UseCors</c>: for every request that comes by.</summary>
    Middleware,

    /// <summary><c>RequireCors</c> on an endpoint or a group of them.</summary>
    Convention,

    /// <summary>An attribute on a class, method or lambda.</summary>
    Attribute,

    /// <summary>A metadata object that code makes itself.</summary>
    Object,
}

/// <summary>Which policy it says.</summary>
internal enum ReferenceChoice
{
    /// <summary>The one of this name.</summary>
    Named,

    /// <summary>None by name: the default policy; on an endpoint the one of the middleware.</summary>
    Unnamed,

    /// <summary>One that is made there and then.</summary>
    Inline,

    /// <summary>None at all: CORS is off.</summary>
    Disabled,

    /// <summary>It depends on what is not known.</summary>
    Unknown,
}

/// <summary>What the reference is written on.</summary>
internal enum ReferenceTarget
{
    /// <summary>The pipeline.</summary>
    Pipeline,

    /// <summary>An endpoint of a minimal API: its <c>Map…</c> call, lambda or handler.</summary>
    Endpoint,

    /// <summary><c>MapGroup</c>.</summary>
    Group,

    /// <summary><c>MapControllers</c> and its kin: all controllers.</summary>
    Controllers,

    /// <summary>A controller class.</summary>
    Controller,

    /// <summary>A method of a controller.</summary>
    Action,

    /// <summary>The model class of a Razor page.</summary>
    PageModel,

    /// <summary>A handler method of a Razor page, where attributes are ignored.</summary>
    PageHandler,

    /// <summary>A hub class, or <c>MapHub</c>.</summary>
    Hub,

    /// <summary>A method of a hub, where attributes are ignored.</summary>
    HubMethod,

    /// <summary>A Razor component with a route.</summary>
    Component,

    /// <summary>A Razor component without a route, where attributes are ignored.</summary>
    ChildComponent,

    /// <summary>A view component, where attributes are ignored.</summary>
    ViewComponent,

    /// <summary>A filter, where attributes are ignored.</summary>
    Filter,

    /// <summary>A member of an interface, where attributes are ignored.</summary>
    InterfaceMember,

    /// <summary>A gRPC service or its method; gRPC answers preflights by itself.</summary>
    Grpc,

    /// <summary>Anything else; whether it counts is not known.</summary>
    Other,
}

/// <summary>A place where code says which policy holds.</summary>
/// <param name="Kind">How.</param>
/// <param name="Choice">Which policy.</param>
/// <param name="Name">Its name, where it has one that is known.</param>
/// <param name="Place">Where to point: at the name, else at the call or attribute.</param>
/// <param name="Whole">The call or attribute.</param>
/// <param name="Target">What it is written on.</param>
/// <param name="Element">What it is written on: the name of a class or method, a lambda, a <c>Map…</c> call; for the middleware its own call.</param>
/// <param name="Path">When it runs, where it is a call.</param>
internal sealed record CorsReference(
    ReferenceKind Kind, ReferenceChoice Choice, string? Name, SourcePlace Place, SourcePlace Whole, ReferenceTarget Target, SourcePlace Element, CodePath Path)
{
    /// <summary>Whether an endpoint it is written on demands authorization, so that an anonymous preflight ends at 401.</summary>
    public bool IsProtected { get; init; }

    /// <summary>The class that the element is or belongs to; null for everything that is mapped by a call.</summary>
    public SourcePlace? Class { get; init; }

    /// <summary>Whether the endpoint is answered in the routing middleware.</summary>
    public bool IsShortCircuited { get; init; }

    /// <summary>Whether it sits on an endpoint, so that its metadata outranks the middleware.</summary>
    public bool IsMetadata => Kind != ReferenceKind.Middleware;
}
