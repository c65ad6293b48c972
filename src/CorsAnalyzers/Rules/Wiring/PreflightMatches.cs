using CorsAnalyzers.Application;
using CorsAnalyzers.Application.References;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>
/// Whether routing lets a preflight through to the endpoint of the method it asks about, because there is metadata: for
/// controllers since 3.0, for everything that is mapped since 7.0. Hubs and gRPC refuse it, and so does authorization.
/// </summary>
internal static class PreflightMatches
{
    public static bool Handler(CorsReference reference, CorsApplication application) => !reference.IsProtected && !application.Security.HasFallbackPolicy && reference.Target switch
    {
        ReferenceTarget.Controller or ReferenceTarget.Action => application.FrameworkMajor >= 3,
        ReferenceTarget.Endpoint => application.FrameworkMajor >= 7,

        // What demands authorization may be all that is mapped there.
        ReferenceTarget.Group or ReferenceTarget.Controllers => application.FrameworkMajor >= 7 && !application.Security.ProtectsEndpoints,
        _ => false,
    };
}
