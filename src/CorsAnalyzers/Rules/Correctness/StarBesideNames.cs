using System;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2008: <c>*</c> next to names in methods or headers, or names that "any" wipes.</summary>
internal sealed class StarBesideNames : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2008",
        "'*' next to names",
        "{0}",
        RuleCategory.Correctness,
        DiagnosticSeverity.Warning,
        "Alone, '*' has ASP.NET Core answer with whatever the browser asked for. Next to names it is sent as it is: a plain name for requests with credentials, and by the Fetch standard, though not yet in browsers, a wildcard that leaves out Authorization.");

    private static readonly ImmutableArray<PolicyPart> Parts = ImmutableArray.Create(PolicyPart.Methods, PolicyPart.Headers);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    public override void Examine(PolicyFact policy, RuleContext context)
    {
        foreach (var state in policy.States)
        {
            foreach (var part in Parts) BesideNames(state, part, context);
            Wiped(state, context);
        }
    }

    private static void BesideNames(PolicyState state, PolicyPart part, RuleContext context)
    {
        var list = state[part];
        if (list.Entries.Count < 2 || list.Entries.FirstOrDefault(static entry => entry.Held == PolicyEntry.Any) is not { Place: { Home.IsInUnit: true } place } star) return;

        var withCredentials = state.Credentials.Value == Known.Yes;
        // Chromium, Firefox and Safari let '*' cover it all the same (github.com/whatwg/fetch/issues/1919).
        var losesAuthorization = part == PolicyPart.Headers
            && !list.MayHoldOthers && !list.Entries.Any(static entry => string.Equals(entry.Held, "Authorization", StringComparison.OrdinalIgnoreCase));
        var names = part == PolicyPart.Methods ? "methods" : "headers";
        var isName = withCredentials || context.Framework == CorsFramework.Reflecting;
        var message = context.Framework == CorsFramework.Reflecting ? $"Next to other {names} the '*' is a name like any other: whatever is not in the list is refused"
            : withCredentials ? $"Next to other {names} the '*' is sent as it is, and with credentials a browser takes it for a name: every other one is blocked"
            : losesAuthorization ? "Next to other headers the '*' is sent as it is, and by the Fetch standard it does not cover 'Authorization'; browsers still let it, but not once credentials are allowed"
            : part == PolicyPart.Methods ? "The methods next to '*' change nothing, and make it a plain name once credentials are allowed"
            : null;
        if (message is null) return;

        // With credentials the star is dead; without, taking a name away would let more in. Of two stars one is meant.
        var isValue = place.Value != place.Call;
        var areStars = !list.MayHoldOthers && list.Entries.All(static entry => entry.Held == PolicyEntry.Any);
        var fix = !(isName || areStars) || !place.IsInUnit ? FixHint.None : isValue ? FixHint.Remove(star.Written) : FixHint.DropCall(place.Name);
        context.Report(
            Rule, isValue ? place.ValueInUnit : place.InUnit, ImmutableArray<SyntaxNode>.Empty,
            isName ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info, fix, message);
    }

    private static void Wiped(PolicyState state, RuleContext context)
    {
        foreach (var undoing in state.Undone)
        {
            if (undoing.Aspect is not (PolicyAspect.Methods or PolicyAspect.Headers) || FlowFrame.Common(undoing.Dead.Home, undoing.By.Home) is not { IsInUnit: true }) continue;
            context.Report(
                Rule, undoing.Dead.InUnit, ImmutableArray.Create(undoing.By.InUnit), DiagnosticSeverity.Info,
                undoing.Dead.IsInUnit ? FixHint.DropCall(undoing.Dead.Name) : FixHint.None,
                $"'{undoing.Dead.Name}' has no effect: '{undoing.By.Name}' after it clears the list");
        }
    }
}
