using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorsAnalyzers.Tests.Policies.Flow;

/// <summary>The parts that the state of a flow is made of, which have to be equal where they say the same.</summary>
public class FlowStateTests
{
    [Fact]
    public void Maps_with_equal_pairs_are_equal_whatever_way_they_were_made()
    {
        var one = Map.Set("a", true).Set("b", false);
        var two = Map.Set("b", true).Set("c", true).Set("a", true).Remove("c").Set("b", false);
        Assert.NotSame(one, two);
        Assert.True(one.Equals(two));
        Assert.True(one.Equals((object)two));
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.True(one.Equals(one));
    }

    [Fact]
    public void Maps_with_other_pairs_are_not_equal()
    {
        var one = Map.Set("a", true);
        Assert.False(one.Equals(null));
        Assert.False(one.Equals(Map));
        Assert.False(Map.Equals(one));
        Assert.False(one.Equals(Map.Set("a", false)));
        Assert.False(one.Equals(Map.Set("b", true)));
        Assert.False(one.Equals(one.Set("b", true)));
        Assert.False(one.Equals("a"));
    }

    /// <summary>Different maps may have the same hash.</summary>
    [Fact]
    public void Maps_with_the_same_hash_are_compared_pair_by_pair()
    {
        var one = FlowMap<Same, Same>.Empty.Set(new("a"), new("b"));
        Assert.True(one.Equals(FlowMap<Same, Same>.Empty.Set(new("a"), new("b"))));
        Assert.False(one.Equals(FlowMap<Same, Same>.Empty.Set(new("a"), new("c"))));
        Assert.False(one.Equals(FlowMap<Same, Same>.Empty.Set(new("c"), new("b"))));

        var three = one.Set(new("c"), new("d")).Set(new("e"), new("f"));
        Assert.Equal(one.GetHashCode(), three.GetHashCode());
        Assert.False(one.Equals(three));
        Assert.False(three.Equals(one));
    }

    [Fact]
    public void A_map_that_nothing_changes_stays_itself()
    {
        var one = Map.Set("a", true);
        Assert.Same(one, one.Set("a", true));
        Assert.Same(one, one.Remove("b"));
        Assert.Same(one, one.Where(static (_, value) => value));
        Assert.Equal(0, one.Where(static (_, value) => !value).Count);
        Assert.Equal(Map.GetHashCode(), one.Remove("a").GetHashCode());
    }

    [Fact]
    public void Merged_maps_have_what_both_have()
    {
        var one = FlowMap<string, string>.Empty.Set("a", "1").Set("b", "2").Set("c", "3");
        var two = FlowMap<string, string>.Empty.Set("a", "1").Set("b", "4").Set("d", "5");
        var merged = one.Merge(two, static (mine, theirs) => mine == theirs ? mine : null);
        Assert.Equal(["a"], merged.Keys);
        Assert.Equal(["a", "b"], one.Merge(two, static (mine, theirs) => mine + theirs).Keys.Order());
        Assert.True(one.Merge(two, static (mine, theirs) => mine + theirs).TryGet("b", out var both));
        Assert.Equal("24", both);
        Assert.Equal(["a"], one.Common(two).Keys);
    }

    [Fact]
    public void Bodies_have_the_innermost_caller_in_common()
    {
        var root = new FlowFrame(null!, true, null, null);
        var one = new FlowFrame(null!, true, root, null);
        var two = new FlowFrame(null!, true, root, null);
        var within = new FlowFrame(null!, true, one, null);
        Assert.Same(root, FlowFrame.Common(root, root));
        Assert.Same(root, FlowFrame.Common(one, two));
        Assert.Same(root, FlowFrame.Common(two, within));
        Assert.Same(root, FlowFrame.Common(within, two));
        Assert.Same(one, FlowFrame.Common(within, one));
        Assert.Same(one, FlowFrame.Common(one, within));
        Assert.Same(root, FlowFrame.Common(root, within));
        Assert.Null(FlowFrame.Common(one, new FlowFrame(null!, true, null, null)));
        Assert.Null(FlowFrame.Common(null, one));
        Assert.Null(FlowFrame.Common(one, null));
        Assert.Null(FlowFrame.Common(null, null));
    }

    [Fact]
    public void A_body_of_another_member_is_called_from_the_unit()
    {
        var (first, second) = (SyntaxFactory.ParseExpression("One()"), SyntaxFactory.ParseExpression("Two()"));
        var root = new FlowFrame(null!, true, null, null);
        var local = new FlowFrame(null!, true, root, first);
        var helper = new FlowFrame(null!, false, local, first);
        var within = new FlowFrame(null!, false, helper, second);
        Assert.Null(root.CalledFrom);
        Assert.Null(local.CalledFrom);
        Assert.Same(first, helper.CalledFrom);
        Assert.Same(first, within.CalledFrom);
        Assert.Null(new FlowFrame(null!, false, null, first).CalledFrom);
        Assert.Equal([0, 1, 2, 3], [root.Depth, local.Depth, helper.Depth, within.Depth]);
    }

