using System.Collections.Immutable;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>A rule about how long a browser may keep the answer to a preflight.</summary>
internal abstract class MaxAgeRule : PolicyRule
{
    public sealed override bool SuggestsEdit => true;

    public sealed override void Examine(PolicyFact policy, RuleContext context)
    {
        foreach (var state in policy.States)
        {
            // Complete in a helper of another member: reported there.
            if (state.MaxAge is { Value: { } value, Place: { Home.IsInUnit: true } place }) Examine(new PreflightMaxAge(value), place, state, context);
        }
    }

    /// <summary>Reports what is wrong with the time.</summary>
    protected abstract void Examine(PreflightMaxAge age, CodePlace place, PolicyState state, RuleContext context);

    /// <summary>Reports the time.</summary>
    /// <param name="context">Where.</param>
    /// <param name="place">What set it.</param>
    /// <param name="severity">How much it matters.</param>
    /// <param name="better">The time that was meant, where it is known.</param>
    /// <param name="message">What happens because of it.</param>
    protected void Report(RuleContext context, CodePlace place, DiagnosticSeverity severity, string? better, string message) => context.Report(
        Descriptor, place.ValueInUnit, ImmutableArray<SyntaxNode>.Empty, severity,
        better is not null && place.IsValueInUnit && place.Value != place.Call ? FixHint.Expression(better) : FixHint.None, message);
}
