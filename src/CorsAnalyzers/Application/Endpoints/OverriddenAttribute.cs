using CorsAnalyzers.Application.References;

namespace CorsAnalyzers.Application.Endpoints;

/// <summary>A CORS attribute of a controller that counts nowhere, because <c>RequireCors</c> on the call that maps the controllers comes after it.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Convention">The call of <c>RequireCors</c> that wins.</param>
/// <param name="Mapping">The method that maps the controllers.</param>
internal sealed record OverriddenAttribute(CorsReference Attribute, CorsReference Convention, string Mapping)
{
    /// <summary>What the attribute stands on, as a text.</summary>
    public string Element => Attribute.Target == ReferenceTarget.Action ? "this action" : "this controller";
}
