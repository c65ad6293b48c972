using System.Globalization;
using CorsAnalyzers.Fetch;
using Xunit;

namespace CorsAnalyzers.Tests.Fetch;

/// <summary>Max ages as ASP.NET Core writes and browsers read them; the first argument is the row of the catalogue of traps.</summary>
public class PreflightMaxAgeTests
{
    public static TheoryData<string, TimeSpan, string, string> Rows => new()
    {
        { "A01", TimeSpan.FromSeconds(-1), "-1", "throws" },
        { "A01", Timeout.InfiniteTimeSpan, "-0.001", "throws" },
        { "A02", TimeSpan.Zero, "0", "zero whole" },
        { "A04", TimeSpan.FromDays(1), "86400", "whole" },
        { "A04", TimeSpan.FromDays(2), "172800", "whole above" },
        { "A04", TimeSpan.FromSeconds(86401), "86401", "whole above" },
        { "A05", TimeSpan.FromMilliseconds(1500), "1.5", "" },
        { "A06", TimeSpan.MaxValue, "922337203685.4775", "above overflow" },
        { "A06", TimeSpan.FromDays(10_000_000), "864000000000", "whole above overflow" },
        { "A06", TimeSpan.FromSeconds(int.MaxValue), "2147483647", "whole above" },
        { "A06", TimeSpan.FromSeconds(int.MaxValue + 1L), "2147483648", "whole above overflow" },
        { "A07", new TimeSpan(3600), "0.00036", "" },
        { "A07", TimeSpan.FromMilliseconds(3600), "3.6", "" },
        { "A07", TimeSpan.FromTicks(1), "1E-07", "" },
        { "", TimeSpan.FromMinutes(10), "600", "whole" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_max_age_is_written_and_read(string id, TimeSpan value, string emitted, string expected)
    {
        Assert.NotNull(id);
        var age = new PreflightMaxAge(value);
        var groups = new List<string>();
        if (age.Throws) groups.Add("throws");
        if (age.IsZero) groups.Add("zero");
        if (age.IsDeltaSeconds) groups.Add("whole");
        if (age.IsAboveEveryCap) groups.Add("above");
        if (age.Overflows) groups.Add("overflow");
        Assert.Equal(emitted, age.Emitted);
        Assert.Equal(expected, string.Join(" ", groups));
    }

    [Fact]
    public void It_is_written_as_the_framework_writes_it()
    {
        var random = new Random(1);
        for (var i = 0; i < Generated.Count(50_000); i++)
        {
            var value = TimeSpan.FromTicks(random.NextInt64() >> random.Next(63));
            Assert.Equal(value.TotalSeconds.ToString(CultureInfo.InvariantCulture), new PreflightMaxAge(value).Emitted);
        }
    }

    [Fact]
    public void The_caps() => Assert.Equal(
        [600, 7200, 86400, 86400],
        [PreflightMaxAge.WebKitCap, PreflightMaxAge.ChromiumCap, PreflightMaxAge.FirefoxCap, PreflightMaxAge.LargestUseful]);
}
