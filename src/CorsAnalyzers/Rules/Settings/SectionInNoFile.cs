using System.Collections.Immutable;
using System.Linq;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Settings;

/// <summary>CORS5003: a section that a policy reads is in no settings file.</summary>
internal sealed class SectionInNoFile : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS5003",
        "Section in no settings file",
        "'{0}' is in no settings file ({1}): where nothing else sets it, the policy gets no values from it",
        RuleCategory.Settings,
        DiagnosticSeverity.Info,
        "A policy reads values from a section of the configuration that no settings file of the project has. Environment variables or user secrets may have it, on the machines that somebody thought of; often the key is misspelt.");

    private static readonly ImmutableArray<PolicyPart> Parts =
        ImmutableArray.Create(PolicyPart.Origins, PolicyPart.Methods, PolicyPart.Headers, PolicyPart.ExposedHeaders);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsSettingEdit => true;

    public override void Examine(PolicyFact policy, RuleContext context)
    {
        foreach (var part in Parts)
        {
            foreach (var source in policy.States.SelectMany(state => state[part].Sources).Distinct())
            {
                // Complete in a helper of another member: reported there.
                if (source.Read is not { IsOptional: false, Place.Home.IsInUnit: true } read || policy.HasFallback(part, source)) continue;
                if (context.Settings.MissingKeyOf(read) is not { } key) continue;
                context.Report(
                    Rule, read.Place.ValueInUnit, ImmutableArray<SyntaxNode>.Empty, DiagnosticSeverity.Info,
                    read.Shape == ConfigurationShape.List && context.Settings.Main is { } main ? SettingHint.Add(main.Name, key) : FixHint.None,
                    key, string.Join(", ", context.Settings.Files.Select(static file => file.Name).Distinct()));
            }
        }
    }
}
