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

    // Dropping credentials comes last and never alone: it lets every website in, so no unattended run may take it.
    private protected override async Task<IReadOnlyList<FixOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model) return System.Array.Empty<FixOffer>();

        var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        var place = Node(root, diagnostic.Location);
        if (AnyOriginCode.Find(place, model, cancellation) is not { } anyOrigin) return System.Array.Empty<FixOffer>();

        var credentials = diagnostic.AdditionalLocations.Where(location => location.SourceTree == model.SyntaxTree).Select(location => Node(root, location)).ToList();
        var areAllHere = credentials.Count == diagnostic.AdditionalLocations.Count;
        var offers = await ExplicitOrigins.OffersAsync(Id, place, anyOrigin, document, model, cancellation).ConfigureAwait(false);
        return areAllHere && DropCredentials.Offer(Id + ".DropCredentials", credentials, model, cancellation) is { } drop ? offers.Append(drop).ToList() : offers;
    }

    private static SyntaxNode Node(SyntaxNode root, Location location) => root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
}
