using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Settings;

/// <summary>CORS5007: a settings file has a text where a policy reads a list, which the framework's binder does not make of it.</summary>
internal sealed class TextForList : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS5007",
        "Text in a settings file where a list is read",
        "'{0}' ({1} in {2}) is a text, and this reads a list: nothing of it comes to the policy",
        RuleCategory.Settings,
        DiagnosticSeverity.Warning,
        "The values of a list are the children of its section. A text has none, so that the binder gives null, whatever the text holds: it is not cut at commas, and a single value makes no list.");

    private static readonly ImmutableArray<PolicyPart> Parts =
        ImmutableArray.Create(PolicyPart.Origins, PolicyPart.Methods, PolicyPart.Headers, PolicyPart.ExposedHeaders);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(PolicyFact policy, RuleContext context)
    {
        foreach (var part in Parts)
        {
            foreach (var source in policy.States.SelectMany(state => state[part].Sources).Distinct())
            {
                // Complete in a helper of another member: reported there.
                if (source.Read is not { IsOptional: false, Place.Home.IsInUnit: true } read || policy.HasFallback(part, source)) continue;
                foreach (var (file, key, value) in context.Settings.TextsForListOf(read))
                    context.ReportSetting(Rule, read.Place.ValueInUnit, file.LocationOf(value.Span), DiagnosticSeverity.Warning, FixHint.None, ShownText.Of(value.Text!), key, file.Name);
            }
        }
    }
}
