using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Headers;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>CORS4007: a header by hand in a pipeline in which the framework's middleware writes it as well.</summary>
internal sealed class HeaderBesideMiddleware : HeaderRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS4007",
        "CORS header by hand beside UseCors",
        "{0}",
        RuleCategory.Headers,
        DiagnosticSeverity.Warning,
        "UseCors sets the headers of every origin that its policy allows when the response starts, and leaves the answers to others alone. What was written by hand then goes to exactly those that the policy refuses.",
        weaknesses: Weaknesses.PermissivePolicy);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    public override void Examine(HeaderFact fact, Report report)
    {
        foreach (var write in fact.Writes)
        {
            if (!write.IsComplete || !(write.Is(HeaderSpelling.AllowOrigin) || write.Is(HeaderSpelling.AllowCredentials))) continue;
            if (HeaderVerdicts.MiddlewareOf(fact, write) is not { } middleware || IsReportedOtherwise(fact, write, middleware)) continue;
            Report(report, write, ImmutableArray.Create(middleware.Call), DiagnosticSeverity.Warning, FixHint.DropStatement(write.Name), Message(write));
        }
    }

    private static bool IsReportedOtherwise(HeaderFact fact, HeaderWrite write, CorsInPipeline middleware) =>
        HeaderVerdicts.IsReflected(fact, write)
        || HeaderVerdicts.OriginFlaw(write) is not null
        || write.Is(HeaderSpelling.AllowCredentials) && (write.Content.Sent is { } sent && sent != "true" || middleware.AllowsAnyOrigin)
        || fact.Paths.Any(path => HeaderVerdicts.AnyWithCredentials(path) is { } both && (both.Origin == write || both.Credentials == write));

    private static string Message(HeaderWrite write) =>
        write.IsCallback && write.Verb is HeaderVerb.Append or HeaderVerb.Add
            ? $"'UseCors' writes '{write.Name}' as well, so that an origin it allows may get two values, which browsers refuse"
            : $"'UseCors' writes '{write.Name}' as well: origins that its policy allows get its value, and those it refuses get this one";
}
