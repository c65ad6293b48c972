using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Rules.Correctness;
using CorsAnalyzers.WebApi;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.WebApi;

/// <summary>CORS2022 once more: a placeholder origin that a fix wrote is still in a policy of Web API or OWIN.</summary>
internal sealed class PlaceholderOriginInWebApi : WebCorsRule
{
    public override DiagnosticDescriptor Descriptor => PlaceholderOriginLeft.Rule;

    public override void Examine(WebCorsPolicy policy, Report report)
    {
        foreach (var entry in policy.Origins.Entries)
        {
            if (entry.Text == PlaceholderOrigin.Text && entry.Place.IsInUnit)
                report.Add(Descriptor, entry.Place.Value, ImmutableArray<SyntaxNode>.Empty, DiagnosticSeverity.Warning, FixHint.None, new[] { entry.Text });
        }
    }
}
