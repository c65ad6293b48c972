using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>Where a policy that is missing belongs.</summary>
internal static class RegistrationPlaces
{
    /// <summary>The calls beside which it can be added, the best first.</summary>
    public static ImmutableArray<SourcePlace> Of(CorsApplication application)
    {
        var services = application.Services.Where(static call => call is { IsExplicit: true, Path.IsUnconditional: true }).Select(static call => call.Place);
        var registrations = application.Policies.Policies.Where(static policy => policy.Path.IsUnconditional).Select(static policy => policy.Call);
        return services.Take(1).Concat(registrations.Reverse().Take(1)).ToImmutableArray();
    }

    /// <summary>Whether the application adds policies, or the services they would belong to.</summary>
    public static bool AreKnown(CorsApplication application) =>
        !application.Policies.All.IsEmpty || application.Services.Any() || application.MayHoldOtherServices;
}
