using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using CorsAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.CodeFixes.Origins;

/// <summary>
/// The ways to say which origins are meant instead of any. An unattended run takes the key of the first offer it meets and
/// repairs everything with it, so the first offer has one key everywhere: it reads configuration where some is in scope and
/// writes the placeholder elsewhere. Neither lets anyone in who was not let in before.
/// </summary>
internal static class ExplicitOrigins
{
    public static async Task<IReadOnlyList<FixOffer>> OffersAsync(
        string id, SyntaxNode place, AnyOriginCode code, Document document, SemanticModel model, CancellationToken cancellation)
    {
        var explicitKey = id + ".MakeOriginsExplicit";
        var placeholderKey = id + ".ListPlaceholder";

        var offers = new List<FixOffer>();
        if (await BindOrigins.OfferAsync(explicitKey, place, code, document, model, cancellation).ConfigureAwait(false) is { } bind)
        {
            offers.Add(bind);
            offers.Add(ListPlaceholder.Offer(placeholderKey, code));
        }
        else
        {
            offers.Add(ListPlaceholder.Offer(explicitKey, code) with { AlsoKey = placeholderKey });
        }

        if (await ListKnownOrigins.OfferAsync(id + ".ListKnownOrigins", code, document, cancellation).ConfigureAwait(false) is { } known) offers.Add(known);
        return offers;
    }
}
