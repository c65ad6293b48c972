using Xunit;

namespace Seeded.Tests;

public class SeedsTests
{
    [Theory]
    [InlineData(17, false)]
    [InlineData(18, true)]
    [InlineData(19, true)]
    public void Adults_are_eighteen(int age, bool expected) => Assert.Equal(expected, Seeds.IsAdult(age));

    [Theory]
    [InlineData(1, 2, 2)]
    [InlineData(2, 1, 2)]
    [InlineData(2, 2, 2)]
    public void The_larger_one_is_answered(int a, int b, int expected) => Assert.Equal(expected, Seeds.Larger(a, b));

    // Without an assertion on purpose: what it covers must come out as survived.
    [Fact]
    public void Nothing_is_checked() => Seeds.Unchecked(1);
}
