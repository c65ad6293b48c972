using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Settings;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Settings;

/// <summary>CORS5006: what the IIS CORS module is told cannot work, or lets in everybody.</summary>
internal sealed class IisCorsModule : WebConfigRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS5006",
        "IIS CORS module with a mistake",
        "Origin '{0}' of the IIS CORS module ({1}): {2}",
        RuleCategory.Settings,
        DiagnosticSeverity.Warning,
        "The IIS CORS module answers preflights before the application is asked. Its origins are texts like those of the application: one that no browser sends never matches, and any origin is not meant to be used with credentials.",
        weaknesses: Weaknesses.PermissivePolicy);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<WebConfigFinding> Examine(WebConfig config)
    {
        foreach (var add in config.ModuleOrigins)
        {
            var origin = add["origin"]!;
            var reading = OriginText.Read(origin.Value);
            if (Flaw(add, reading) is { } flaw) yield return new WebConfigFinding(origin, WebConfigMeeting.Application, reading.Shown, config.Name, flaw);
        }
    }

    private static string? Flaw(CorsAnalyzers.Settings.Xml.ConfigElement add, OriginReading reading) => reading switch
    {
        // An origin that is refused may be written in any way that matches.
        { Kind: OriginKind.Any } when add.Is("allowCredentials") && add["allowed"]?.Value.ToUpperInvariant() != "FALSE" =>
            "any origin together with credentials, for which the module is not made",
        { Parts.Length: > 1 } => $"it is one origin and not {reading.Parts.Length}, so it never matches",
        { Kind: OriginKind.Flawed } when reading.Flaws.Any(static flaw => flaw is OriginFlaw.NoScheme or OriginFlaw.Path or OriginFlaw.TrailingSlash or OriginFlaw.Query or OriginFlaw.Fragment or OriginFlaw.Empty) =>
            "an origin is a scheme and a host, such as 'https://www.example.com', so it never matches",
        _ => null,
    };
}
