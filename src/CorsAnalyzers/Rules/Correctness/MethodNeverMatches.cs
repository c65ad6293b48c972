using System;
using System.Collections.Immutable;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2009: a method that no browser matches.</summary>
internal sealed class MethodNeverMatches : ListedNameRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2009",
        "Method never matches",
        "{0}",
        RuleCategory.Correctness,
        DiagnosticSeverity.Warning,
        "ASP.NET Core sends the methods of a policy as they are written and the browser compares them exactly, by case. A method in lower case, one that scripts cannot send, or a text that is no method allows nothing, without an exception or a warning.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override ImmutableArray<PolicyPart> Parts { get; } = ImmutableArray.Create(PolicyPart.Methods);

    protected override StringComparison Comparison => StringComparison.Ordinal;

    protected override string Message(ListedNameFlaw flaw, string shown, RuleContext context) => flaw switch
    {
        ListedNameFlaw.Empty => "An empty string is no method and allows nothing",
        _ when context.Framework == CorsFramework.Reflecting => $"'{shown}' is no method, so it matches no request",
        ListedNameFlaw.Unsendable => $"'{shown}' cannot be sent in a header: every preflight is answered 500",
        _ => $"'{shown}' is no method: browsers cannot read the list it is sent in, so every preflight fails",
    };

    protected override NameFinding? Finding(string name, string shown, PolicyList list, RuleContext context)
    {
        if (RequestMethod.IsForbidden(name)) return new NameFinding(DiagnosticSeverity.Warning, $"'{shown}' matches no request: browsers do not let scripts send it");

        // A script may well send it, so it stays unless a person takes it away.
        if (AsciiText.Upper(name) == "OPTIONS")
            return new NameFinding(DiagnosticSeverity.Info, $"'{shown}' does nothing for preflights: listed, it lets scripts send OPTIONS themselves") { IsRepairable = false };

        // Before 2.2 the server compared, and ignored case.
        var meant = RequestMethod.MeantBy(name);
        if (meant is null || meant == name || context.Framework == CorsFramework.Reflecting) return null;

        if (RequestMethod.Normalize(name) == meant)
        {
            return RequestMethod.IsSafelisted(meant)
                ? new NameFinding(DiagnosticSeverity.Info, $"'{shown}' matches no request: methods are compared exactly and browsers send '{meant}', which needs no listing", meant)
                : new NameFinding(DiagnosticSeverity.Warning, $"'{shown}' matches no request: methods are compared exactly and browsers send '{meant}'", meant);
        }

        // Browsers send it as the script wrote it: in both cases it is allowed for scripts of both kinds.
        return list.MayHoldOthers || Holds(list, meant) ? null
            : new NameFinding(DiagnosticSeverity.Warning, $"'{shown}' does not allow '{meant}': methods are compared exactly, and of this one browsers leave the case to the script", meant);
    }
}
