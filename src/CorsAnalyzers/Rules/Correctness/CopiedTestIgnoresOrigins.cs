using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2015: origins added to a builder that was made from another policy are ignored.</summary>
internal sealed class CopiedTestIgnoresOrigins : PolicyEntryRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2015",
        "Origins added to a copied policy are ignored",
        "'{0}' is never allowed: a builder made from another policy keeps that policy's test, which reads the origins of that policy alone",
        RuleCategory.Correctness,
        DiagnosticSeverity.Warning,
        "The copy constructor of CorsPolicyBuilder copies the predicate of the original as it is, and that predicate reads the original's list of origins. What is added to the copy is in its list and is never looked at.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    protected override ImmutableArray<PolicyPart> Parts { get; } = ImmutableArray.Create(PolicyPart.Origins);

    protected override void Examine(PolicyEntry entry, PolicyPart part, PolicyState state, PolicyFact policy, RuleContext context)
    {
        if (state.OriginTest is not { Kind: OriginTestKind.Listed or OriginTestKind.ListedOrSubdomain, Copied: { MayHoldOthers: false } original }) return;
        if (state.Origins.IsAny != Known.No || original.Entries.Any(copied => copied.Place == entry.Place || copied.Held == entry.Held)) return;

        // Asking for wildcards anew gives the copy a test of its own.
        var isRepairable = state.OriginTest.Kind == OriginTestKind.ListedOrSubdomain && entry.Place.IsInUnit;
        Report(
            context, entry, DiagnosticSeverity.Warning,
            isRepairable ? FixHint.Append(CorsNames.SetIsOriginAllowedToAllowWildcardSubdomains) : FixHint.None, entry.Shown);
    }
}
