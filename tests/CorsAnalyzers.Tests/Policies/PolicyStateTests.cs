using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Flow;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CorsAnalyzers.Tests.Policies;

/// <summary>What is known of a policy where one of two ways may have made it, and the notes that come with it.</summary>
public class PolicyStateTests
{
    [Fact]
    public void What_is_the_same_on_both_ways_is_known()
    {
        var state = PolicyState.New with
        {
            Origins = PolicyList.Empty.Add(new PolicyEntry("a", "a", Place("A()"))),
            Credentials = new PolicySwitch(Known.Yes, Place("C()")),
            OriginTest = new OriginTest(OriginTestKind.Always, Place("T()")),
            MaxAge = new PolicyMaxAge(true, TimeSpan.FromSeconds(5), Place("M()")),
            Failure = new PolicyFailure(PolicyFailureKind.NullNames, Place("F()")),
            ChangedAfterBuild = new PolicyChange(Place("X()"), Place("Build()")),
            IsDevelopmentOnly = true,
            MayHaveThrown = true,
        };
        state = state.Undo(PolicyAspect.Methods, Place("Dead()"), Place("By()"));
        Assert.Equal(state, state.Join(state with { IsDevelopmentOnly = true }));
    }

    [Fact]
    public void What_differs_is_not()
    {
        Assert.Equal(OriginTest.Unknown, OriginTest.Listed.Join(new OriginTest(OriginTestKind.Always, null)));
        Assert.Equal(PolicySwitch.Unknown, PolicySwitch.Off.Join(new PolicySwitch(Known.Yes, null)));
        Assert.Equal(PolicySwitch.Unknown, PolicySwitch.Off.Join(PolicySwitch.Off with { Place = Place("A()") }));
        Assert.Equal(PolicyMaxAge.Unknown, PolicyMaxAge.NotSet.Join(new PolicyMaxAge(true, TimeSpan.Zero, null)));
        Assert.Equal(PolicyList.Unknown, PolicyList.Empty.Join(PolicyList.Empty.Add(new PolicyEntry("a", "a", Place("A()")))));
        Assert.Equal(OriginTest.Listed, OriginTest.Listed.Join(OriginTest.Listed));
        Assert.Equal(PolicyMaxAge.NotSet, PolicyMaxAge.NotSet.Join(PolicyMaxAge.NotSet));
        Assert.Equal(PolicySwitch.Off, PolicySwitch.Off.Join(PolicySwitch.Off));
        Assert.Equal(PolicyList.Empty, PolicyList.Empty.Join(PolicyList.Empty));
    }

    [Fact]
    public void Notes_of_one_way_alone_are_dropped()
    {
        var failed = PolicyState.New with { Failure = new PolicyFailure(PolicyFailureKind.NullNames, Place("F()")) };
        Assert.Null(failed.Join(PolicyState.New).Failure);
        Assert.Null(PolicyState.New.Join(failed).Failure);

        var changed = PolicyState.New with { ChangedAfterBuild = new PolicyChange(Place("X()"), Place("Build()")) };
        Assert.Null(changed.Join(PolicyState.New).ChangedAfterBuild);
        Assert.Null(PolicyState.New.Join(changed).ChangedAfterBuild);

        var undone = PolicyState.New.Undo(PolicyAspect.Methods, Place("Dead()"), Place("By()"));
        Assert.Empty(undone.Join(PolicyState.New).Undone);
        Assert.Empty(PolicyState.New.Join(undone).Undone);

        var development = PolicyState.New with { IsDevelopmentOnly = true };
        Assert.False(development.Join(PolicyState.New).IsDevelopmentOnly);
        Assert.False(PolicyState.New.Join(development).IsDevelopmentOnly);
    }

    [Fact]
    public void What_may_have_thrown_on_one_way_may_have_thrown()
    {
        var thrown = PolicyState.New with { MayHaveThrown = true };
        Assert.True(thrown.Join(PolicyState.New).MayHaveThrown);
        Assert.True(PolicyState.New.Join(thrown).MayHaveThrown);
        Assert.False(PolicyState.New.Join(PolicyState.New).MayHaveThrown);
    }

    [Fact]
    public void One_call_undoes_another_once()
    {
        var (dead, by, later) = (Place("Dead()"), Place("By()"), Place("Later()"));
        var undone = PolicyState.New.Undo(PolicyAspect.Methods, dead, by);
        Assert.Equal(new PolicyUndoing(PolicyAspect.Methods, dead, by), Assert.Single(undone.Undone));
        Assert.Same(undone, undone.Undo(PolicyAspect.Methods, dead, by));
        Assert.Equal(2, undone.Undo(PolicyAspect.Methods, dead, later).Undone.Count);
        Assert.Equal(2, undone.Undo(PolicyAspect.Headers, dead, by).Undone.Count);
    }

    [Fact]
    public void No_call_undoes_itself()
    {
        var place = Place("Dead()");
        Assert.Same(PolicyState.New, PolicyState.New.Undo(PolicyAspect.Methods, place, place with { Value = SyntaxFactory.ParseExpression("value") }));
    }

