using CorsAnalyzers.Application.References;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>Where the framework never looks for CORS attributes.</summary>
internal static class IgnoredTargets
{
    public static bool Has(ReferenceTarget target) => target is ReferenceTarget.PageHandler or ReferenceTarget.HubMethod or ReferenceTarget.InterfaceMember
        or ReferenceTarget.ViewComponent or ReferenceTarget.Filter or ReferenceTarget.ChildComponent;
}
