using CorsAnalyzers.Policies;
using CorsAnalyzers.Settings;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Application;

/// <summary>An origin that a policy gets from a settings file.</summary>
/// <param name="Origin">What it does in the policy.</param>
/// <param name="Read">The code that reads it.</param>
/// <param name="File">The file.</param>
/// <param name="Key">Its key in the file.</param>
/// <param name="Span">Where it stands in the file.</param>
internal sealed record ConfiguredOrigin(OriginEntry Origin, ConfigurationRead Read, SettingsFile File, string Key, TextSpan Span)
{
    /// <summary>Whether the policy has no other origin where the file is read.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Whether the policy is known to have others besides where the file is read.</summary>
    public bool IsBesideOthers { get; init; }

    /// <summary>Whether the policy has it in Development only.</summary>
    public bool IsDevelopmentOnly { get; init; }
}
