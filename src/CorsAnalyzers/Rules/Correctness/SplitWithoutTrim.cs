using System.Collections.Immutable;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2019: a split string feeds a policy with blanks and empty parts.</summary>
internal sealed class SplitWithoutTrim : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2019",
        "Split without trimming",
        "{0}",
        RuleCategory.Correctness,
        DiagnosticSeverity.Warning,
        "A list in one string is written with blanks after its separators, and often with a separator at its end. Split keeps both: an origin with a blank in front of it matches nothing, and neither does an empty one.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    public override void Examine(PolicyFact policy, RuleContext context)
    {
        foreach (var state in policy.States)
        {
            foreach (var part in new[] { PolicyPart.Origins, PolicyPart.Methods, PolicyPart.Headers, PolicyPart.ExposedHeaders })
            {
                foreach (var source in state[part].Sources)
                {
                    if (source.Kind == PolicySourceKind.UntrimmedSplit && source.Place is { Home.IsInUnit: true } place)
                        context.Report(
                            Rule, place.ValueInUnit, ImmutableArray<SyntaxNode>.Empty, DiagnosticSeverity.Info, place.IsValueInUnit ? FixHint.Trim() : FixHint.None,
                            "A blank after a separator, or a separator at the end, makes an entry that matches nothing: trim the parts and leave out the empty ones");
                }
            }

            // What a settings file holds tells what the cut leaves.
            foreach (var configured in context.ConfiguredOriginsOf(state))
            {
                if (configured.Origin.Entry is { Split: { Home.IsInUnit: true } split, Written: var part } && (part.Length == 0 || part.Trim() != part))
                    context.Report(
                        Rule, split.ValueInUnit, ImmutableArray<SyntaxNode>.Empty, DiagnosticSeverity.Warning, split.IsValueInUnit ? FixHint.Trim() : FixHint.None,
                        $"'{ShownText.Of(part)}' ({configured.Key} in {configured.File.Name}) matches no origin: trim the parts of the string and leave out the empty ones");
            }

            foreach (var entry in state.Origins.Entries)
            {
                if (entry is { Split: { } split, Place.Home.IsInUnit: true } && (entry.Written.Length == 0 || entry.Written.Trim() != entry.Written))
                    context.Report(
                        Rule, split.ValueInUnit, ImmutableArray<SyntaxNode>.Empty, DiagnosticSeverity.Warning, split.IsValueInUnit ? FixHint.Trim() : FixHint.None,
                        $"'{ShownText.Of(entry.Written)}' matches no origin: trim the parts of the string and leave out the empty ones");
            }
        }
    }
}
