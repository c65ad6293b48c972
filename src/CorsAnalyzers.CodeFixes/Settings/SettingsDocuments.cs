using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CorsAnalyzers.Settings;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.CodeFixes.Settings;

/// <summary>The settings files of a project, which are its additional documents.</summary>
internal static class SettingsDocuments
{
    /// <summary>The file that a diagnostic is about.</summary>
    /// <param name="project">The project.</param>
    /// <param name="name">Its name.</param>
    /// <param name="path">Its path, where the host has kept it.</param>
    public static TextDocument? Find(Project project, string name, string? path)
    {
        var named = project.AdditionalDocuments.Where(document => System.IO.Path.GetFileName(PathOf(document)) == name).ToList();
        return named.Count == 1 ? named[0] : named.FirstOrDefault(document => PathOf(document) == path);
    }

    /// <summary>The file for every environment; where there are several, the one nearest to the project.</summary>
    public static TextDocument? FindMain(Project project) => project.AdditionalDocuments
        .Where(static document => SettingsFile.IsSettings(PathOf(document), out var environment) && environment is null)
        .OrderBy(static document => PathOf(document).Length)
        .FirstOrDefault();

    /// <summary>The path by which the compiler knows the file.</summary>
    public static string PathOf(TextDocument document) => document.FilePath ?? document.Name;

    /// <summary>The solution with the files changed, in every project that has them.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<SettingEdit> edits, CancellationToken cancellation)
    {
        foreach (var file in edits.GroupBy(static edit => edit.Path, StringComparer.Ordinal))
        {
            var documents = solution.Projects.SelectMany(static project => project.AdditionalDocuments).Where(document => PathOf(document) == file.Key).ToList();
            foreach (var document in documents)
            {
                var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                if (SettingsText.Apply(text, file) is { } changed) solution = solution.WithAdditionalDocumentText(document.Id, changed);
            }
        }

        return solution;
    }
}
