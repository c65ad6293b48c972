using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Headers;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>CORS4006: a header of a response that browsers do not know, or read in requests alone.</summary>
internal sealed class HeaderNameUnknown : HeaderRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS4006",
        "Misspelt CORS header, or one that requests carry",
        "{0}",
        RuleCategory.Headers,
        DiagnosticSeverity.Warning,
        "Browsers ignore headers they do not know. The names of the protocol are easily mixed up: Allow-Methods and Allow-Headers in answers have an s at the end, Allow-Origin has none, and Request-Method and Request-Headers are what preflights ask with.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    public override void Examine(HeaderFact fact, Report report)
    {
        foreach (var write in fact.Writes)
        {
            if (!write.Place.IsInUnit) continue;
            var meant = HeaderSpelling.MeantBy(write.Name);
            var isOfRequests = HeaderName.IsCorsRequestHeader(write.Name);
            if (meant is null && !isOfRequests) continue;

            report.Add(
                Rule, write.NamePlace ?? write.Place.InUnit, ImmutableArray<SyntaxNode>.Empty, DiagnosticSeverity.Warning,
                meant is not null && GrantsNoOrigin(meant) && !fact.Writes.Any(other => other.Is(meant)) ? FixHint.Replace(meant) : FixHint.None,
                new[]
                {
                    isOfRequests
                        ? $"'{write.Name}' is what requests carry: browsers ignore it in an answer{(meant is null ? "" : $", which has '{meant}'")}"
                        : $"Browsers ignore '{write.Name}': the header is called '{meant}'",
                });
        }
    }

    // The right name of the others would let in whom nothing let in before.
    private static bool GrantsNoOrigin(string name) => name is not (HeaderSpelling.AllowOrigin or HeaderSpelling.AllowCredentials);
}
