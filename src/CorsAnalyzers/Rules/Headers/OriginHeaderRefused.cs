using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Headers;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>CORS4003: a value of <c>Access-Control-Allow-Origin</c> that no browser accepts, or that every website can be.</summary>
internal sealed class OriginHeaderRefused : HeaderRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS4003",
        "Access-Control-Allow-Origin that browsers refuse",
        "{0}",
        RuleCategory.Headers,
        DiagnosticSeverity.Warning,
        "The header holds one origin, character by character as the browser sends it, or a star alone. With anything else, two values among it, the browser keeps the answer from every website. 'null' is what sandboxed frames send, and every website can open one.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(HeaderFact fact, Report report)
    {
        foreach (var write in fact.Writes)
        {
            if (write.IsComplete && HeaderVerdicts.OriginFlaw(write) is { } flaw)
                ReportValue(report, write, DiagnosticSeverity.Warning, FixHint.None, Message(flaw));
        }

        foreach (var path in fact.Paths)
        {
            if (HeaderVerdicts.Doubled(path, HeaderSpelling.AllowOrigin) is not { Count: > 1 } writes || !writes.All(static write => write.IsComplete)) continue;
            var last = writes[writes.Count - 1];
            Report(
                report, last, ImmutableArray.Create(writes[0].Place.InUnit), DiagnosticSeverity.Warning, FixHint.None,
                last.Verb == HeaderVerb.Add
                    ? "The header is there already, so 'Add' throws ArgumentException here"
                    : "The header is there already: browsers read both values as one, with a comma, and refuse it");
        }
    }

    private static string Message(AllowOriginFlaw flaw) => flaw.Kind switch
    {
        AllowOriginFlawKind.Several => $"'{flaw.Reading!.Shown}' is refused by every browser: the header takes one origin",
        AllowOriginFlawKind.Null => "'null' lets every website in that opens a sandboxed frame, and no page that has an origin",
        AllowOriginFlawKind.Wildcard => $"'{flaw.Reading!.Shown}' is refused by every browser: the header knows no wildcard but '*' alone",
        AllowOriginFlawKind.Referer => "The Referer names a page, or has a slash at the end at least, and no browser takes that for an origin",
        AllowOriginFlawKind.Host => "The Host is this server's own name without a scheme, and no browser takes that for an origin",
        AllowOriginFlawKind.NeverSent => "No request has this header, so the value is empty: it is the answer that carries it",
        _ when flaw.Reading is { Flaws.IsEmpty: false } reading => $"No browser accepts '{reading.Shown}': {OriginFlawReason.Of(reading.Flaws[0], reading)}",
        _ => $"No browser accepts '{flaw.Reading!.Shown}': browsers send lower case, and this text is compared as it is",
    };
}
