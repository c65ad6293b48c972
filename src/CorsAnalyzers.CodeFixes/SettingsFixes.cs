using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.CodeFixes.Settings;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>
/// Makes the edit of a settings file that a rule suggests (<see cref="SettingHint"/>). It is offered at the code that reads the
/// value: a provider for files that are no code would take the C# fixes of the package with it where a host cannot load it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SettingsFixes))]
public sealed class SettingsFixes : CorsFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = RuleCatalog.WithSettingEdit;

    private protected override async Task<IReadOnlyList<FixOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var nothing = ImmutableArray<FixOffer>.Empty;
        if (Property(diagnostic, FixHint.Edit) is not { } verb || Property(diagnostic, FixHint.Text) is not { } text
            || Property(diagnostic, SettingHint.File) is not { } name || Property(diagnostic, SettingHint.Key) is not { } key) return nothing;

        if (SettingsDocuments.Find(document.Project, name, diagnostic.AdditionalLocations.FirstOrDefault()?.GetLineSpan().Path) is not { } file) return nothing;

        var edit = new SettingEdit(SettingsDocuments.PathOf(file), key, verb, text, Property(diagnostic, SettingHint.Part));
        if (SettingsText.Apply(await file.GetTextAsync(cancellation).ConfigureAwait(false), new[] { edit }) is null) return nothing;
        return ImmutableArray.Create(new FixOffer(Title(edit, name), diagnostic.Id + ".RepairSetting", null) { Settings = new[] { edit } });
    }

    private static string Title(SettingEdit edit, string file) => edit.Verb switch
    {
        SettingHint.SplitSetting => $"Split into separate values in {file}",
        SettingHint.AddSetting => $"Add '{edit.Key}' to {file}",
        _ => $"Write '{edit.Text}' in {file}",
    };

    private static string? Property(Diagnostic diagnostic, string name) => diagnostic.Properties.TryGetValue(name, out var value) ? value : null;
}