    [Fact]
    public void Every_list_has_its_part()
    {
        var lists = Enum.GetValues<PolicyPart>().ToDictionary(static part => part, static part => PolicyList.Empty.Add(new PolicyEntry(part.ToString(), null, Place("A()"))));
        var state = lists.Aggregate(PolicyState.New, static (before, pair) => before.With(pair.Key, pair.Value));
        Assert.All(lists, pair => Assert.Same(pair.Value, state[pair.Key]));
        Assert.Equal(["Origins", "Methods", "Headers", "ExposedHeaders"], new[] { state.Origins, state.Methods, state.Headers, state.ExposedHeaders }.Select(static list => list.Entries[0].Written));
        Assert.Throws<ArgumentOutOfRangeException>("part", () => state[(PolicyPart)4]);
        Assert.Throws<ArgumentOutOfRangeException>("part", () => state.With((PolicyPart)4, PolicyList.Empty));
    }

    /// <summary>What is known of a list of which nothing is known, and of an empty one.</summary>
    [Fact]
    public void A_list_may_be_empty_or_not_known()
    {
        Assert.True(PolicyList.Empty.IsEmpty);
        Assert.False(PolicyList.Unknown.IsEmpty);
        Assert.True(PolicyList.Unknown.MayHoldOthers);
        Assert.True(PolicyList.Unknown.MayHoldUntraced);
        Assert.False(PolicyList.Empty.MayHoldUntraced);
        Assert.False(PolicyList.Empty.Add(new PolicyEntry("a", "a", Place("A()"))).IsEmpty);
        Assert.Equal(PolicyList.Unknown, PolicyList.Empty.AddUnknown());
    }

    [Fact]
    public void A_source_is_in_a_list_once()
    {
        var source = new PolicySource(PolicySourceKind.Configuration, "key", Place("A()"));
        var list = PolicyList.Empty.AddFrom(source);
        Assert.Equal(source, Assert.Single(list.Sources));
        Assert.True(list.MayHoldOthers);
        Assert.False(list.MayHoldUntraced);
        Assert.Single(list.AddFrom(source).Sources);
        Assert.Equal(2, list.AddFrom(source with { Key = "other" }).Sources.Count);
        Assert.True(source.IsArray);
    }

    [Fact]
    public void Max_ages_differ_in_whether_they_are_known()
    {
        Assert.True(PolicyMaxAge.NotSet.IsKnown);
        Assert.False(PolicyMaxAge.Unknown.IsKnown);
        Assert.NotEqual(PolicyMaxAge.NotSet, PolicyMaxAge.Unknown);
    }

    [Fact]
    public void An_entry_that_split_made_remembers_it()
    {
        var entry = new PolicyEntry("a", "a", Place("A()"));
        Assert.False(entry.IsFromSplit);
        Assert.True(entry.IsNormalized);
        Assert.True((entry with { Split = Place("Split()") }).IsFromSplit);
    }

    [Theory]
    [InlineData(PolicySiteKind.Registration, true)]
    [InlineData(PolicySiteKind.Pipeline, true)]
    [InlineData(PolicySiteKind.RegisteredObject, true)]
    [InlineData(PolicySiteKind.Build, false)]
    [InlineData(PolicySiteKind.Builder, false)]
    [InlineData(PolicySiteKind.PolicyObject, false)]
    public void A_policy_is_in_use_where_nothing_of_it_is_still_to_come(object kind, bool expected)
    {
        Assert.Equal(expected, new PolicySite((PolicySiteKind)kind, SyntaxFactory.ParseExpression("x"), new FlowFrame(null!, true, null, null)).IsInUse);
    }

    [Theory]
    [InlineData(OriginTestKind.Predicate, true)]
    [InlineData(OriginTestKind.Always, true)]
    [InlineData(OriginTestKind.Never, true)]
    [InlineData(OriginTestKind.Null, true)]
    [InlineData(OriginTestKind.Listed, false)]
    [InlineData(OriginTestKind.ListedOrSubdomain, false)]
    [InlineData(OriginTestKind.Unknown, false)]
    public void A_predicate_is_of_the_application(object kind, bool expected)
    {
        Assert.Equal(expected, new OriginTest((OriginTestKind)kind, null).IsPredicate);
    }

    /// <summary>Whether a path without the source has values of its own.</summary>
    [Fact]
    public void A_policy_has_a_fallback_where_a_path_without_the_source_has_values()
    {
        var source = new PolicySource(PolicySourceKind.Configuration, "key", Place("A()"));
        var read = PolicyState.New with { Origins = PolicyList.Empty.AddFrom(source) };
        var entry = PolicyState.New with { Origins = PolicyList.Empty.Add(new PolicyEntry("a", "a", Place("A()"))) };
        var unknown = PolicyState.New with { Origins = PolicyList.Empty.AddUnknown() };
        Assert.False(Has(read));
        Assert.False(Has(read, PolicyState.New));
        Assert.False(Has(read with { Origins = read.Origins.Add(entry.Origins.Entries[0]) }));
        Assert.True(Has(read, entry));
        Assert.True(Has(read, unknown));
        Assert.True(Has(read, PolicyState.New, entry));
        Assert.False(Has(read, PolicyState.New with { Methods = entry.Origins }));

        bool Has(params PolicyState[] states) => new PolicyFact(null!, [.. states], true).HasFallback(PolicyPart.Origins, source);
    }

    private static CodePlace Place(string code)
    {
        var node = SyntaxFactory.ParseExpression(code);
        var frame = new FlowFrame(null!, true, null, null);
        return new CodePlace(node, node, frame, frame);
    }
}
