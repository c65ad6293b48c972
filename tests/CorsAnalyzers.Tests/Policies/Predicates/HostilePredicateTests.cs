using CorsAnalyzers.Policies.Predicates;
using CorsAnalyzers.Policies.Predicates.Execution;
using CorsAnalyzers.Symbols;
using Xunit;

namespace CorsAnalyzers.Tests.Policies.Predicates;

/// <summary>Predicates that never end, or are larger than anybody writes: stopped by counts, never wrong, never a failure.</summary>
public class HostilePredicateTests
{
    private const string Origin = "https://a.example";

    /// <summary>More than a question costs, for the steps that are counted at once.</summary>
    private const int Slack = 100;

    /// <summary>Nearly as deep as code is read.</summary>
    private const int Deep = Nesting.Bound - 20;

    [Theory]
    [InlineData("o => { while (true) { } }")]
    [InlineData("o => { for (;;) o += \"x\"; }")]
    [InlineData("o => { var n = 0; while (n >= 0) { n++; n--; } return true; }")]
    [InlineData("o => { again: if (o.Length > 0) goto again; return false; }")]
    [InlineData("o => { var l = new List<string> { o }; while (l.Count > 0) l.Add(o); return false; }")]
    [InlineData("o => { do { try { throw new FormatException(); } catch (FormatException) { continue; } } while (true); }")]
    [InlineData("o => { while (true) { try { o = o.Substring(1_000); } catch (ArgumentOutOfRangeException) { } } }")]
    public async Task An_endless_loop_is_stopped(string predicate)
    {
        var asked = await FlowRun.PredicateAsync(predicate);
        Assert.Equal(PredicateOutcome.Unknown, asked.Ask(Origin).Outcome);
        Assert.InRange(asked.Steps, RunBudget.OfOneQuestion - Slack, (2 * RunBudget.OfOneQuestion) + Slack);
    }

