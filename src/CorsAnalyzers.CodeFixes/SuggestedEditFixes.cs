using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.CodeFixes.Headers;
using CorsAnalyzers.CodeFixes.Predicates;
using CorsAnalyzers.CodeFixes.Values;
using CorsAnalyzers.CodeFixes.Wiring;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes;

/// <summary>Makes the one edit that a rule suggests where exactly one is right (<see cref="FixHint"/>).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuggestedEditFixes))]
public sealed class SuggestedEditFixes : CorsFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = RuleCatalog.WithSuggestedEdit;

    private protected override async Task<IReadOnlyList<FixOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(FixHint.Edit, out var edit) || !diagnostic.Properties.TryGetValue(FixHint.Text, out var text) || text is null
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model) return ImmutableArray<FixOffer>.Empty;

        var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        var place = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var key = diagnostic.Id + ".Repair";
        var offer = edit switch
        {
            FixHint.ReplaceLiteral => ValueEdit.Replace(key, place, text),
            FixHint.SplitLiteral => ValueEdit.Split(key, place, text.Split(FixHint.Separator)),
            FixHint.RemoveValue => ValueEdit.Remove(key, place, text),
            FixHint.RemoveCall when place is InvocationExpressionSyntax call => CallEdit.Remove(key, call, $"Remove '{text}'"),
            FixHint.AppendCall => CallEdit.Append(key, place, text),
            FixHint.DefaultToEmpty => NullEdit.DefaultToEmpty(key, place, model),
            FixHint.TrimSplit => SplitEdit.Trim(key, place, model),
            FixHint.ListOrigins => ListOfOrigins.Offer(key, place, text.Split(FixHint.Separator)),
            FixHint.ReplaceInPredicate => RegexLiteral.Offer(key, root, diagnostic.Properties.TryGetValue(FixHint.Place, out var start) ? start : null, text),
            FixHint.ReadSafely => SafeReading.Offer(key, place, model),
            FixHint.ReplaceExpression => ExpressionEdit.Replace(key, place, text, model),
            FixHint.RemoveAttribute => AttributeEdit.Remove(key, place),
            FixHint.MoveToClass => AttributeEdit.MoveToClass(key, place),
            FixHint.RepeatDisableCors => AttributeEdit.DisableCors(key, place, model),
            FixHint.WriteLiteral => HeaderEdit.WriteLiteral(key, place, text),
            FixHint.RemoveStatement => HeaderEdit.Remove(key, place, text),
            FixHint.AppendHeader => HeaderEdit.Append(key, place, text, model),
            _ => null,
        };
        return offer is null ? ImmutableArray<FixOffer>.Empty : ImmutableArray.Create(offer);
    }
}
