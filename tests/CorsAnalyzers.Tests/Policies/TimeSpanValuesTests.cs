using System.Globalization;
using CorsAnalyzers.Policies;
using Xunit;

namespace CorsAnalyzers.Tests.Policies;

/// <summary>Which time an expression is, and the number that it was made of.</summary>
public class TimeSpanValuesTests
{
    [Theory]
    [InlineData("TimeSpan.Zero", "00:00:00 TimeSpan.Zero")]
    [InlineData("TimeSpan.MaxValue", "10675199.02:48:05.4775807 TimeSpan.MaxValue")]
    [InlineData("TimeSpan.FromTicks(7)", "00:00:00.0000007 of 7")]
    [InlineData("TimeSpan.FromMicroseconds(7)", "00:00:00.0000070 of 7")]
    [InlineData("TimeSpan.FromMicroseconds(1.5)", "00:00:00.0000015 of 1.5")]
    [InlineData("TimeSpan.FromMilliseconds(7)", "00:00:00.0070000 of 7")]
    [InlineData("TimeSpan.FromSeconds(7)", "00:00:07 of 7")]
    [InlineData("TimeSpan.FromSeconds(0.5)", "00:00:00.5000000 of 0.5")]
    [InlineData("TimeSpan.FromSeconds(0.0005)", "00:00:00.0005000 of 0.0005")]
    [InlineData("TimeSpan.FromSeconds(7f)", "00:00:07 of 7")]
    [InlineData("TimeSpan.FromSeconds((short)7)", "00:00:07 of 7")]
    [InlineData("TimeSpan.FromSeconds((byte)7)", "00:00:07 of 7")]
    [InlineData("TimeSpan.FromSeconds(7u)", "00:00:07 of 7")]
    [InlineData("TimeSpan.FromSeconds(7L)", "00:00:07 of 7")]
    [InlineData("TimeSpan.FromMinutes(7)", "00:07:00 of 7")]
    [InlineData("TimeSpan.FromHours(7)", "07:00:00 of 7")]
    [InlineData("TimeSpan.FromDays(7)", "7.00:00:00 of 7")]
    [InlineData("TimeSpan.FromDays(Days)", "7.00:00:00 of 7", "const int Days = 7;")]
    [InlineData("TimeSpan.FromDays(1e9)", "?")]
    [InlineData("TimeSpan.FromDays(-1e9)", "?")]
    [InlineData("TimeSpan.FromTicks(long.MaxValue)", "?")]
    [InlineData("TimeSpan.FromTicks(long.MinValue)", "?")]
    [InlineData("TimeSpan.FromSeconds(7, 500)", "?")]
    [InlineData("TimeSpan.FromSeconds(7, 0)", "00:00:07 of 7")]
    [InlineData("TimeSpan.FromTicks(text.Length)", "?")]
    [InlineData("TimeSpan.Parse(\"7\")", "?")]
    [InlineData("Own.FromDays(7)", "?", "static class Own { public static extern TimeSpan FromDays(int days); }")]
    [InlineData("Own.Zero", "?", "static class Own { public static TimeSpan Zero; }")]
    [InlineData("Make()", "?", "static extern TimeSpan Make();")]
    [InlineData("new TimeSpan()", "00:00:00 new TimeSpan()")]
    [InlineData("new TimeSpan(7)", "00:00:00.0000007 of 7")]
    [InlineData("new TimeSpan(7, 8, 9)", "07:08:09 new TimeSpan(7, 8, 9)")]
    [InlineData("new TimeSpan(6, 7, 8, 9)", "6.07:08:09 new TimeSpan(6, 7, 8, 9)")]
    [InlineData("new TimeSpan(6, 7, 8, 9, 10)", "6.07:08:09.0100000 new TimeSpan(6, 7, 8, 9, 10)")]
    [InlineData("new TimeSpan(6, 7, 8, 9, 10, 11)", "?")]
    [InlineData("new TimeSpan(7, text.Length, 9)", "?")]
    [InlineData("new Own(7)", "?", "struct Own { public Own(int ticks) { } public static implicit operator TimeSpan(Own own) => default; }")]
    [InlineData("new Other.TimeSpan(7)", "?", "static class Other { public struct TimeSpan { public TimeSpan(int ticks) { } public static implicit operator System.TimeSpan(TimeSpan own) => default; } }")]
    [InlineData("Age", "00:00:07 of 7", "static readonly TimeSpan Age = TimeSpan.FromSeconds(7);")]
    public async Task Of_constants_it_is_known(string time, string expected, string members = "") =>
        Assert.Equal(expected, await TimeAsync($"b.SetPreflightMaxAge({time});", members));

    /// <summary>A negative one throws, and is known no less.</summary>
    [Theory]
    [InlineData("TimeSpan.MinValue")]
    [InlineData("System.Threading.Timeout.InfiniteTimeSpan")]
    [InlineData("TimeSpan.FromSeconds(-1)")]
    [InlineData("new TimeSpan(0, 0, -1)")]
    public async Task A_negative_one_is_known(string time) =>
        Assert.NotNull((await PolicyValueText.OfAsync($"b.SetPreflightMaxAge({time});")).Failure);

    [Theory]
    [InlineData("", "not set")]
    [InlineData("if (condition) b.SetPreflightMaxAge(TimeSpan.Zero); else b.SetPreflightMaxAge(TimeSpan.Zero);", "00:00:00 TimeSpan.Zero")]
    [InlineData("b.SetPreflightMaxAge(TimeSpan.Zero).SetPreflightMaxAge(TimeSpan.FromSeconds(7));", "00:00:07 of 7")]
    public async Task The_last_one_counts(string statements, string expected)
    {
        var policy = (await FlowRun.PoliciesAsync(WebCode.Policy("b => { " + statements + " }"))).Policies.Single();
        Assert.All(policy.States, state => Assert.Equal(expected, Text(state.MaxAge)));
    }

    [Fact]
    public void Two_are_known_together_where_they_are_equal()
    {
        var five = new PolicyMaxAge(true, TimeSpan.FromSeconds(5), null);
        Assert.Equal(five, five.Join(five with { }));
        Assert.Equal(PolicyMaxAge.Unknown, five.Join(PolicyMaxAge.NotSet));
        Assert.Equal((true, false), (PolicyMaxAge.NotSet.IsKnown, PolicyMaxAge.Unknown.IsKnown));
    }

    private static async Task<string> TimeAsync(string statements, string members) => Text((await PolicyValueText.OfAsync(statements, members)).MaxAge);

    private static string Text(PolicyMaxAge age) =>
        !age.IsKnown ? "?"
        : age.Value is not { } value ? "not set"
        : value + (age.Number is { } number ? " of " + number.ToString(CultureInfo.InvariantCulture) : " " + age.Place!.Value);
}
