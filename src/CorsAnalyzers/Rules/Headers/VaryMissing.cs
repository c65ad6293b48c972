using System.Collections.Immutable;
using CorsAnalyzers.Headers;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>CORS4004: a value that depends on the request's origin, without a word to caches.</summary>
internal sealed class VaryMissing : HeaderRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS4004",
        "Answer depends on the origin without 'Vary: Origin'",
        "The answer depends on the request's origin and does not say so: a cache may give the one website's answer to the other, which its browser refuses, until 'Vary: Origin' is sent with it",
        RuleCategory.Headers,
        DiagnosticSeverity.Warning,
        "Shared caches and the browser's own keep one answer for all origins unless its Vary header names Origin. The first website's name then stands in the answer that the second one gets.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    public override void Examine(HeaderFact fact, Report report)
    {
        foreach (var path in fact.Paths)
        {
            foreach (var write in path.Certain)
            {
                if (HeaderVerdicts.LacksVary(fact, path, write) && HeaderVerdicts.MiddlewareOf(fact, write) is null && !fact.IsDevelopmentOnly(write))
                    Report(report, write, ImmutableArray<SyntaxNode>.Empty, DiagnosticSeverity.Warning, FixHint.Header(HeaderSpelling.Vary, HeaderSpelling.Origin), "");
            }
        }
    }
}
