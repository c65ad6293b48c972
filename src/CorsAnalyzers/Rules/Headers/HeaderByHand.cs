using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Headers;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>CORS4008: the header written by hand at all, where the framework has middleware for it.</summary>
internal sealed class HeaderByHand : HeaderRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS4008",
        "Access-Control-Allow-Origin written by hand",
        "{0}: 'UseCors' with a policy does it right",
        RuleCategory.Headers,
        DiagnosticSeverity.Info,
        "A header that a handler writes is not there when the browser asks first with a preflight, nor in the answer to a request that ended with an exception. The framework's middleware answers preflights and writes the headers when the response starts.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(HeaderFact fact, Report report)
    {
        foreach (var write in fact.Writes)
        {
            if (!write.Is(HeaderSpelling.AllowOrigin) || !write.IsComplete || write.Response.Framework != HeaderFramework.AspNetCore) continue;
            if (write.RunBy is HeaderBodyKind.StaticFiles or HeaderBodyKind.ErrorHandler || fact.IsDevelopmentOnly(write) || !IsKnown(write) || IsReportedOtherwise(fact, write)) continue;
            if (Message(fact, write) is { } message) Report(report, write, ImmutableArray<SyntaxNode>.Empty, DiagnosticSeverity.Info, FixHint.None, message);
        }
    }

    /// <summary>What code works out in its own way, a policy may not be able to say.</summary>
    private static bool IsKnown(HeaderWrite write) => write.Content.Text is not null || write.Content.IsRequestOrigin;

    private static bool IsReportedOtherwise(HeaderFact fact, HeaderWrite write) =>
        write.Content.IsRequestOrigin && fact.IsGuarded(write) != Known.Yes
        || HeaderVerdicts.OriginFlaw(write) is not null
        || HeaderVerdicts.MiddlewareOf(fact, write) is not null
        || fact.Paths.Any(path => HeaderVerdicts.AnyWithCredentials(path)?.Origin == write
            || HeaderVerdicts.Doubled(path, HeaderSpelling.AllowOrigin).Contains(write)
            || HeaderVerdicts.LacksVary(fact, path, write));

    private static string? Message(HeaderFact fact, HeaderWrite write) => (fact.Member.AsksForPreflight, write.IsCallback) switch
    {
        (false, false) => "Preflights and the answers to failed requests go without this header",
        (false, true) => "Preflights go without this header",
        (true, false) => "The answers to failed requests go without this header",
        _ => null,
    };
}
