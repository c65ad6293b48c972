using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.CodeFixes.Pipelines;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.CodeFixes;

/// <summary>Puts <c>UseCors</c>, or what must not come before it, where it belongs in the pipeline.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MiddlewareOrderFixes))]
public sealed class MiddlewareOrderFixes : CorsFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create("CORS3003", "CORS3005", "CORS3006", "CORS3007", "CORS3008", "CORS3009", "CORS3010", "CORS3012", "CORS3021", "CORS3022");

    private protected override async Task<IReadOnlyList<FixOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(FixHint.Edit, out var edit) || !diagnostic.Properties.TryGetValue(FixHint.Text, out var text) || text is null
            || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root) return ImmutableArray<FixOffer>.Empty;

        var id = diagnostic.Id;
        if (edit == FixHint.InsertBefore) return await MissingAsync(id + ".CallBefore", document.Project.Solution, diagnostic, text, cancellation).ConfigureAwait(false);
        if (CallAt(diagnostic.Location, root) is not { } call) return ImmutableArray<FixOffer>.Empty;

        var other = diagnostic.AdditionalLocations.Count > 0 && diagnostic.AdditionalLocations[0].SourceTree == root.SyntaxTree ? CallAt(diagnostic.AdditionalLocations[0], root) : null;
        var offer = edit switch
        {
            FixHint.MoveBefore when other is not null => CallMove.Offer(id + ".MoveBefore", call, other, text, isBefore: true),
            FixHint.MoveBehind when other is not null => CallMove.Offer(id + ".MoveBehind", call, other, text, isBefore: false),
            FixHint.InsertBehind => CallInsertion.Behind(id + ".CallBehind", call, text.Split(FixHint.Separator)),
            FixHint.MoveOut => CallMove.Out(id + ".MoveOut", call),
            _ => null,
        };
        return offer is null ? ImmutableArray<FixOffer>.Empty : ImmutableArray.Create(offer);
    }

    /// <summary>The call is missing in a pipeline of whatever document.</summary>
    private static async Task<IReadOnlyList<FixOffer>> MissingAsync(string key, Solution solution, Diagnostic diagnostic, string methods, CancellationToken cancellation)
    {
        if (diagnostic.AdditionalLocations.Count == 0 || solution.GetDocument(diagnostic.AdditionalLocations[0].SourceTree) is not { } home
            || await home.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || CallAt(diagnostic.AdditionalLocations[0], await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false)) is not { } next
            || !CallInsertion.CanCall(next, methods.Split(FixHint.Separator), model)
            || CallInsertion.Before(key, next, methods.Split(FixHint.Separator)) is not { } offer) return ImmutableArray<FixOffer>.Empty;
        return ImmutableArray.Create(offer with { In = home.Id });
    }

    private static InvocationExpressionSyntax? CallAt(Location location, SyntaxNode root) =>
        root.FullSpan.Contains(location.SourceSpan) ? root.FindNode(location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() : null;
}
