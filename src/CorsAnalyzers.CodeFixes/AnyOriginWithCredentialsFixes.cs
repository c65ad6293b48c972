using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CorsAnalyzers.CodeFixes.Credentials;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.CodeFixes.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>Repairs CORS1001, any origin together with credentials.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnyOriginWithCredentialsFixes))]
public sealed class AnyOriginWithCredentialsFixes : CorsFixProvider
{
    private const string Id = "CORS1001";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Id);

    // The first offer is what an unattended run takes, so it must not let anyone in who was not let in before: configuration
    // or a placeholder. Without either nothing is offered.
    private protected override async Task<IReadOnlyList<FixOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var none = new List<FixOffer>();
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model) return none;

        var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        var place = Node(root, diagnostic.Location);
        if (AnyOriginCode.Find(place, model, cancellation) is not { } anyOrigin) return none;

        var credentials = diagnostic.AdditionalLocations.Where(location => location.SourceTree == model.SyntaxTree).Select(location => Node(root, location)).ToList();
        var areAllHere = credentials.Count == diagnostic.AdditionalLocations.Count;
        return new[]
            {
                BindOrigins.Offer(Id, place, anyOrigin, model, cancellation),
                ListPlaceholder.Offer(Id, anyOrigin),
                await ListKnownOrigins.OfferAsync(Id, anyOrigin, document, cancellation).ConfigureAwait(false),
                areAllHere ? DropCredentials.Offer(Id, credentials, model, cancellation) : null,
            }
            .OfType<FixOffer>().ToList();
    }

    private static SyntaxNode Node(SyntaxNode root, Location location) => root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
}
