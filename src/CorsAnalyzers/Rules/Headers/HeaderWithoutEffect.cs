using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Headers;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Headers;

/// <summary>CORS4005: another header of the protocol with a value that does nothing.</summary>
internal sealed class HeaderWithoutEffect : HeaderRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS4005",
        "CORS header without effect",
        "{0}",
        RuleCategory.Headers,
        DiagnosticSeverity.Warning,
        "Browsers read these headers exactly: 'true' in lower case, methods by case, lists of names between commas, whole seconds. With credentials '*' is a name like any other. What they cannot read they take as missing, without a word.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    public override void Examine(HeaderFact fact, Report report)
    {
        foreach (var write in fact.Writes.Where(static write => write.IsComplete && write.Content.Sent is not null))
        {
            if (write.Is(HeaderSpelling.AllowCredentials)) Credentials(write, fact, report);
            else if (write.Is(HeaderSpelling.MaxAge)) MaxAge(write, report);
            else if (IsList(write)) List(write, report);
        }

        foreach (var path in fact.Paths)
        {
            Stars(path, report);
            if (HeaderVerdicts.Doubled(path, HeaderSpelling.AllowCredentials) is { Count: > 1 } twice && twice.All(static write => write.IsComplete))
                Report(report, twice[twice.Count - 1], ImmutableArray.Create(twice[0].Place.InUnit), DiagnosticSeverity.Warning, FixHint.None, "The header is there already: browsers read both values as one, with a comma, and take it as missing");
        }
    }

    private void Credentials(HeaderWrite write, HeaderFact fact, Report report)
    {
        var sent = write.Content.Sent!;
        if (sent == "true") return;
        if (sent == "false")
        {
            ReportValue(report, write, DiagnosticSeverity.Info, FixHint.DropStatement(write.Name), "'false' is the same as no header: browsers know 'true' alone");
            return;
        }

        var isMeant = AsciiText.Lower(sent.Trim()) is "true" or "1" or "yes";
        ReportValue(
            report, write, DiagnosticSeverity.Warning, isMeant && write.Content.Texts.Count == 1 && NamesOrigins(fact) ? FixHint.Literal("true") : FixHint.None,
            $"'{ShownText.Of(sent)}' allows no credentials: browsers know 'true' alone, in lower case");
    }

    /// <summary>Whether credentials would go to origins alone that the code has looked at.</summary>
    private static bool NamesOrigins(HeaderFact fact)
    {
        var origins = fact.Writes.Where(static write => write.Is(HeaderSpelling.AllowOrigin)).ToList();
        return origins.Count > 0 && origins.TrueForAll(write => write.Content.Text is { } text && text != "*" || write.Content.IsRequestOrigin && fact.IsGuarded(write) == Known.Yes);
    }

    private void MaxAge(HeaderWrite write, Report report)
    {
        var sent = write.Content.Sent!;
        var digits = sent.Trim().TakeWhile(AsciiText.IsDigit).Count();
        if (digits == sent.Length && digits > 0) return;

        var isSeconds = digits > 0 && AsciiText.Lower(sent.Trim().Substring(digits).Trim()) is "s" or "sec" or "seconds";
        ReportValue(
            report, write, DiagnosticSeverity.Warning, isSeconds ? FixHint.Literal(sent.Trim().Substring(0, digits)) : FixHint.None,
            $"Browsers cannot read '{ShownText.Of(sent)}' and keep the answer for 5 seconds or not at all: the header takes whole seconds");
    }

    private static bool IsList(HeaderWrite write) =>
        write.Is(HeaderSpelling.AllowMethods) || write.Is(HeaderSpelling.AllowHeaders) || write.Is(HeaderSpelling.ExposeHeaders);

    private void List(HeaderWrite write, Report report)
    {
        var parts = write.Content.Sent!.Split(',').Select(HeaderBlanks.Trim).Where(static part => part.Length > 0).ToList();
        var unreadable = parts.Find(static part => !HttpToken.Is(part));
        if (unreadable is not null)
        {
            ReportValue(report, write, DiagnosticSeverity.Warning, FixHint.None, $"Browsers cannot read the list, for '{ShownText.Of(unreadable)}' is no name: names are separated by commas");
            return;
        }

        if (!write.Is(HeaderSpelling.AllowMethods)) return;
        var meant = parts.ConvertAll(static part => RequestMethod.MeantBy(part) ?? part);
        var wrong = parts.FirstOrDefault(part => RequestMethod.MeantBy(part) is { } method && method != part && !parts.Contains(method));
        if (wrong is not null)
            ReportValue(report, write, DiagnosticSeverity.Warning, write.Content.Text is null ? FixHint.None : FixHint.Literal(string.Join(", ", meant)), $"'{wrong}' allows nothing: methods are compared by case, and browsers send '{RequestMethod.MeantBy(wrong)}'");
    }

    /// <summary>With credentials a star is a name; together with a star for the origin that is a mistake of its own.</summary>
    private void Stars(HeaderState path, Report report)
    {
        if (HeaderVerdicts.AnyWithCredentials(path) is not null) return;
        foreach (var write in path.Certain)
        {
            if (IsList(write) && write.IsComplete && write.Content.Sent is { } sent && sent.Split(',').Any(static name => name.Trim() == "*") && HeaderVerdicts.Credentials(path, write.Response) is not null)
                ReportValue(report, write, DiagnosticSeverity.Warning, FixHint.None, $"With credentials browsers take '*' for a name, so that {(write.Is(HeaderSpelling.ExposeHeaders) ? "nothing is exposed" : "nothing is allowed")}: list the names");
        }
    }
}
