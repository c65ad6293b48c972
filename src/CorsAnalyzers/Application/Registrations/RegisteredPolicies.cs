using System;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Policies;

namespace CorsAnalyzers.Application.Registrations;

/// <summary>The policies of an application.</summary>
/// <param name="All">Every change of the options, in the order of the source.</param>
/// <param name="Declared">The names of policies that methods out of sight add, as the team says.</param>
/// <param name="MayHoldOthers">Whether code out of sight may add more: names that are not known, an own provider, another assembly.</param>
internal sealed record RegisteredPolicies(ImmutableArray<PolicyRegistration> All, ImmutableArray<string> Declared, bool MayHoldOthers)
{
    /// <summary>The name that <c>AddDefaultPolicy</c> gives its policy unless told otherwise.</summary>
    public const string DefaultName = "__DefaultCorsPolicy";

    /// <summary>The policies, without the assignments of the default name.</summary>
    public ImmutableArray<PolicyRegistration> Policies { get; } = All.Where(static change => change.Kind != RegistrationKind.DefaultName).ToImmutableArray();

    /// <summary>The names that policies were given.</summary>
    public ImmutableArray<string> Names { get; } = All
        .Where(static change => change is { Kind: RegistrationKind.Policy, Name: not null })
        .Select(static change => change.Name!).Concat(Declared).Distinct(StringComparer.Ordinal).ToImmutableArray();

    /// <summary>Whether a policy is registered under the name. Names are compared character by character.</summary>
    public Known Has(string name)
    {
        if (Names.Contains(name)) return Known.Yes;
        if (MayHoldOthers) return Known.Unknown;

        // A default policy lies under the name that was the default one's when it was added.
        if (All.All(static change => change.Kind != RegistrationKind.DefaultPolicy)) return Known.No;
        if (name == DefaultName) return DefaultNames.IsEmpty ? Known.Yes : Known.Unknown;
        return DefaultNames.Contains(name) ? Known.Unknown : Known.No;
    }

    /// <summary>Whether there is a policy under the name of the default policy, as it is when the application runs.</summary>
    public Known HasDefault
    {
        get
        {
            var adds = All.Where(static change => change.Kind == RegistrationKind.DefaultPolicy).ToList();
            if (DefaultNames.IsEmpty)
            {
                return adds.Count > 0 || Names.Contains(DefaultName) ? Known.Yes : MayHoldOthers ? Known.Unknown : Known.No;
            }

            if (DefaultNames.Any(Names.Contains)) return DefaultNames.All(Names.Contains) ? Known.Yes : Known.Unknown;
            if (MayHoldOthers) return Known.Unknown;
            return adds.Count == 0 || RenamedTooLate is not null ? Known.No : Known.Unknown;
        }
    }

    /// <summary>
    /// The assignment of the default name that comes after the only default policy was added, which stays under the name before;
    /// null where none does.
    /// </summary>
    public PolicyRegistration? RenamedTooLate
    {
        get
        {
            var adds = All.Where(static change => change.Kind == RegistrationKind.DefaultPolicy).ToList();
            var renames = All.Where(static change => change.Kind == RegistrationKind.DefaultName).ToList();
            return adds.Count == 1 && renames.Count == 1 && renames[0].Path.AlwaysFollows(adds[0].Path) && renames[0].Name is { } name && !Names.Contains(name) ? renames[0] : null;
        }
    }

    /// <summary>The names that the default policy is said to have.</summary>
    public ImmutableArray<string> DefaultNames { get; } = All
        .Where(static change => change is { Kind: RegistrationKind.DefaultName, Name: not null })
        .Select(static change => change.Name!).Distinct(StringComparer.Ordinal).ToImmutableArray();
}
