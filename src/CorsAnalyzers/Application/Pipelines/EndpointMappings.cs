using System;
using CorsAnalyzers.Application.References;

namespace CorsAnalyzers.Application.Pipelines;

/// <summary>Which <c>Map…</c> call makes endpoints of what carries an attribute.</summary>
internal static class EndpointMappings
{
    /// <summary>Whether the method maps the actions of all controllers.</summary>
    public static bool AreControllers(string method) =>
        method is "MapControllers" or "MapControllerRoute" or "MapDefaultControllerRoute" or "MapAreaControllerRoute" or "MapDynamicControllerRoute" or "MapFallbackToController";

    /// <summary>Whether the mapping makes an endpoint of what the reference is written on.</summary>
    public static bool Maps(PipelineStep mapping, CorsReference reference) => reference.Target switch
    {
        ReferenceTarget.Controller or ReferenceTarget.Action => AreControllers(mapping.Name),
        ReferenceTarget.Controllers or ReferenceTarget.Group => mapping.Place == reference.Element,
        ReferenceTarget.PageModel => mapping.Name == "MapRazorPages",
        ReferenceTarget.Component => mapping.Name.StartsWith("MapRazorComponents", StringComparison.Ordinal),
        ReferenceTarget.Hub => mapping.Place == reference.Element || (reference.Kind == ReferenceKind.Attribute && mapping.Name.StartsWith("MapHub", StringComparison.Ordinal)),
        // An attribute on a handler names the handler, which is known to be mapped somewhere.
        ReferenceTarget.Endpoint => mapping.Place == reference.Element || reference.Kind == ReferenceKind.Attribute,
        _ => false,
    };
}
