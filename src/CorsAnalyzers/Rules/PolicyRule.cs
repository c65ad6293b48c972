using CorsAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Rules;

/// <summary>A rule about what a policy allows. It reads finished facts and never the code they came from.</summary>
internal abstract class PolicyRule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Whether reports may carry the edit that repairs them (<see cref="FixHint"/>).</summary>
    public virtual bool SuggestsEdit => false;

    /// <summary>Whether reports may carry the edit of a settings file that repairs them (<see cref="SettingHint"/>).</summary>
    public virtual bool SuggestsSettingEdit => false;

    /// <summary>Reports what is wrong with the policy.</summary>
    public abstract void Examine(PolicyFact policy, RuleContext context);
}
