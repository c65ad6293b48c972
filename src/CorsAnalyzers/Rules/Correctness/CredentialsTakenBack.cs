using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules.Correctness;

/// <summary>CORS2017: credentials are allowed and then disallowed, or the reverse.</summary>
internal sealed class CredentialsTakenBack : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = Rules.Rule.Create(
        "CORS2017",
        "Credentials allowed and taken back",
        "This has no effect: '{0}' comes after it on the same policy and decides whether credentials are allowed",
        RuleCategory.Correctness,
        DiagnosticSeverity.Info,
        "The policy sets twice whether credentials are allowed. The last call counts, so the first one is dead.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool SuggestsEdit => true;

    public override void Examine(PolicyFact policy, RuleContext context)
    {
        foreach (var state in policy.States)
        {
            foreach (var undoing in state.Undone)
            {
                if (undoing.Aspect != PolicyAspect.Credentials || FlowFrame.Common(undoing.Dead.Home, undoing.By.Home) is not { IsInUnit: true }) continue;
                context.Report(
                    Rule,
                    undoing.Dead.InUnit,
                    ImmutableArray.Create(undoing.By.InUnit),
                    DiagnosticSeverity.Info,
                    undoing.Dead.IsInUnit ? FixHint.DropCall(undoing.Dead.Name) : FixHint.None,
                    undoing.By.Name);
            }
        }
    }
}
