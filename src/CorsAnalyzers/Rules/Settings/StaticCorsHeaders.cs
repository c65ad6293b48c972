using System;
using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Settings;
using CorsAnalyzers.Settings.Xml;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Settings;

/// <summary>CORS5005: <c>web.config</c> puts CORS headers on every response.</summary>
internal sealed class StaticCorsHeaders : WebConfigRule
{
    private const string AllowOrigin = "Access-Control-Allow-Origin";
    private const string AllowCredentials = "Access-Control-Allow-Credentials";

    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS5005",
        "Static CORS headers in web.config",
        "{0}",
        RuleCategory.Settings,
        DiagnosticSeverity.Warning,
        "Custom headers of IIS come on every response, whoever asks. Beside the CORS middleware, which sends the same header, the response has two values, and browsers refuse it; a value that is no origin is refused for everybody.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override IEnumerable<WebConfigFinding> Examine(WebConfig config)
    {
        var headers = config.Headers.ToList();
        foreach (var header in headers.Where(static header => Is(header, AllowOrigin)))
        {
            var (value, sent) = ValueOf(header);
            yield return new WebConfigFinding(
                value, WebConfigMeeting.Middleware,
                $"IIS adds '{AllowOrigin}: {ShownText.Of(sent)}' ({config.Name}) to what this middleware sends: browsers refuse a response with two values");
            if (Flaw(sent) is { } flaw)
                yield return new WebConfigFinding(value, WebConfigMeeting.Application, $"'{AllowOrigin}: {ShownText.Of(sent)}' in {config.Name} lets in nobody: {flaw}");
            else if (sent == "null")
                yield return new WebConfigFinding(value, WebConfigMeeting.Application, $"'{AllowOrigin}: null' in {config.Name} lets in every website, from a sandboxed frame");
            else if (sent == "*" && headers.Exists(static other => Is(other, AllowCredentials) && ValueOf(other).Sent == "true"))
                yield return new WebConfigFinding(value, WebConfigMeeting.Application, $"'{AllowOrigin}: *' and '{AllowCredentials}: true' in {config.Name} exclude each other: browsers refuse every response to a request with credentials");
        }

        foreach (var header in headers.Where(static header => Is(header, AllowCredentials)))
        {
            var (value, sent) = ValueOf(header);
            if (sent != "true" && string.Equals(sent, "true", StringComparison.OrdinalIgnoreCase) || sent == "1")
                yield return new WebConfigFinding(value, WebConfigMeeting.Application, $"'{AllowCredentials}: {sent}' in {config.Name} allows no credentials: browsers know 'true' in lower case only");
        }
    }

    /// <summary>The value as it is written, and as browsers receive it.</summary>
    private static (ConfigAttribute Written, string Sent) ValueOf(ConfigElement header) => (header["value"]!, HeaderBlanks.Trim(header["value"]!.Value));

    private static bool Is(ConfigElement header, string name) => string.Equals(header["name"]!.Value, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Why no browser takes the value for its origin. A header's value is compared as it is.</summary>
    private static string? Flaw(string value)
    {
        var reading = OriginText.Read(value);
        return reading switch
        {
            { Kind: OriginKind.Any } => null,
            { Kind: OriginKind.Null, Written: "null" } => null,
            { Parts.Length: > 1 } => "browsers take one origin in this header, not a list",
            { Kind: OriginKind.Pattern } => "browsers know no patterns in this header",
            { Kind: OriginKind.Null } or { Flaws.IsEmpty: false } => "no browser sends this origin, and the two are compared as text",
            _ => null,
        };
    }
}
