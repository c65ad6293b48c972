using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>
/// A rule about single strings in the lists of a policy. A mistake in a string is reported at the string, once, however many
/// paths and policies it is part of.
/// </summary>
internal abstract class PolicyEntryRule : PolicyRule
{
    /// <summary>The lists whose strings the rule reads.</summary>
    protected abstract ImmutableArray<PolicyPart> Parts { get; }

    public sealed override void Examine(PolicyFact policy, RuleContext context)
    {
        foreach (var state in policy.States)
        {
            foreach (var part in Parts)
            {
                foreach (var entry in state[part].Entries)
                {
                    // Complete in a helper of another member: reported there.
                    if (entry.Place.Home.IsInUnit) Examine(entry, part, state, policy, context);
                }
            }
        }
    }

    /// <summary>Reports what is wrong with one string.</summary>
    protected abstract void Examine(PolicyEntry entry, PolicyPart part, PolicyState state, PolicyFact policy, RuleContext context);

    /// <summary>Reports the string.</summary>
    protected void Report(RuleContext context, PolicyEntry entry, DiagnosticSeverity severity, ImmutableDictionary<string, string?> fix, params string[] arguments) =>
        context.Report(Descriptor, entry.Place.ValueInUnit, ImmutableArray<SyntaxNode>.Empty, severity, fix, arguments);
}
