using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>Gathers the states in which policies were finished, by the place that finished them.</summary>
internal sealed class PolicyRecorder
{
    private readonly Dictionary<PolicySite, HashSet<PolicyState>> states = new();
    private readonly List<PolicySite> sites = new();

    public void Record(PolicySite site, PolicyState policy, FlowState state)
    {
        if (!states.TryGetValue(site, out var known))
        {
            states.Add(site, known = new HashSet<PolicyState>());
            sites.Add(site);
        }

        known.Add(policy with { IsDevelopmentOnly = DevelopmentCode.Assumes(state) || DevelopmentCode.IsDebugOnly(site.Node) });
    }

    public ImmutableArray<PolicyFact> Facts(bool isComplete)
    {
        var facts = ImmutableArray.CreateBuilder<PolicyFact>(sites.Count);
        foreach (var site in sites)
        {
            // What is reached elsewhere too is not for Development only.
            var known = states[site];
            var reached = known.Where(policy => !policy.IsDevelopmentOnly || !known.Contains(policy with { IsDevelopmentOnly = false }));
            facts.Add(new PolicyFact(site, reached.ToImmutableArray(), isComplete));
        }

        return facts.MoveToImmutable();
    }
}
