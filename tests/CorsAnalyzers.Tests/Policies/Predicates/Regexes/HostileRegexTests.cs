using System.Text.RegularExpressions;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Predicates.Regexes;
using Xunit;

namespace CorsAnalyzers.Tests.Policies.Predicates.Regexes;

/// <summary>Patterns that would keep another engine busy, or overflow a stack. The counts say what they cost here.</summary>
public class HostileRegexTests
{
    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|a)*$")]
    [InlineData("^(a|aa)+$")]
    [InlineData("^(.*a){12}$")]
    [InlineData("a{0,30}a{30}!")]
    [InlineData("((((a+)+)+)+)+!")]
    public void The_cost_grows_with_the_input_and_no_faster(string pattern)
    {
        var read = RegexPattern.Read(pattern);
        var states = read.Automaton!.States.Count;
        int CostOf(int length)
        {
            var steps = int.MaxValue;
            Assert.Equal(Known.No, read.IsMatch(new string('a', length) + "b", ref steps));
            return int.MaxValue - steps;
        }

        Assert.InRange(CostOf(100), 100, 102 * 2 * states);
        Assert.InRange(CostOf(200), 200, 202 * 2 * states);
        Assert.InRange(CostOf(200), 1, 3 * CostOf(100));
    }

    [Fact]
    public void The_steps_that_are_given_are_not_exceeded()
    {
        var pattern = RegexPattern.Read("(a|b)*c");
        var input = new string('a', 300);
        var steps = 100;
        Assert.Equal(Known.Unknown, pattern.IsMatch(input, ref steps));
        Assert.InRange(steps, -2 * pattern.Automaton!.States.Count, 0);

        steps = 100_000;
        Assert.Equal(Known.No, pattern.IsMatch(input, ref steps));
        Assert.InRange(steps, 1, 99_999);
    }

    /// <summary>Conditions and forks cost too, not only characters.</summary>
    [Fact]
    public void Every_state_that_is_looked_at_is_a_step()
    {
        var steps = 1_000;
        Assert.Equal(Known.No, RegexPattern.Read("\\Aa|\\Ab|\\Ac").IsMatch("xxxx", ref steps));
        // At each of five places two forks and three conditions; at the first one three characters, asked for and compared.
        Assert.Equal(1_000 - (5 * 5) - (2 * 3), steps);
    }

    [Theory]
    [InlineData("a{0,1900}", true)]
    [InlineData("a{0,2100}", false)]
    [InlineData("(a|b|c){490}", true)]
    [InlineData("(a|b|c){510}", false)]
    [InlineData("(a{40}){45}", true)]
    public void The_states_are_bounded(string pattern, bool isUnderstood)
    {
        var read = RegexPattern.Read(pattern);
        Assert.Equal(isUnderstood ? RegexOutcome.Understood : RegexOutcome.NotUnderstood, read.Outcome);
        Assert.InRange(read.Automaton?.States.Count ?? 0, 0, RegexAutomaton.MaxStates);
    }

    public static TheoryData<string, string> Large => new()
    {
        { "alternation", string.Join('|', Enumerable.Range(0, 100_000).Select(static number => "word" + number)) },
        { "counts in counts", "((a{100}){100}){100}" },
        { "largest count", "a{2147483647}" },
        { "count of an optional part", "(a?){2000000000}" },
        { "count of nothing", "(){2000000000}" },
        { "counts of none", "(((a{0,1}b{0}c){1000}){1000}){1000}" },
        { "open count", "(a{2000}){2000,}" },
        { "parentheses", new string('(', 100_000) + new string(')', 100_000) },
        { "parentheses below the length", new string('(', 900) + new string(')', 900) },
        { "groups", string.Concat(Enumerable.Repeat("(?:", 600)) + new string(')', 600) },
        { "text", new string('a', 2_001) },
    };

    [Theory, MemberData(nameof(Large))]
    public void What_is_too_large_is_not_understood(string name, string pattern)
    {
        var read = RegexPattern.Read(pattern);
        Assert.True(read.Outcome == RegexOutcome.NotUnderstood, name);
        Assert.Null(read.Automaton);
        Assert.Empty(RegexExamples.Of(read).Matching);
        Assert.Null(RegexRepair.Of(read));
    }

    [Theory]
    [InlineData(RegexParser.MaxDepth, true)]
    [InlineData(RegexParser.MaxDepth + 1, false)]
    public void Groups_are_understood_down_to_a_depth(int depth, bool expected)
    {
        var pattern = RegexPattern.Read(string.Concat(Enumerable.Repeat("(a|b", depth)) + string.Concat(Enumerable.Repeat(")+", depth)));
        Assert.Equal(expected ? RegexOutcome.Understood : RegexOutcome.NotUnderstood, pattern.Outcome);
        Assert.Equal(!expected, RegexExamples.Of(pattern).Matching.IsEmpty);
    }

    [Fact]
    public void A_pattern_at_the_length_is_understood()
    {
        Assert.Equal(RegexOutcome.Understood, RegexPattern.Read(new string('a', RegexParser.MaxLength)).Outcome);
        Assert.Empty(RegexExamples.Of(RegexPattern.Read(new string('a', RegexParser.MaxLength))).Matching);
    }

    /// <summary>Half-typed patterns: every beginning of every pattern, and every pattern with a character left out.</summary>
    [Fact]
    public void Every_text_gets_an_answer()
    {
        var count = 0;
        foreach (var pattern in OriginRegexes.Patterns)
        {
            for (var i = 0; i < pattern.Length; i++)
            {
                foreach (var text in new[] { pattern[..i], pattern.Remove(i, 1), pattern[i..] })
                {
                    var read = RegexPattern.Read(text);
                    var isInvalid = !IsValid(text);
                    Assert.True(isInvalid == (read.Outcome == RegexOutcome.Invalid) || read.Outcome == RegexOutcome.NotUnderstood, text);
                    RegexRepair.Of(read);
                    count++;
                }
            }
        }

        Assert.True(count > 5_000, count.ToString());
    }

    private static bool IsValid(string pattern)
    {
        try
        {
            _ = new Regex(pattern);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
