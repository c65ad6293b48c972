using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.Code;
using CorsAnalyzers.Application.Pipelines;
using CorsAnalyzers.Application.References;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Application.Endpoints;

/// <summary>
/// Finds the attributes that are overridden. What is called on <c>MapControllers</c> is added to every endpoint of a controller after
/// its attributes, and the last metadata holds; what is called on a conventional route, such as <c>MapControllerRoute</c>, only to
/// endpoints of actions without a route of their own.
/// </summary>
internal static class OverridingReader
{
    private const string ForAll = "MapControllers";

    public static ImmutableArray<OverriddenAttribute> Read(ApplicationCode code, ImmutableArray<CorsReference> references, ImmutableArray<Pipeline> pipelines)
    {
        if (Overriding(code, references, pipelines) is not var (convention, mapping)) return ImmutableArray<OverriddenAttribute>.Empty;
        var routes = new AttributeRoutes(code);
        return references
            .Where(reference => reference is { Kind: ReferenceKind.Attribute, Target: ReferenceTarget.Controller or ReferenceTarget.Action }
                && (mapping == ForAll || !routes.MayConcern(reference.Element)))
            .Select(reference => new OverriddenAttribute(reference, convention, mapping)).ToImmutableArray();
    }

    /// <summary>The call of <c>RequireCors</c> that holds for all controllers, with the method that maps them; null where it is not certain that there is one, and which.</summary>
    private static (CorsReference Convention, string Mapping)? Overriding(ApplicationCode code, ImmutableArray<CorsReference> references, ImmutableArray<Pipeline> pipelines)
    {
        var conventions = references.Where(static reference => reference is { Kind: ReferenceKind.Convention, Target: ReferenceTarget.Controllers }).ToList();
        if (conventions.Count == 0) return null;

        // Metadata on an endpoint out of sight may come after everything else.
        if (references.Any(static reference => reference is { Kind: ReferenceKind.Object } or { Kind: ReferenceKind.Convention, Target: ReferenceTarget.Other })) return null;

        // Which of several calls maps which controllers is not known.
        if (pipelines.Any(static pipeline => !pipeline.IsComplete || pipeline.Of(MiddlewareKind.ConventionalMvc).Any())) return null;
        var mappings = pipelines.SelectMany(static pipeline => pipeline.Of(MiddlewareKind.EndpointMapping))
            .Where(static mapping => EndpointMappings.AreControllers(mapping.Name)).Select(static mapping => mapping.Place).Distinct().ToList();
        if (mappings.Count != 1 || conventions.Exists(convention => convention.Element != mappings[0])) return null;

        // Of several calls on one mapping the last holds, where each of them runs whenever the controllers are mapped.
        if (CallAt(mappings[0], code) is not { } call || code.MethodOf(call) is not { } method || !Middleware.IsOfFramework(method)) return null;
        var mapped = CodePath.Of(call, code);
        if (conventions.Exists(convention => !convention.Path.IsUnder(mapped))) return null;
        var last = conventions.OrderBy(static convention => convention.Whole.Span.Start).Last();

        // One call with several names may mean either.
        return last.Choice == ReferenceChoice.Unknown || conventions.Count(convention => convention.Whole == last.Whole) > 1 ? null : (last, CodeName.Of(call));
    }

    /// <summary>The call that begins with a name at the place.</summary>
    private static InvocationExpressionSyntax? CallAt(SourcePlace place, ApplicationCode code) =>
        code.TokenAt(place).Parent is SimpleNameSyntax name ? ApplicationCode.CallOf(name) : null;
}
