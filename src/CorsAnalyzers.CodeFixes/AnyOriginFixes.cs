using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CorsAnalyzers.CodeFixes.Credentials;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.CodeFixes.Origins;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>
/// Repairs policies that let every origin in: with credentials (CORS1001), by a predicate (CORS1002), without credentials
/// (CORS1008).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnyOriginFixes))]
public sealed class AnyOriginFixes : CorsFixProvider
{
    private const string WithCredentials = "CORS1001";
    private const string ByPredicate = "CORS1002";
    private const string WithoutCredentials = "CORS1008";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(WithCredentials, ByPredicate, WithoutCredentials);

    // What lets every website in, without credentials or by another name, comes last and never alone: no unattended run may
    // take it.
    private protected override async Task<IReadOnlyList<FixOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model) return ImmutableArray<FixOffer>.Empty;

        var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        var place = Node(root, diagnostic.Location);
        if (AnyOriginCode.Find(place, model, cancellation) is not { } anyOrigin) return ImmutableArray<FixOffer>.Empty;

        var id = diagnostic.Id;
        var offers = await ExplicitOrigins.OffersAsync(id, place, anyOrigin, document, model, cancellation).ConfigureAwait(false);
        var last = id switch
        {
            WithCredentials => Credentials(diagnostic, root) is { } places ? DropCredentials.Offer(id + ".DropCredentials", places, model, cancellation) : null,
            ByPredicate when diagnostic.AdditionalLocations.Count == 0 && diagnostic.Properties.TryGetValue(FixHint.Edit, out var edit) && edit == FixHint.AllowAny => AllowAnyOrigin.Offer(id + ".AllowAnyOrigin", anyOrigin),
            _ => null,
        };
        return last is null ? offers : offers.Append(last).ToList();
    }

    /// <summary>The places that allow credentials; null where one of them is in another file.</summary>
    private static IReadOnlyList<SyntaxNode>? Credentials(Diagnostic diagnostic, SyntaxNode root) =>
        diagnostic.AdditionalLocations.All(location => location.SourceTree == diagnostic.Location.SourceTree)
            ? diagnostic.AdditionalLocations.Select(location => Node(root, location)).ToList()
            : null;

    private static SyntaxNode Node(SyntaxNode root, Location location) => root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
}
