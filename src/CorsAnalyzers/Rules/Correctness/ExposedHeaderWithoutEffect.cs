using System;
using System.Collections.Immutable;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2011: an exposed header without effect.</summary>
internal sealed class ExposedHeaderWithoutEffect : ListedNameRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2011",
        "Exposed header without effect",
        "{0}",
        RuleCategory.Correctness,
        DiagnosticSeverity.Warning,
        "Exposed headers are those of a response that scripts may read besides the seven they can always read. Some can never be read, some are never there, '*' means nothing together with credentials, and one text that is no header name spoils the whole list.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override ImmutableArray<PolicyPart> Parts { get; } = ImmutableArray.Create(PolicyPart.ExposedHeaders);

    protected override StringComparison Comparison => StringComparison.OrdinalIgnoreCase;

    protected override string Message(ListedNameFlaw flaw, string shown, RuleContext context) => flaw switch
    {
        ListedNameFlaw.Empty => "An empty string is no header name and exposes nothing",
        ListedNameFlaw.Unsendable => $"'{shown}' cannot be sent in a header: the response lacks the list of exposed headers, and 'Vary: Origin' with it",
        _ => $"'{shown}' is no header name: browsers cannot read the list it is sent in, so scripts see none of these headers",
    };

    protected override NameFinding? Finding(string name, string shown, PolicyList list, RuleContext context)
    {
        if (name.IndexOf('*') >= 0) return new NameFinding(DiagnosticSeverity.Warning, $"'{shown}' exposes no header: browsers compare whole names and know no patterns") { IsRepairable = false };
        if (HeaderName.IsForbiddenResponseHeader(name)) return new NameFinding(DiagnosticSeverity.Warning, $"'{shown}' has no effect: browsers never show it to scripts");
        if (HeaderName.IsSafelistedResponseHeader(name)) return new NameFinding(DiagnosticSeverity.Info, $"'{shown}' needs no exposing: scripts can always read it");
        if (HeaderName.IsCorsResponseHeader(name))
            return new NameFinding(DiagnosticSeverity.Warning, $"'{shown}' needs no exposing: browsers act on it themselves, and scripts have no use for it");
        return HeaderName.IsRequestOnlyHeader(name) && !MayBeInResponse(name)
            ? new NameFinding(DiagnosticSeverity.Warning, $"'{shown}' has no effect: it is a header of requests, and no response has it")
            : null;
    }

    protected override (string Message, bool IsDead)? Star(PolicyList list, PolicyState state) => state.Credentials.Value == Known.Yes
        ? ("'*' exposes nothing: together with credentials browsers take it for a name", list.Entries.Count > 1)
        : null;

    /// <summary>A new token comes back as <c>Authorization</c>; the two others say what the next request may be (RFC 9110, sections 12.5.1 and 12.5.3).</summary>
    private static bool MayBeInResponse(string name) => AsciiText.Lower(name) is "authorization" or "accept" or "accept-encoding";
}
