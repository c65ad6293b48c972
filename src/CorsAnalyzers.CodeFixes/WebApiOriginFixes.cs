using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.CodeFixes.WebApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>Lists origins where a policy of Web API or OWIN reflects every one (CORS6001).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WebApiOriginFixes))]
public sealed class WebApiOriginFixes : CorsFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CORS6001");

    // The strings of an attribute are constants: there is no configuration to read them from, so a placeholder it is.
    private protected override async Task<IReadOnlyList<FixOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root) return ImmutableArray<FixOffer>.Empty;
        var place = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return EngineOrigins.Edit(place) is { } edit
            ? ImmutableArray.Create(new FixOffer("List explicit origins (a placeholder, to be replaced by yours)", diagnostic.Id + ".ListOrigins", edit))
            : ImmutableArray<FixOffer>.Empty;
    }
}
