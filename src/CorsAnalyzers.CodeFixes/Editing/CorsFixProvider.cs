using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CorsAnalyzers.CodeFixes.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace CorsAnalyzers.CodeFixes.Editing;

/// <summary>
/// The one way in which every fix edits: all diagnostics of a document through one <see cref="DocumentEditor"/>, so that edits
/// of one expression do not overwrite each other, and the settings files after that. Fix All is the same edit over more
/// diagnostics. What is wrong in one document may have its cure in another: the editors of all of them are one
/// <see cref="SolutionEditor"/>.
/// </summary>
public abstract class CorsFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new SolutionFixAll(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics.Where(IsOurs))
        {
            foreach (var offer in await OffersAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                var found = ImmutableArray.Create((context.Document, ImmutableArray.Create(diagnostic)));
                context.RegisterCodeFix(
                    CodeAction.Create(offer.Title, cancellation => ApplyAsync(context.Document.Project.Solution, found, offer.Key, cancellation), offer.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>
    /// The ways to repair the diagnostic, the one an unattended run may take first. Empty where none is safe.
    /// </summary>
    private protected abstract Task<IReadOnlyList<FixOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation);

    /// <summary>Repairs the diagnostics in the way the key names.</summary>
    internal async Task<Solution> ApplyAsync(
        Solution solution, ImmutableArray<(Document Document, ImmutableArray<Diagnostic> Diagnostics)> found, string? key, CancellationToken cancellation)
    {
        var settings = new List<SettingEdit>();
        var editors = new SolutionEditor(solution);
        foreach (var (document, diagnostics) in found)
        {
            foreach (var diagnostic in diagnostics.Where(IsOurs).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start))
            {
                if (await OfferAsync(document, diagnostic, key, cancellation).ConfigureAwait(false) is not { } offer) continue;
                settings.AddRange(offer.Settings);
                if (offer.Edit is { } edit) edit(await editors.GetDocumentEditorAsync(offer.In ?? document.Id, cancellation).ConfigureAwait(false));
            }
        }

        return await SettingsDocuments.ApplyAsync(editors.GetChangedSolution(), settings, cancellation).ConfigureAwait(false);
    }

    private async Task<FixOffer?> OfferAsync(Document document, Diagnostic diagnostic, string? key, CancellationToken cancellation)
    {
        var offers = await OffersAsync(document, diagnostic, cancellation).ConfigureAwait(false);
        return offers.FirstOrDefault(offer => offer.Answers(key)) ?? (IsOf(diagnostic, key) ? null : offers.FirstOrDefault());
    }

    // An unattended run may hold the key of another rule's action: dotnet format takes it from the first diagnostic of the
    // analyzer, whatever its id. Then the first offer is the one it would have taken, and that one is safe.
    private static bool IsOf(Diagnostic diagnostic, string? key) =>
        key is not null && key.StartsWith($"{diagnostic.Id}.", StringComparison.Ordinal);

    // Some hosts ask every provider about every diagnostic.
    private bool IsOurs(Diagnostic diagnostic) => FixableDiagnosticIds.Contains(diagnostic.Id);
}
