using System;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using CorsAnalyzers.WebApi;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.WebApi;

/// <summary>CORS6003: methods or headers with which no preflight passes.</summary>
internal sealed class PreflightNeverPasses : WebCorsRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS6003",
        "Methods or headers that no preflight passes in Web API or OWIN",
        "{0}",
        RuleCategory.WebApi,
        DiagnosticSeverity.Warning,
        "The engine of Web API 2 and OWIN decides on the server: it looks for the method and the headers of a preflight in the lists of the policy, GET and POST too, and answers 400 where one is missing. Methods are compared by case, and a star beside other names is a name.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(WebCorsPolicy policy, Report report)
    {
        Names(policy.Methods, "method", report);
        Names(policy.Headers, "header", report);
        foreach (var entry in policy.Methods.Entries) Case(entry, policy.Methods, report);
        Empty(policy, report);
        Verbs(policy, report);
        Exposed(policy, report);
        MaxAge(policy, report);
    }

    private static void Names(WebCorsList list, string kind, Report report)
    {
        if (list.IsAny != Known.No) return;
        foreach (var entry in list.Entries)
        {
            if (entry.Text == WebCorsEntry.Any) Report(report, entry.Place, DiagnosticSeverity.Warning, entry.Written == entry.Text
                ? $"Here '*' is the name of a {kind}, which no request has: only 'AllowAny{(kind == "method" ? "Method" : "Header")}' means all"
                : $"Beside other names '*' is the name of a {kind}, which no request has: written alone it means all");
            else if (!HttpToken.Is(entry.Text)) Report(report, entry.Place, DiagnosticSeverity.Warning, $"'{ShownText.Of(entry.Text)}' is no {kind}, so no preflight passes with it: names are separated by commas");
        }
    }

    private static void Case(WebCorsEntry entry, WebCorsList list, Report report)
    {
        if (list.IsAny != Known.No || RequestMethod.MeantBy(entry.Text) is not { } meant || meant == entry.Text || list.Entries.Any(other => other.Text == meant)) return;
        Report(report, entry.Place, DiagnosticSeverity.Warning, $"'{entry.Text}' matches no preflight: methods are compared by case, and browsers send '{meant}'");
    }

    /// <summary>An empty list allows none: together with the other list filled, that cannot be meant.</summary>
    private static void Empty(WebCorsPolicy policy, Report report)
    {
        if (!policy.IsAttribute) return;
        if (policy.Methods is { IsKnownEmpty: true, Place: { } methods } && !policy.Headers.IsKnownEmpty)
            Report(report, methods, DiagnosticSeverity.Warning, "Without a method every preflight is answered 400, so that the allowed headers are of no use");
        if (policy.Headers is { IsKnownEmpty: true, Place: { } headers } && (policy.Methods.IsAny == Known.Yes || policy.Methods.Entries.Any(static method => method.Text is "POST" or "PUT" or "PATCH")))
            Report(report, headers, DiagnosticSeverity.Info, "Without 'Content-Type' the preflight of every request with a JSON body is answered 400");
    }

    /// <summary>The engine knows no methods that need no listing.</summary>
    private static void Verbs(WebCorsPolicy policy, Report report)
    {
        if (policy.Methods is not { IsAny: Known.No, MayHoldOthers: false, Entries.Count: > 0, Place: { } place }) return;
        var missing = policy.Verbs.Where(verb => !policy.Methods.Entries.Any(method => string.Equals(method.Text, verb, StringComparison.OrdinalIgnoreCase))).Distinct().ToList();
        if (missing.Count == 0) return;
        Report(
            report, place, missing.TrueForAll(RequestMethod.IsSafelisted) ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
            $"A preflight for {string.Join(" or ", missing.Select(static verb => $"'{verb}'"))} is answered 400, though there is an action for it: here {(missing.TrueForAll(RequestMethod.IsSafelisted) ? "these methods need listing too" : "every method needs listing")}");
    }

    private static void Exposed(WebCorsPolicy policy, Report report)
    {
        if (policy.Credentials != Known.Yes) return;
        foreach (var entry in policy.ExposedHeaders.Entries)
        {
            if (entry.Text == WebCorsEntry.Any) Report(report, entry.Place, DiagnosticSeverity.Warning, "With credentials browsers take '*' for the name of a header, so nothing is exposed: list the names");
        }
    }

    private static void MaxAge(WebCorsPolicy policy, Report report)
    {
        if (policy.MaxAge is { Seconds: < 0 } age) Report(report, age.Place, DiagnosticSeverity.Warning, "A negative time throws ArgumentOutOfRangeException, though -1 is what is read where none is set");
    }

    private static void Report(Report report, WebCorsPlace place, DiagnosticSeverity severity, string message)
    {
        if (place.IsInUnit) report.Add(Rule, place.Value, ImmutableArray<SyntaxNode>.Empty, severity, FixHint.None, new[] { message });
    }
}
