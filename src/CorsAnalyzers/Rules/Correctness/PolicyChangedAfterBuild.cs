using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2016: a builder is used on after it has built its policy.</summary>
internal sealed class PolicyChangedAfterBuild : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2016",
        "Policy changed after Build",
        "'{0}' changes the policy that 'Build' has already returned: the builder and its policy are one object",
        RuleCategory.Correctness,
        DiagnosticSeverity.Warning,
        "Build does not copy: it returns the object that the builder goes on changing. A second policy made from the same builder is the first one, with everything that was added since.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Examine(PolicyFact policy, RuleContext context)
    {
        foreach (var state in policy.States)
        {
            if (state.ChangedAfterBuild is { Place: var change, Build: var build } && FlowFrame.Common(change.Home, build.Home) is { IsInUnit: true })
                context.Report(Rule, change.InUnit, ImmutableArray.Create(build.InUnit), DiagnosticSeverity.Warning, FixHint.None, change.Name);
        }
    }
}
