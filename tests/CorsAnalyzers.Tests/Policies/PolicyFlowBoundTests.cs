using System.Collections.Immutable;
using System.Text;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using Xunit;

namespace CorsAnalyzers.Tests.Policies;

/// <summary>The work for one member is bounded by counts, and what is still known past the bound is right.</summary>
public class PolicyFlowBoundTests
{
    [Fact]
    public async Task Many_ifs_in_a_row_cost_a_multiple_of_one()
    {
        var (_, few) = await RunAsync(Ifs(20));
        var (policies, many) = await RunAsync(Ifs(200));
        Assert.InRange(many, few, few * 15);

        // Headers differ on every path; origins and credentials do not, and are still known.
        var states = Assert.Single(policies).States;
        Assert.All(states, static state => Assert.True(state.Headers.MayHoldOthers));
        Assert.All(states, static state => Assert.Equal(Known.Yes, state.Origins.IsAny));
        Assert.All(states, static state => Assert.Equal(Known.Yes, state.Credentials.Value));
    }

    [Fact]
    public async Task A_loop_ends()
    {
        var (policies, steps) = await RunAsync("while (condition) { b.WithOrigins(\"https://a.example\"); b.AllowCredentials(); }");
        Assert.InRange(steps, 1, 2_000);
        Assert.Contains(policies.SelectMany(static policy => policy.States), static state => state.Origins.MayHoldOthers);
    }

    [Fact]
    public async Task Nested_loops_end()
    {
        var (_, steps) = await RunAsync(string.Concat(Enumerable.Repeat("foreach (var x in texts) { if (condition) b.WithOrigins(\"https://a.example\"); else b.WithHeaders(\"X-A\"); ", 6)) + new string('}', 6));
        Assert.InRange(steps, 1, PolicyFlow.StepBound / 2);
    }

    [Fact]
    public async Task A_long_array_costs_a_step_an_element()
    {
        var origins = string.Join(", ", Enumerable.Range(0, 10_000).Select(static i => $"\"https://a{i}.example\""));
        var (policies, steps) = await RunAsync($"b.WithOrigins({origins});");
        Assert.Equal(10_000, Assert.Single(policies[0].States).Origins.Entries.Count);
        Assert.InRange(steps, 10_000, 30_000);
    }

    [Fact]
    public async Task A_constant_costs_one_step_however_it_is_put_together()
    {
        var (_, one) = await RunAsync("b.WithMethods(\"A\");");
        var (_, sum) = await RunAsync("b.WithMethods(\"A\"" + string.Concat(Enumerable.Repeat(" + \"B\"", 50)) + ");");
        Assert.Equal(one, sum);
    }

    [Fact]
    public async Task Past_the_bound_it_stops_and_says_so()
    {
        var origins = string.Join(", ", Enumerable.Range(0, PolicyFlow.StepBound + 1).Select(static _ => "\"https://a.example\""));
        var (policies, steps) = await RunAsync($"b.AllowAnyOrigin().AllowCredentials(); new CorsPolicyBuilder(\"*\").AllowCredentials().Build(); b.WithOrigins({origins});");
        Assert.InRange(steps, PolicyFlow.StepBound, PolicyFlow.StepBound + 100);
        Assert.NotEmpty(policies);
        Assert.All(policies, static policy => Assert.False(policy.IsComplete));
    }

    private static string Ifs(int count)
    {
        var code = new StringBuilder("b.AllowAnyOrigin(); b.AllowCredentials();");
        for (var i = 0; i < count; i++) code.Append("if (texts.Length > ").Append(i).Append(") b.WithHeaders(\"X-").Append(i).Append("\");");
        return code.ToString();
    }

    private static Task<(ImmutableArray<PolicyFact> Policies, int Steps)> RunAsync(string statements) =>
        FlowRun.PoliciesAsync(WebCode.Policy("b => { " + statements + " }"));
}
