using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CorsAnalyzers.CodeFixes.Settings;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.CodeFixes.Origins;

/// <summary>The section of the configuration that holds the origins of an application.</summary>
internal static class OriginsSection
{
    /// <summary>The one from which policies of the project take their origins already; null where there is none, or there are several.</summary>
    public static async Task<string?> OfAsync(Project project, CancellationToken cancellation)
    {
        var policies = await KnownPolicies.FindAsync(project.Solution, cancellation).ConfigureAwait(false);
        var keys = policies.Where(policy => policy.Project == project.Id)
            .SelectMany(static policy => policy.Sections)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(2)
            .ToList();
        return keys.Count == 1 ? keys[0] : null;
    }

    /// <summary>
    /// What makes the section where the settings file for every environment has none: with no origin, for a policy that let in
    /// anyone has named nobody.
    /// </summary>
    public static async Task<IReadOnlyList<SettingEdit>> MissingAsync(Project project, string section, CancellationToken cancellation)
    {
        if (SettingsDocuments.FindMain(project) is not { } file) return Array.Empty<SettingEdit>();
        var edits = new[] { new SettingEdit(SettingsDocuments.PathOf(file), section, SettingHint.AddSetting, "") };
        return SettingsText.Apply(await file.GetTextAsync(cancellation).ConfigureAwait(false), edits) is null ? Array.Empty<SettingEdit>() : edits;
    }
}
