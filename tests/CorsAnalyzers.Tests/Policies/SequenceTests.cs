using System.Collections;
using CorsAnalyzers.Policies;
using Xunit;

namespace CorsAnalyzers.Tests.Policies;

/// <summary>Sequences, and the lists of policies that are made of them, are equal where their elements are.</summary>
public class SequenceTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("a", "a", true)]
    [InlineData("ab", "ab", true)]
    [InlineData("a", "", false)]
    [InlineData("", "a", false)]
    [InlineData("ab", "ba", false)]
    [InlineData("ab", "aa", false)]
    [InlineData("ab", "bb", false)]
    [InlineData("ab", "abc", false)]
    [InlineData("abc", "ab", false)]
    public void It_is_equal_to_one_with_equal_elements(string left, string right, bool expected)
    {
        var (first, second) = (Of(left), Of(right));
        Assert.Equal(expected, first.Equals(second));
        Assert.Equal(expected, first.Equals((object)second));
        Assert.Equal(expected, first.GetHashCode() == second.GetHashCode());
        Assert.False(first.Equals((object)left));
    }

    [Fact]
    public void The_hash_is_that_of_the_elements()
    {
        Assert.Equal(0, default(Sequence<string?>).GetHashCode());
        Assert.Equal(31, default(Sequence<string?>).Add(null).GetHashCode());
        Assert.Equal((((2 * 31) + 5) * 31) + 7, default(Sequence<int>).Add(5).Add(7).GetHashCode());
    }

    [Fact]
    public void It_has_its_elements_in_order()
    {
        var letters = default(Sequence<string>).Add("a").AddRange(["b", "c"]);
        Assert.Equal((3, "a", "c"), (letters.Count, letters[0], letters[2]));
        Assert.True(letters.Has("b"));
        Assert.False(letters.Has("d"));
        Assert.False(default(Sequence<string>).Has("a"));
        Assert.Equal("a b c", string.Join(' ', letters));
        Assert.Equal("a b c", string.Join(' ', ((IEnumerable)letters).Cast<string>()));
        var seen = "";
        foreach (var letter in letters) seen += letter;
        Assert.Equal("abc", seen);
    }

    [Fact]
    public void A_list_knows_what_it_may_hold()
    {
        var entry = new PolicyEntry("A", "A", null!);
        var source = new PolicySource(PolicySourceKind.Configuration, "K", null!);
        Assert.True(PolicyList.Empty.IsEmpty);
        Assert.False(PolicyList.Unknown.IsEmpty);
        Assert.False(PolicyList.Empty.Add(entry).IsEmpty);
        Assert.Equal((true, true), (PolicyList.Empty.AddUnknown().MayHoldOthers, PolicyList.Empty.AddUnknown().MayHoldUntraced));
        Assert.Equal((true, false, 1), (PolicyList.Empty.AddFrom(source).MayHoldOthers, PolicyList.Empty.AddFrom(source).MayHoldUntraced, PolicyList.Empty.AddFrom(source).AddFrom(source).Sources.Count));
        Assert.Equal(2, PolicyList.Empty.AddFrom(source).AddFrom(source with { Key = "L" }).Sources.Count);
        Assert.Equal(PolicyList.Empty.Add(entry), PolicyList.Empty.Add(entry).Join(PolicyList.Empty.AddRange([entry])));
        Assert.Equal(PolicyList.Unknown, PolicyList.Empty.Join(PolicyList.Empty.Add(entry)));
        Assert.Equal((true, true), (PolicyList.Unknown.MayHoldOthers, PolicyList.Unknown.MayHoldUntraced));
    }

    [Theory]
    [InlineData("", false, Known.No)]
    [InlineData("*", false, Known.Yes)]
    [InlineData("?", false, Known.Unknown)]
    [InlineData("A", false, Known.No)]
    [InlineData("* A", false, Known.No)]
    [InlineData("? ?", false, Known.No)]
    [InlineData("", true, Known.Unknown)]
    [InlineData("*", true, Known.Unknown)]
    [InlineData("?", true, Known.Unknown)]
    [InlineData("A", true, Known.No)]
    [InlineData("* A", true, Known.No)]
    public void Any_is_a_star_alone(string held, bool mayHoldOthers, object expected)
    {
        var entries = held.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static text => new PolicyEntry(text, text == "?" ? null : text, null!));
        Assert.Equal(expected, (PolicyList.Empty.AddRange(entries) with { MayHoldOthers = mayHoldOthers }).IsAny);
    }

    private static Sequence<char> Of(string letters) => default(Sequence<char>).AddRange(letters);
}