    /// <summary>What was assumed about a variable is about its old value once it is assigned; what was assumed about others stays.</summary>
    [Theory]
    [InlineData("text == \"\"", false)]
    [InlineData("a.text == \"\"", false)]
    [InlineData("\"\" == text", false)]
    [InlineData("text", false)]
    [InlineData("textual == \"\"", true)]
    [InlineData("context == \"\"", true)]
    [InlineData("context == text", false)]
    [InlineData("contextual == \"\"", true)]
    [InlineData("Text == \"\"", true)]
    [InlineData("environment text", true)]
    public async Task An_assignment_ends_what_was_assumed_about_the_variable(string assumption, bool stays)
    {
        var compilation = CSharpCompilation.Create("Test", [CSharpSyntaxTree.ParseText("class C { int text; }", cancellationToken: TestContext.Current.CancellationToken)]);
        var variable = compilation.GetTypeByMetadataName("C")!.GetMembers("text").Single();
        var state = FlowState.Empty with { Assumptions = FlowMap<string, bool>.Empty.Set(assumption, true) };
        Assert.Equal(stays, state.Assign(variable, FlowValue.Null).Assumptions.Has(assumption));
        Assert.Equal(FlowValue.Null, state.Assign(variable, FlowValue.Null)[variable]);
        Assert.False(state.Assign(variable, FlowValue.Null).Assign(variable, FlowValue.Unknown).Values.Has(variable));
        await Task.CompletedTask;
    }

    [Fact]
    public void Joined_states_know_what_both_know()
    {
        var one = FlowState.Empty.Set("a", new ConstantValue("x")).Set("b", new ConstantValue("y")).SetPolicy(1, PolicyState.New);
        var two = FlowState.Empty.Set("a", new ConstantValue("x")).Set("b", new ConstantValue("z")).SetPolicy(2, PolicyState.New);
        var joined = one.Join(two);
        Assert.Equal(new ConstantValue("x"), joined["a"]);
        Assert.Equal(FlowValue.Unknown, joined["b"]);
        Assert.Equal(PolicyState.New, joined.Policy(1));
        Assert.Equal(PolicyState.New, joined.Policy(2));
        Assert.Equal(joined, two.Join(one));
    }

    /// <summary>A policy that one variable no longer tells from another may be changed through that variable.</summary>
    [Fact]
    public void A_policy_that_is_lost_sight_of_may_be_anything()
    {
        var one = FlowState.Empty.SetPolicy(1, PolicyState.New).SetPolicy(2, PolicyState.New).SetPolicy(3, PolicyState.New);
        var joined = one.Set("b", new PolicyReference(1)).Join(one.Set("b", new PolicyReference(2)));
        Assert.Equal(PolicyState.Unknown, joined.Policy(1));
        Assert.Equal(PolicyState.Unknown, joined.Policy(2));
        Assert.Equal(PolicyState.New, joined.Policy(3));
    }

    [Fact]
    public void A_policy_that_was_built_on_either_way_was_built()
    {
        var (built, other) = (Place("Build()"), Place("Other()"));
        var state = FlowState.Empty.SetPolicy(1, PolicyState.New);
        Assert.Same(built, state.MarkBuilt(1, built).Join(state).BuiltAt(1));
        Assert.Same(built, state.Join(state.MarkBuilt(1, built)).BuiltAt(1));
        Assert.Same(built, state.MarkBuilt(1, built).Join(state.MarkBuilt(1, other)).BuiltAt(1));
        Assert.Null(state.Join(state).BuiltAt(1));
        Assert.Null(FlowState.Empty.BuiltAt(1));
        Assert.Same(built, state.MarkBuilt(1, built).SetPolicy(1, PolicyState.Unknown).BuiltAt(1));
    }

    [Fact]
    public void A_handler_knows_which_policies_there_are_and_nothing_of_them()
    {
        var state = FlowState.Empty.Set("a", new ConstantValue("x")).Set("b", new PolicyReference(1)).SetPolicy(1, PolicyState.New).InHandler();
        Assert.Equal(FlowValue.Unknown, state["a"]);
        Assert.Equal(new PolicyReference(1), state["b"]);
        Assert.Equal(PolicyState.Unknown, state.Policy(1));
    }

    [Fact]
    public void Sixteen_states_at_one_place_are_kept_apart_and_the_next_joins_them()
    {
        var arrivals = new FlowArrivals();
        for (var i = 0; i < FlowArrivals.Bound; i++)
        {
            var state = FlowState.Empty.Set("a", new ConstantValue("x")).Set("b", new ConstantValue(i));
            Assert.Equal(state, arrivals.Arrive(state));
            Assert.Null(arrivals.Arrive(state));
            Assert.False(arrivals.AreJoined);
        }

        Assert.Equal(FlowState.Empty.Set("a", new ConstantValue("x")), arrivals.Arrive(FlowState.Empty.Set("a", new ConstantValue("x"))));
        Assert.True(arrivals.AreJoined);
        Assert.Null(arrivals.Arrive(FlowState.Empty.Set("a", new ConstantValue("x")).Set("b", new ConstantValue(20))));
        Assert.Equal(FlowState.Empty, arrivals.Arrive(FlowState.Empty.Set("a", new ConstantValue("y"))));
        Assert.Null(arrivals.Arrive(FlowState.Empty));
    }

