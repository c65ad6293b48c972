using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2006: one origin setting silently undoes another.</summary>
internal sealed class OriginSettingUndone : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2006",
        "One origin setting undoes another",
        "'{0}' has no effect: {1}",
        RuleCategory.Correctness,
        DiagnosticSeverity.Warning,
        "A policy has one way to decide about origins: any, a list, or a predicate. Setting a second one silently switches the first one off, and the policy lets in more or fewer callers than it says.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    public override void Examine(PolicyFact policy, RuleContext context)
    {
        foreach (var state in policy.States)
        {
            Overwritten(state, context);
            StarBesideOthers(state, context);
            BesidePredicate(state, context);
        }
    }

    /// <summary>A list before any origin, or a predicate before another test.</summary>
    private static void Overwritten(PolicyState state, RuleContext context)
    {
        foreach (var undoing in state.Undone)
        {
            var reason = undoing.Aspect switch
            {
                PolicyAspect.Origins => $"'{undoing.By.Name}' after it clears the list, so that every origin is allowed",
                PolicyAspect.OriginTest => $"'{undoing.By.Name}' after it decides about origins instead",
                _ => null,
            };
            if (reason is not null) Report(context, undoing.Dead, undoing.By, reason, DropCall(undoing.Dead));
        }
    }

    /// <summary>"*" among other origins is a literal that no browser sends.</summary>
    private static void StarBesideOthers(PolicyState state, RuleContext context)
    {
        // A predicate does not read the list at all.
        if (state.Origins.Entries.Count < 2 || state.OriginTest.IsPredicate) return;

        var stars = state.Origins.Entries.Where(static entry => entry.Held == PolicyEntry.Any).ToImmutableArray();
        if (stars.IsEmpty) return;

        if (state.Origins.Entries.FirstOrDefault(static entry => entry.Held is { } held && held != PolicyEntry.Any) is { } other)
        {
            foreach (var star in stars)
            {
                var isValue = star.Place.Value != star.Place.Call;

                // Without the call a list that it cleared would be back.
                var clears = state.Undone.Any(undoing => undoing.Aspect == PolicyAspect.Origins && undoing.By.Call == star.Place.Call);
                Report(
                    context, star.Place, other.Place, $"beside '{other.Shown}' {(isValue ? "it" : "the '*'")} is a literal, so that any other origin is refused{(clears ? ", those before it too" : "")}",
                    clears ? FixHint.None : isValue ? FixHint.Remove(PolicyEntry.Any) : DropCall(star.Place), isValue ? star.Place.ValueInUnit : null, isValue ? PolicyEntry.Any : null);
            }
        }
        else if (stars.Length == state.Origins.Entries.Count)
        {
            // Which of them was meant to go, only a person knows: without one of them everybody is let in.
            Report(context, stars[1].Place, stars[0].Place, "a second '*' makes both literals, so that nobody is allowed", FixHint.None);
        }
    }

    /// <summary>A predicate does not read the list, and any origin does not ask the predicate.</summary>
    private static void BesidePredicate(PolicyState state, RuleContext context)
    {
        // A predicate that accepts everything is the greater mistake (CORS1002).
        if (state.OriginTest is not { IsPredicate: true, Place: { } predicate } || context.TrialOf(state)?.Stranger is not null) return;

        if (state.Origins.IsAny == Known.Yes)
        {
            Report(context, predicate, state.Origins.Entries[0].Place, "any origin is allowed, and the predicate is never asked", DropCall(predicate));
            return;
        }

        // Without its neighbours a star would be any origin again, so that they do something.
        if (state.Origins.Entries.Any(static entry => entry.Held == PolicyEntry.Any)) return;
        foreach (var entry in state.Origins.Entries)
        {
            Report(context, entry.Place, predicate, "the predicate decides alone and does not read the list", DropCall(entry.Place));
        }
    }

    private static ImmutableDictionary<string, string?> DropCall(CodePlace dead) => dead.IsInUnit ? FixHint.DropCall(dead.Name) : FixHint.None;

    private static void Report(
        RuleContext context, CodePlace dead, CodePlace by, string reason, ImmutableDictionary<string, string?> fix, SyntaxNode? at = null, string? name = null)
    {
        if (FlowFrame.Common(dead.Home, by.Home) is not { IsInUnit: true }) return;
        context.Report(Rule, at ?? dead.InUnit, ImmutableArray.Create(by.InUnit), DiagnosticSeverity.Warning, fix, name ?? dead.Name, reason);
    }
}
