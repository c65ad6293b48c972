using System;
using System.Collections.Immutable;

namespace CorsAnalyzers.Options;

/// <summary><c>known_policy_names</c>: names of policies that code out of sight registers. Compared character by character, as the framework does.</summary>
internal sealed class KnownPolicyNamesOption : CorsOption<ImmutableHashSet<string>>
{
    public static readonly KnownPolicyNamesOption Instance = new();

    private KnownPolicyNamesOption()
        : base("known_policy_names", ImmutableHashSet.Create<string>(StringComparer.Ordinal))
    {
    }

    public override bool TryParse(string text, out ImmutableHashSet<string> value)
    {
        value = ListText.SetOf(text, StringComparer.Ordinal);
        return true;
    }
}
