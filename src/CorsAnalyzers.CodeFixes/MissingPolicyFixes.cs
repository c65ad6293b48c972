using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CorsAnalyzers.Application.Registrations;
using CorsAnalyzers.CodeFixes.Editing;
using CorsAnalyzers.CodeFixes.Wiring;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CorsAnalyzers.CodeFixes;

/// <summary>Uses a policy that there is, or registers the one that is missing, wherever the others are registered.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingPolicyFixes))]
public sealed class MissingPolicyFixes : CorsFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CORS3001", "CORS3002");

    private protected override async Task<IReadOnlyList<FixOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(FixHint.Text, out var name) || name is null
            || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root) return ImmutableArray<FixOffer>.Empty;

        var place = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        diagnostic.Properties.TryGetValue(FixHint.Instead, out var instead);
        var isDefault = name == RegisteredPolicies.DefaultName;
        var use = instead is null ? null : UseNamedPolicy.Offer(diagnostic.Id + ".UsePolicy", place, instead);
        var add = await AddMissingPolicy.OfferAsync(diagnostic.Id + ".AddPolicy", diagnostic, document, isDefault ? null : name, cancellation).ConfigureAwait(false);

        // The nearest name is what was meant. The only name is a guess.
        return (isDefault ? new[] { add, use } : new[] { use, add }).OfType<FixOffer>().ToList();
    }
}
