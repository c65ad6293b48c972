using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.CodeFixes.Wiring;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>Adds the CORS services where the application's other services are added, or in time.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorsServicesFixes))]
public sealed class CorsServicesFixes : CorsFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CORS3004");

    private protected override async Task<IReadOnlyList<FixOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        diagnostic.Properties.TryGetValue(FixHint.Edit, out var edit);
        var offer = edit switch
        {
            FixHint.AddServices => await AddServices.OfferAsync(diagnostic.Id + ".AddServices", diagnostic, document, cancellation).ConfigureAwait(false),
            FixHint.MoveServices => await MoveServices.OfferAsync(diagnostic.Id + ".MoveServices", diagnostic, document, cancellation).ConfigureAwait(false),
            _ => null,
        };
        return offer is null ? ImmutableArray<FixOffer>.Empty : ImmutableArray.Create(offer);
    }
}
