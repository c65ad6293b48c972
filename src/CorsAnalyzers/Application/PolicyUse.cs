using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Application.References;
using CorsAnalyzers.Application.Registrations;

namespace CorsAnalyzers.Application;

/// <summary>Who uses a policy, as far as the code of the application says so.</summary>
/// <param name="Names">The names it is registered under; empty where it is made where it is used.</param>
/// <param name="IsDefault">Whether it is added as the default policy.</param>
/// <param name="References">Who refers to it; null where that is not known.</param>
internal sealed record PolicyUse(ImmutableArray<string> Names, bool IsDefault, ImmutableArray<CorsReference>? References)
{
    /// <summary>Whether there may be others: a reference may mean any policy.</summary>
    public bool MayBeUsedByOthers { get; private init; }

    /// <summary>The use of the policy that is registered or made at a call.</summary>
    public static PolicyUse Of(CorsApplication application, SourcePlace call)
    {
        var registrations = application.Policies.Policies.Where(policy => policy.Call == call).ToList();
        var names = registrations.Where(static policy => policy.Kind == RegistrationKind.Policy).Select(static policy => policy.Name).OfType<string>().ToImmutableArray();
        var isDefault = registrations.Any(static policy => policy.Kind == RegistrationKind.DefaultPolicy);
        var made = application.References.Where(reference => reference.Choice == ReferenceChoice.Inline && reference.Whole == call).ToImmutableArray();
        if (!made.IsEmpty) return new PolicyUse(names, isDefault, made);

        // A library does not see who uses what it adds, and a name that is not known can be any.
        if (!application.IsOwned || registrations.Count == 0) return new PolicyUse(names, isDefault, null);
        return new PolicyUse(names, isDefault, application.References.Where(reference => Means(reference, names, isDefault, application)).ToImmutableArray())
        {
            MayBeUsedByOthers = application.AsksByHand || application.HasOwnServices || application.HasProxy || application.References.Any(static reference => reference.Choice == ReferenceChoice.Unknown),
        };
    }

    private static bool Means(CorsReference reference, IReadOnlyCollection<string> names, bool isDefault, CorsApplication application)
    {
        var defaults = application.Policies.DefaultNames.IsEmpty ? ImmutableArray.Create(RegisteredPolicies.DefaultName) : application.Policies.DefaultNames;
        return reference.Choice switch
        {
            ReferenceChoice.Named => names.Contains(reference.Name!) || isDefault && defaults.Contains(reference.Name!),

            // On an endpoint it means the policy of the middleware.
            ReferenceChoice.Unnamed => reference.Kind == ReferenceKind.Middleware && (isDefault || names.Any(name => defaults.Contains(name))),
            _ => false,
        };
    }
}
