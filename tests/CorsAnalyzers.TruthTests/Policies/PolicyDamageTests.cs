using CorsAnalyzers.TruthTests.Comparison;
using CorsAnalyzers.TruthTests.Programs;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CorsAnalyzers.TruthTests.Policies;

/// <summary>The rules about policies, both ways, on policies that nobody wrote: what they say happens, and what they pass over in silence does no damage.</summary>
public class PolicyDamageTests(ITestOutputHelper output)
{
    /// <summary>For how many generated policies there is one that is judged.</summary>
    private const int Share = 20;

    /// <summary>From how many policies on each rule must have come up.</summary>
    private const int Many = 1000;

    [Fact]
    public async Task Ordinary_policies_do_what_the_rules_say_and_no_other_damage()
    {
        var result = await RunAsync(OrdinaryPolicies.All);
        if (result.Count >= Many) Assert.InRange(result.Silent, result.Count / 10, result.Count);
    }

    [Fact]
    public async Task Odd_policies_do_what_the_rules_say() => await RunAsync(PolicyPrograms.All.Where(PolicyClaims.CanTry));

    private async Task<PolicyDamageResult> RunAsync(Gen<PolicyProgram> grammar)
    {
        var (seed, count) = (RunSize.Seed, RunSize.Programs / Share);
        var result = await PolicyDamageRun.RunAsync(grammar, seed, count);
        output.WriteLine(result.ToString());
        Assert.True(
            result.Disagreements == 0,
            $"{result.Disagreements} disagreements in {count} policies ({RunSize.SeedVariable}={seed} repeats them). In their smallest form:\n\n{string.Join("\n\n", result.Smallest.Select(static one => $"{one.What}\n{one.Text}"))}");
        return result;
    }
}
