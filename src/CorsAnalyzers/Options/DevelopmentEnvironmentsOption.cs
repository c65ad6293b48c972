using System;
using System.Collections.Immutable;

namespace CorsAnalyzers.Options;

/// <summary><c>development_environments</c>: the names of the environments that developers' machines run in. Compared as <c>IsEnvironment</c> does, whatever the letter case.</summary>
internal sealed class DevelopmentEnvironmentsOption : CorsOption<ImmutableHashSet<string>>
{
    public static readonly DevelopmentEnvironmentsOption Instance = new();

    private DevelopmentEnvironmentsOption()
        : base("development_environments", ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase, "Development"))
    {
    }

    public override bool TryParse(string text, out ImmutableHashSet<string> value)
    {
        value = ListText.SetOf(text, StringComparer.OrdinalIgnoreCase);
        return !value.IsEmpty;
    }
}
