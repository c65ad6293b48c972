using System.Collections.Immutable;
using CorsAnalyzers.Application;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Settings;

/// <summary>
/// A rule about origins that settings files give to a policy. It reports at the code that reads them, once for each value, for
/// what is reported in a file that is no code has no severity that a team could set.
/// </summary>
internal abstract class ConfiguredOriginRule : PolicyRule
{
    public sealed override void Examine(PolicyFact policy, RuleContext context)
    {
        foreach (var state in policy.States)
        {
            foreach (var configured in context.ConfiguredOriginsOf(state))
            {
                // Complete in a helper of another member: reported there.
                if (configured.Read.Place.Home.IsInUnit) Examine(configured, state, policy, context);
            }
        }
    }

    /// <summary>Reports what is wrong with one origin.</summary>
    protected abstract void Examine(ConfiguredOrigin configured, PolicyState state, PolicyFact policy, RuleContext context);

    /// <summary>Reports the origin. The message begins with the text, its key and the file.</summary>
    protected void Report(RuleContext context, ConfiguredOrigin configured, DiagnosticSeverity severity, ImmutableDictionary<string, string?> fix, string consequence) => context.ReportSetting(
        Descriptor, configured.Read.Place.ValueInUnit, configured.File.LocationOf(configured.Span), severity, fix,
        configured.Origin.Reading.Shown, configured.Key, configured.File.Name, consequence);
}
