using System.Collections.Generic;
using System.Collections.Immutable;

namespace CorsAnalyzers.Policies.Flow;

/// <summary>Gathers the states in which policies were finished, by the place that finished them.</summary>
internal sealed class PolicyRecorder
{
    private readonly Dictionary<PolicySite, HashSet<PolicyState>> states = new();
    private readonly List<PolicySite> sites = new();

    public void Record(PolicySite site, PolicyState state)
    {
        if (!states.TryGetValue(site, out var known))
        {
            states.Add(site, known = new HashSet<PolicyState>());
            sites.Add(site);
        }

        known.Add(state);
    }

    public ImmutableArray<PolicyFact> Facts(bool isComplete)
    {
        var facts = ImmutableArray.CreateBuilder<PolicyFact>(sites.Count);
        foreach (var site in sites) facts.Add(new PolicyFact(site, states[site].ToImmutableArray(), isComplete));
        return facts.MoveToImmutable();
    }
}
