using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.CodeFixes.Wiring;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>Allows the method of an endpoint in the policy that governs it, wherever that is made.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EndpointVerbFixes))]
public sealed class EndpointVerbFixes : CorsFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CORS3019");

    private protected override async Task<IReadOnlyList<FixOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(FixHint.Text, out var verb) || verb is null || diagnostic.AdditionalLocations.FirstOrDefault() is not { SourceTree: { } tree } place
            || document.Project.Solution.GetDocument(tree) is not { } home || await home.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root) return ImmutableArray<FixOffer>.Empty;
        var offer = AllowMethod.Offer(diagnostic.Id + ".AllowMethod", root.FindNode(place.SourceSpan, getInnermostNodeForTie: true), verb);
        return offer is null ? ImmutableArray<FixOffer>.Empty : ImmutableArray.Create(offer with { In = home.Id });
    }
}