    /// <summary>Of two ways to the same state, what only one of them has assumed is no longer assumed.</summary>
    [Fact]
    public void States_that_differ_in_their_assumptions_alone_are_one()
    {
        var arrivals = new FlowArrivals();
        var assumptions = FlowMap<string, bool>.Empty.Set("a", true).Set("b", true);
        Assert.NotNull(arrivals.Arrive(FlowState.Empty with { Assumptions = assumptions }));
        var next = arrivals.Arrive(FlowState.Empty with { Assumptions = assumptions.Set("b", false).Set("c", true) });
        Assert.Equal(FlowMap<string, bool>.Empty.Set("a", true), next!.Assumptions);
        Assert.Null(arrivals.Arrive(FlowState.Empty with { Assumptions = FlowMap<string, bool>.Empty.Set("a", true).Set("d", true) }));
        Assert.Equal(FlowState.Empty, arrivals.Arrive(FlowState.Empty));
    }

    [Fact]
    public void Values_know_whether_they_are_null()
    {
        var node = SyntaxFactory.ParseExpression("x");
        Assert.Equal(new ConstantValue(true), FlowValue.Null.IsNull);
        Assert.Equal(new ConstantValue(false), new ConstantValue("x").IsNull);
        Assert.Equal(FlowValue.Unknown, FlowValue.Unknown.IsNull);
        Assert.Equal(new ConstantValue(false), new PolicyReference(1).IsNull);
        Assert.Equal(FlowValue.Unknown, new ConfigurationValue("a", true, node).IsNull);
        Assert.Equal(new ConstantValue(false), new ConfigurationValue("a", false, node).IsNull);
        Assert.Equal(FlowValue.Unknown, new BoundValue("a", node).IsNull);
        Assert.Equal(new ConstantValue(false), new SectionValue("a").IsNull);
    }

    [Fact]
    public void Lists_remember_what_of_them_is_not_known()
    {
        var node = SyntaxFactory.ParseExpression("x");
        var frame = new FlowFrame(null!, true, null, null);
        var read = new ConfigurationValue("a", true, node);
        var empty = StringsValue.Empty("list");
        Assert.Equal("[] False False 0", Text(empty));
        Assert.Equal("[x] False False 0", Text(empty.Add(new ConstantValue("x"), node, frame)));
        Assert.Equal("[] True False 1", Text(empty.Add(read, node, frame)));
        Assert.Equal("[] True True 0", Text(empty.Add(FlowValue.Unknown, node, frame)));
        Assert.Equal("[x] True True 0", Text(empty.Add(FlowValue.Unknown, node, frame).Add(new ConstantValue("x"), node, frame)));

        var known = empty.Add(new ConstantValue("x"), node, frame);
        var open = empty.Add(new ConstantValue("y"), node, frame).Add(FlowValue.Unknown, node, frame);
        Assert.Equal("[x,y] True True 0", Text(known.AddRange(open)));
        Assert.Equal("[y,x] True True 0", Text(open.AddRange(known)));
        Assert.Equal("[x,x] False False 0", Text(known.AddRange(known)));
        Assert.Equal("[x] True False 1", Text(known.AddRange(empty.Add(read, node, frame))));
        Assert.Equal("[x] True True 0", Text(known.AddRange(FlowValue.Unknown)));
        Assert.Equal("[x] True False 1", Text(known.AddRange(read)));
        Assert.False(known.AddRange(read).Reads[0].MayBeNull);

        var (other, body) = (SyntaxFactory.ParseExpression("y"), new FlowFrame(null!, true, null, null));
        Assert.Equal(new StringItem("x", node, frame), StringsValue.ItemOf(new ConstantValue("x"), node, frame));
        Assert.Equal(new StringItem("x", other, body), StringsValue.ItemOf(new ConstantValue("x", other, body), node, frame));
    }

    private static readonly FlowMap<string, bool> Map = FlowMap<string, bool>.Empty;

    private static string Text(StringsValue list) =>
        $"[{string.Join(',', list.Items.Select(static item => item.Text))}] {list.MayHoldOthers} {list.MayHoldUntraced} {list.Reads.Count}";

    private static CodePlace Place(string code)
    {
        var node = SyntaxFactory.ParseExpression(code);
        var frame = new FlowFrame(null!, true, null, null);
        return new CodePlace(node, node, frame, frame);
    }

    /// <summary>A text whose hash is that of every other.</summary>
    private sealed record Same(string Text)
    {
        public override int GetHashCode() => 1;
    }
}