    [Theory]
    [InlineData("Deep", "static bool Deep(string o) => Deep(o + \"x\");")]
    [InlineData("Deep", "static bool Deep(string o) => Other(o); static bool Other(string o) => !Deep(o);")]
    [InlineData("o => Deep(o)", "static bool Deep(string o) { bool L(string p) => Deep(p) && L(p); return L(o); }")]
    [InlineData("Deep", "static readonly Func<string, bool> Deep = o => Deep(o);")]
    [InlineData("o => Deep.Length > 0", "static string Deep => Deep;")]
    [InlineData("o => new[] { o }.Any(Deep)", "static bool Deep(string o) => new[] { o, o }.Any(Deep) || new[] { o, o }.All(Deep);")]
    public async Task A_recursion_without_end_is_stopped(string predicate, string members)
    {
        var asked = await FlowRun.PredicateAsync(predicate, members);
        Assert.Equal(PredicateOutcome.Unknown, asked.Ask(Origin).Outcome);
        Assert.InRange(asked.Steps, 1, (2 * RunBudget.OfOneQuestion) + Slack);
    }

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|aa)+$")]
    [InlineData("^(([a-z])+.)+[A-Z]([a-z])+$")]
    [InlineData("(x+x+)+y")]
    public async Task An_exponential_regex_costs_no_more_than_another(string pattern)
    {
        var asked = await FlowRun.PredicateAsync($"o => Regex.IsMatch(o, @\"{pattern}\")");
        var verdict = asked.Ask(new string('a', 2_000) + "!");
        Assert.True(verdict.Outcome is PredicateOutcome.Unknown or PredicateOutcome.Refuses, verdict.ToString());
        Assert.InRange(asked.Steps, 1, RunBudget.OfOneQuestion);
    }

    [Fact]
    public async Task A_regex_of_very_many_words_is_not_run()
    {
        var words = string.Join('|', Enumerable.Range(0, 100_000).Select(static i => "w" + i));
        var asked = await FlowRun.PredicateAsync($"o => Regex.IsMatch(o, \"^({words})$\")");
        Assert.Equal(PredicateOutcome.Unknown, asked.Ask(Origin).Outcome);
        Assert.InRange(asked.Steps, 1, Slack);
    }

    [Fact]
    public async Task A_long_list_is_searched()
    {
        var origins = string.Join(", ", Enumerable.Range(0, 10_000).Select(static i => $"\"https://a{i}.example\""));
        var asked = await FlowRun.PredicateAsync("o => Allowed.Contains(o)", $"static readonly string[] Allowed = {{ {origins} }};");
        Assert.Contains(asked.Ask("https://a9999.example").Outcome, new[] { PredicateOutcome.Accepts, PredicateOutcome.Unknown });
        Assert.Contains(asked.Ask("https://b.example").Outcome, new[] { PredicateOutcome.Refuses, PredicateOutcome.Unknown });

        var set = await FlowRun.PredicateAsync("Allowed.Contains", $"static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase) {{ {origins} }};");
        Assert.Contains(set.Ask("https://a9999.example").Outcome, new[] { PredicateOutcome.Accepts, PredicateOutcome.Unknown });
        Assert.InRange(set.Steps, 0, 4 * (RunBudget.OfOneQuestion + Slack));
    }

    [Fact]
    public async Task A_long_chain_of_or_is_followed()
    {
        var chain = string.Join(" || ", Enumerable.Range(0, Deep).Select(static i => $"o == \"https://a{i}.example\""));
        var asked = await FlowRun.PredicateAsync("o => " + chain);
        Assert.Contains(asked.Ask("https://a4.example").Outcome, new[] { PredicateOutcome.Accepts, PredicateOutcome.Unknown });
        Assert.Contains(asked.Ask("https://b.example").Outcome, new[] { PredicateOutcome.Refuses, PredicateOutcome.Unknown });
        Assert.InRange(asked.Steps, 1, 3 * (RunBudget.OfOneQuestion + Slack));
    }

    [Theory]
    [InlineData("parentheses")]
    [InlineData("a sum of texts")]
    [InlineData("conditions")]
    [InlineData("calls")]
    [InlineData("lambdas")]
    public async Task A_deep_expression_is_left_alone(string what)
    {
        var predicate = what switch
        {
            "parentheses" => "o => " + new string('(', 200) + "o == \"https://a.example\"" + new string(')', 200),
            "a sum of texts" => "o => (o" + string.Concat(Enumerable.Repeat(" + o", Deep)) + ").Length > 0",
            "conditions" => "o => " + string.Concat(Enumerable.Range(0, 200).Select(static i => $"o.Length == {i + 100} ? false : ")) + "true",
            "calls" => "o => o" + string.Concat(Enumerable.Repeat(".Trim()", Deep / 2)) + ".Length > 0",
            _ => "o => " + string.Concat(Enumerable.Range(0, 60).Select(static i => $"new[] {{ o }}.Any(x{i} => ")) + "true" + new string(')', 60),
        };
        var asked = await FlowRun.PredicateAsync(predicate);
        Assert.Contains(asked.Ask(Origin).Outcome, new[] { PredicateOutcome.Accepts, PredicateOutcome.Unknown });
        Assert.InRange(asked.Steps, 1, 2 * (RunBudget.OfOneQuestion + Slack));
    }

    [Fact]
    public async Task All_questions_together_are_bounded()
    {
        var asked = await FlowRun.PredicateAsync("o => { while (true) { } }");
        for (var i = 0; i < 500; i++) Assert.Equal(PredicateOutcome.Unknown, asked.Ask(Origin + ":" + i).Outcome);
        Assert.InRange(asked.Steps, 1, 1_000_000 + Slack);
    }

    [Fact]
    public async Task A_text_that_grows_is_not_kept()
    {
        var asked = await FlowRun.PredicateAsync("o => { for (var i = 0; i < 100; i++) o += o; return o.Length > 0; }");
        Assert.Equal(PredicateOutcome.Unknown, asked.Ask(Origin).Outcome);
        asked = await FlowRun.PredicateAsync("o => { for (var i = 0; i < 100; i++) o = o.Replace(\"a\", o); return o.Length > 0; }");
        Assert.Equal(PredicateOutcome.Unknown, asked.Ask(Origin).Outcome);
        asked = await FlowRun.PredicateAsync("o => { for (var i = 0; i < 100; i++) o = string.Join(o, o, o, $\"{o}{o}\"); return o.Length > 0; }");
        Assert.Equal(PredicateOutcome.Unknown, asked.Ask(Origin).Outcome);
        asked = await FlowRun.PredicateAsync("o => { var a = new[] { o }; for (var i = 0; i < 100; i++) a = a.Concat(a).ToArray(); return a.Length > 0; }");
        Assert.Equal(PredicateOutcome.Unknown, asked.Ask(Origin).Outcome);
    }
}
