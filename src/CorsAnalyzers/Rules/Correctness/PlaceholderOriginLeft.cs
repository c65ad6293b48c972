using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2022: a placeholder origin that a fix wrote is still in a policy.</summary>
internal sealed class PlaceholderOriginLeft : PolicyEntryRule
{
    public static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2022",
        "Placeholder origin still in a policy",
        "No website has the origin '{0}': replace it with the origin of your frontend, such as 'https://app.example.com'",
        RuleCategory.Correctness,
        DiagnosticSeverity.Warning,
        "A code fix wrote this origin because it could not know the right one. It stands on a domain that nobody can own, so the policy allows no website until a person replaces it.");

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override ImmutableArray<PolicyPart> Parts { get; } = ImmutableArray.Create(PolicyPart.Origins);

    protected override void Examine(PolicyEntry entry, PolicyPart part, PolicyState state, PolicyFact policy, RuleContext context)
    {
        if (entry.Held == PlaceholderOrigin.Text) Report(context, entry, DiagnosticSeverity.Warning, FixHint.None, entry.Written);
    }
}
