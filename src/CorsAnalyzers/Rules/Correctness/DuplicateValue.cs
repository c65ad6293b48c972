using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2020: the same value twice in one list.</summary>
internal sealed class DuplicateValue : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2020",
        "The same value twice",
        "'{0}' is in this policy already: the second one changes nothing",
        RuleCategory.Correctness,
        DiagnosticSeverity.Info,
        "The policy holds the same value twice after the framework has normalised it. The second one has no effect and is easily taken for another one.");

    private static readonly ImmutableArray<PolicyPart> Parts =
        ImmutableArray.Create(PolicyPart.Origins, PolicyPart.Methods, PolicyPart.Headers, PolicyPart.ExposedHeaders);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    public override void Examine(PolicyFact policy, RuleContext context)
    {
        foreach (var state in policy.States)
        {
            foreach (var part in Parts) Examine(state[part], ComparerOf(part), context);
        }
    }

    private static void Examine(PolicyList list, StringComparer comparer, RuleContext context)
    {
        var first = new Dictionary<string, PolicyEntry>(comparer);
        foreach (var entry in list.Entries)
        {
            // Two stars are another mistake: they no longer mean any.
            if (entry.Held is not { } held || held == PolicyEntry.Any || entry.IsMissingValue) continue;
            if (!first.TryGetValue(held, out var other))
            {
                first.Add(held, entry);
            }
            else if (entry.Place.Home.IsInUnit && entry.Place.Value != other.Place.Value)
            {
                context.Report(
                    Rule, entry.Place.ValueInUnit, ImmutableArray.Create(other.Place.ValueInUnit), DiagnosticSeverity.Info, FixHint.Remove(entry.Shown), entry.Shown);
            }
        }
    }

    /// <summary>Header names match ignoring case; origins and methods do not.</summary>
    private static StringComparer ComparerOf(PolicyPart part) =>
        part is PolicyPart.Headers or PolicyPart.ExposedHeaders ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
}
