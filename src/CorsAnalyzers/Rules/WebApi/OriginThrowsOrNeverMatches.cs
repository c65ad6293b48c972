using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using CorsAnalyzers.WebApi;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.WebApi;

/// <summary>CORS6002: an origin that the attribute refuses when the first request comes, or that no browser sends.</summary>
internal sealed class OriginThrowsOrNeverMatches : WebCorsRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS6002",
        "Origin that throws or never matches in Web API or OWIN",
        "{0}",
        RuleCategory.WebApi,
        DiagnosticSeverity.Warning,
        "EnableCorsAttribute takes any text when it is made and looks at it when the first CORS request comes: what is no origin then ends every CORS request with an exception. What it lets pass is compared character by character, without any normalisation.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    public override void Examine(WebCorsPolicy policy, Report report)
    {
        if (policy is { IsAttribute: true, Origins: { IsKnownEmpty: true, Written: { } text, Place: { IsInUnit: true } place } })
        {
            Report(report, place.Value, FixHint.None, text.Length == 0
                ? "Without an origin the attribute throws ArgumentException when it is made: write the origins, or '*' for all"
                : $"There is no origin in '{ShownText.Of(text)}', so no website is let in");
            return;
        }

        if (policy.Origins.IsAny != Known.No) return;
        foreach (var entry in policy.Origins.Entries)
        {
            if (!entry.Place.IsInUnit || entry.Text == PlaceholderOrigin.Text) continue;
            var reading = OriginText.Read(entry.Text);
            if (Message(reading, policy) is { } message)
                Report(report, entry.Place.Value, Repaired(entry, policy) is { } repaired ? FixHint.Replace(repaired) : FixHint.None, message);
        }
    }

    private static void Report(Report report, SyntaxNode at, ImmutableDictionary<string, string?> fix, string message) =>
        report.Add(Rule, at, ImmutableArray<SyntaxNode>.Empty, DiagnosticSeverity.Warning, fix, new[] { message });

    private static string? Message(OriginReading reading, WebCorsPolicy policy) => WebCorsOrigin.Of(reading, policy.IsAttribute) switch
    {
        WebCorsOriginOutcome.Throws => $"'{reading.Shown}' ends every CORS request with InvalidOperationException: {Reason(reading, policy)}",
        WebCorsOriginOutcome.NeverMatches => $"No browser sends '{reading.Shown}': {Reason(reading, policy)}, so it never matches",
        _ => null,
    };

    private static string Reason(OriginReading reading, WebCorsPolicy policy) => reading.Kind switch
    {
        OriginKind.Any when policy.IsAttribute => "beside others '*' is read as an origin, and it is none",
        OriginKind.Any => "only 'AllowAnyOrigin' means all origins here",
        OriginKind.Null => "an origin has a scheme and a host",
        OriginKind.Pattern => "wildcards are not known here",
        _ when reading.Has(OriginFlaw.Joined) && policy.IsAttribute => "origins are separated by commas",
        _ => OriginFlawReason.Of(reading.Flaws.IsEmpty ? OriginFlaw.UpperCase : reading.Flaws[0], reading),
    };

    /// <summary>The whole text with each of its origins as it was meant; null where one of them is not known.</summary>
    private static string? Repaired(WebCorsEntry entry, WebCorsPolicy policy)
    {
        if (!policy.IsAttribute) return Meant(entry.Text, policy);
        var parts = entry.Written.Split(',').SelectMany(part => OriginText.Read(part.Trim()) is { Parts: { Length: > 1 } joined } ? joined.ToArray() : new[] { part }).ToArray();
        for (var i = 0; i < parts.Length; i++)
        {
            var text = parts[i].Trim();
            if (text.Length == 0) continue;
            if (Meant(text, policy) is not { } meant) return null;
            parts[i] = parts[i].Replace(text, meant);
        }

        return string.Join(",", parts);
    }

    private static string? Meant(string text, WebCorsPolicy policy)
    {
        var reading = OriginText.Read(text);
        if (WebCorsOrigin.Of(reading, policy.IsAttribute) == WebCorsOriginOutcome.Matches) return text;
        return reading.Meant is { } meant && !reading.Has(OriginFlaw.WebSocketScheme) ? meant.ToString() : null;
    }
}
