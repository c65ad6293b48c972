using System;
using System.Collections.Immutable;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2010: an allowed request header without effect, or one that breaks every preflight.</summary>
internal sealed class RequestHeaderWithoutEffect : ListedNameRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2010",
        "Allowed header without effect",
        "{0}",
        RuleCategory.Correctness,
        DiagnosticSeverity.Warning,
        "The headers of a policy are those that scripts may add to a request, and ASP.NET Core sends them to the browser as they are written. Headers that only browsers or servers write need no permission, and one text that is no header name spoils the whole list.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override ImmutableArray<PolicyPart> Parts { get; } = ImmutableArray.Create(PolicyPart.Headers);

    protected override StringComparison Comparison => StringComparison.OrdinalIgnoreCase;

    protected override string Message(ListedNameFlaw flaw, string shown, RuleContext context) => flaw switch
    {
        ListedNameFlaw.Empty => "An empty string is no header name and allows nothing",
        _ when context.Framework == CorsFramework.Reflecting => $"'{shown}' is no header name, so no request can have it",
        ListedNameFlaw.Unsendable => $"'{shown}' cannot be sent in a header: every preflight is answered 500",
        _ => $"'{shown}' is no header name: browsers cannot read the list it is sent in, so every preflight fails",
    };

    protected override NameFinding? Finding(string name, string shown, PolicyList list, RuleContext context)
    {
        if (name.IndexOf('*') >= 0) return new NameFinding(DiagnosticSeverity.Warning, $"'{shown}' allows no header: browsers compare whole names and know no patterns") { IsRepairable = false };
        if (string.Equals(name, "Cookie", StringComparison.OrdinalIgnoreCase))
            return new NameFinding(DiagnosticSeverity.Warning, $"'{shown}' has no effect: scripts cannot set it, and browsers send cookies where credentials are allowed");
        if (HeaderName.IsForbiddenRequestHeader(name)) return new NameFinding(DiagnosticSeverity.Warning, $"'{shown}' has no effect: browsers do not let scripts set it");

        // A script that sends it all the same, by mistake, needs it allowed.
        if (HeaderName.IsResponseOnlyHeader(name)) return new NameFinding(DiagnosticSeverity.Warning, $"'{shown}' is a header of responses: no request has a reason to send it") { IsRepairable = false };

        return HeaderName.IsSafelistedRequestHeader(name) ? new NameFinding(DiagnosticSeverity.Info, $"'{shown}' needs no permission: browsers send it without asking") : null;
    }
}
