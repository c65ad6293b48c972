using System;
using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>A rule about the names in one list of a policy: methods, headers or exposed headers.</summary>
internal abstract class ListedNameRule : PolicyEntryRule
{
    public sealed override bool SuggestsEdit => true;

    /// <summary>How names of the list are compared.</summary>
    protected abstract StringComparison Comparison { get; }

    protected sealed override void Examine(PolicyEntry entry, PolicyPart part, PolicyState state, PolicyFact policy, RuleContext context)
    {
        var list = state[part];
        if (ListedName.Of(entry) is not { } name)
        {
            if (entry.Held == PolicyEntry.Any && Star(list, state) is { } star) Report(context, entry, DiagnosticSeverity.Warning, star.IsDead ? FixHint.Remove(entry.Written) : FixHint.None, star.Message);
            return;
        }

        var shown = ShownText.Of(entry.Written);
        if (name.Flaw != ListedNameFlaw.None)
        {
            Report(context, entry, DiagnosticSeverity.Warning, Repair(entry, list, name.Meant), Message(name.Flaw, shown, context));
            return;
        }

        // Beside a star every name is in question: another rule's.
        if (list.Entries.Any(static other => other.Held == PolicyEntry.Any)) return;
        if (Finding(name.Name, shown, list, context) is { } finding)
            Report(context, entry, finding.Severity, finding.IsRepairable ? Repair(entry, list, finding.Meant) : FixHint.None, finding.Message);
    }

    /// <summary>What happens because of a string that is no name.</summary>
    protected abstract string Message(ListedNameFlaw flaw, string shown, RuleContext context);

    /// <summary>What is wrong with a name; null where nothing is.</summary>
    protected abstract NameFinding? Finding(string name, string shown, PolicyList list, RuleContext context);

    /// <summary>What is wrong with a star, and whether the list is the same without it; null where nothing is.</summary>
    protected virtual (string Message, bool IsDead)? Star(PolicyList list, PolicyState state) => null;

    /// <summary>Whether the list holds the name.</summary>
    protected bool Holds(PolicyList list, string name) => list.Entries.Any(other => string.Equals(HeaderBlanks.Trim(other.Written), name, Comparison));

    /// <summary>The name that was meant, where it is known and not there yet; else without the string.</summary>
    private ImmutableDictionary<string, string?> Repair(PolicyEntry entry, PolicyList list, string? meant) =>
        entry.IsFromSplit ? FixHint.None
        : meant is not null && !Holds(list, meant) ? FixHint.Replace(meant)
        : FixHint.Remove(entry.Written.Length == 0 ? "\"\"" : ShownText.Of(entry.Written));

    /// <summary>What is wrong with a name.</summary>
    /// <param name="Severity">How much it matters.</param>
    /// <param name="Message">What happens because of it.</param>
    /// <param name="Meant">The name that was meant, if another.</param>
    protected sealed record NameFinding(DiagnosticSeverity Severity, string Message, string? Meant = null)
    {
        /// <summary>Whether every policy is better off with the name that was meant, or without the name.</summary>
        public bool IsRepairable { get; init; } = true;
    }
}
