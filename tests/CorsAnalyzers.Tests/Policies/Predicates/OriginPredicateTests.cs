using CorsAnalyzers.Policies.Predicates;
using CorsAnalyzers.Policies.Predicates.Execution;
using Xunit;

namespace CorsAnalyzers.Tests.Policies.Predicates;

/// <summary>What is known of a predicate without an origin, and what its questions cost.</summary>
public class OriginPredicateTests
{
    [Theory]
    [InlineData("o => true", true)]
    [InlineData("o => false", false)]
    [InlineData("o => o.Length >= 0 || true", true)]
    [InlineData("o => o == \"https://a.example\"", null)]
    [InlineData("o => throw new Exception()", null)]
    [InlineData("o => { int.Parse(o); return true; }", null)]
    [InlineData("o => { new Uri(o); return false; }", null)]
    [InlineData("o => { while (true) { } }", null)]
    [InlineData("delegate { return true; }", true)]
    public async Task An_answer_may_be_the_same_for_every_origin(string predicate, object? expected) =>
        Assert.Equal(expected, (await FlowRun.PredicateAsync(predicate)).Always);

    [Theory]
    [InlineData("b.SetIsOriginAllowed(o => o == \"https://a.example\");", "Accepts")]
    [InlineData("b.SetIsOriginAllowed(o => o == \"https://b.example\");", "Refuses")]
    [InlineData("b.SetIsOriginAllowed(o => o == text);", "Unknown")]
    [InlineData("b.SetIsOriginAllowed(o => int.Parse(o) > 0);", "Throws FormatException")]
    [InlineData("var seen = false; b.SetIsOriginAllowed(o => { seen = true; return true; });", "Unknown")]
    [InlineData("b.SetIsOriginAllowed(o => { var all = texts; all[0] = o; return true; });", "Unknown")]
    public async Task A_question_has_its_answer(string statements, string expected)
    {
        var verdict = (await FlowRun.PredicateOfAsync($"b => {{ {statements} }}")).Ask("https://a.example");
        Assert.Equal(expected, $"{verdict.Outcome} {verdict.ExceptionName}".TrimEnd());
    }

    [Fact]
    public async Task A_question_is_paid_for_once()
    {
        var asked = await FlowRun.PredicateAsync("o => o == \"https://a.example\"");
        var verdict = asked.Ask("https://a.example");
        var steps = asked.Steps;
        Assert.Equal((verdict, steps), (asked.Ask("https://a.example"), asked.Steps));
        asked.Ask("https://b.example");
        Assert.InRange(asked.Steps, steps + 1, steps + 20);
    }

    [Fact]
    public async Task The_last_question_gets_what_is_left()
    {
        var asked = await FlowRun.PredicateAsync("o => { if (o.Length == 1) return true; while (true) { } }");
        Assert.Equal(PredicateOutcome.Accepts, asked.Ask("x").Outcome);
        for (var i = 0; i < 1_000_000 / RunBudget.OfOneQuestion; i++) asked.Ask("https://a.example:" + i);
        Assert.Equal(1_000_000, asked.Steps);
        Assert.Equal(PredicateOutcome.Unknown, asked.Ask("y").Outcome);
        Assert.Equal(PredicateOutcome.Accepts, asked.Ask("x").Outcome);
        Assert.Equal(1_000_000, asked.Steps);
    }
}
