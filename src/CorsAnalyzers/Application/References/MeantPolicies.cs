using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.Registrations;

namespace CorsAnalyzers.Application.References;

/// <summary>The names of the policies that references may mean.</summary>
internal static class MeantPolicies
{
    /// <summary>Whether two references are known to mean two policies. What they let through may be the same all the same.</summary>
    public static bool Differ(CorsReference one, CorsReference other, CorsApplication application) =>
        !(one.Choice == ReferenceChoice.Unnamed && other.Choice == ReferenceChoice.Unnamed)
        && NamesOf(one, application) is { } names && NamesOf(other, application) is { } others && !names.Intersect(others).Any();

    /// <summary>The names; none for a policy that is made on the spot, null where they are not known.</summary>
    private static ImmutableArray<string>? NamesOf(CorsReference reference, CorsApplication application) => reference.Choice switch
    {
        ReferenceChoice.Named => ImmutableArray.Create(reference.Name!),
        ReferenceChoice.Inline => ImmutableArray<string>.Empty,
        ReferenceChoice.Unnamed => reference.IsMetadata ? OfMiddleware(application) : DefaultNames(application.Policies),
        _ => null,
    };

    /// <summary>On an endpoint no name means the policy of the middleware, whichever call of <c>UseCors</c> a request passes.</summary>
    private static ImmutableArray<string>? OfMiddleware(CorsApplication application)
    {
        var names = application.References.Where(static reference => !reference.IsMetadata).Select(reference => NamesOf(reference, application)).ToList();
        return names.Count == 0 || names.Contains(null) ? null : names.SelectMany(static each => each!.Value).ToImmutableArray();
    }

    private static ImmutableArray<string>? DefaultNames(RegisteredPolicies policies) =>
        policies.MayHoldOthers || policies.All.Any(static change => change is { Kind: RegistrationKind.DefaultName, Name: null }) ? null
        : policies.DefaultNames.IsEmpty ? ImmutableArray.Create(RegisteredPolicies.DefaultName)
        : policies.DefaultNames;
}
