using CorsAnalyzers.Policies;
using Xunit;

namespace CorsAnalyzers.Tests.Policies;

/// <summary>What is wrong with the names of methods and headers, and which were meant.</summary>
public class ListedNameTests
{
    [Theory]
    [InlineData("X-A", "X-A None")]
    [InlineData(" X-A\t", "X-A None")]
    [InlineData("", " Empty")]
    [InlineData(" \t", " Empty")]
    [InlineData("X-A:", "X-A: NoToken X-A")]
    [InlineData("X-A,", "X-A, NoToken X-A")]
    [InlineData("X-A;", "X-A; NoToken X-A")]
    [InlineData("X-A ;", "X-A ; NoToken X-A")]
    [InlineData("X-A\n", "X-A\n Unsendable X-A")]
    [InlineData("X(A)", "X(A) NoToken")]
    [InlineData("X-\u00e4", "X-\u00e4 Unsendable")]
    [InlineData("X-\u00e4,", "X-\u00e4, Unsendable")]
    [InlineData(",X-A", ",X-A NoToken")]
    [InlineData("*,", "*, NoToken")]
    [InlineData(",", ", NoToken")]
    [InlineData("*", null)]
    [InlineData(" * ", null)]
    [InlineData("X-A,X-B", null)]
    [InlineData("X-A X-B", null)]
    public void A_name_is_one_or_has_a_flaw(string written, string? expected)
    {
        var name = ListedName.Of(new PolicyEntry(written, written, null!));
        Assert.Equal(expected, name is null ? null : $"{name.Name} {name.Flaw} {name.Meant}".TrimEnd(' '));
    }

    [Fact]
    public void An_empty_part_of_a_text_that_was_cut_is_none()
    {
        var place = new CodePlace(null!, null!, new(null!, isInUnit: true, null, null), null!);
        Assert.Null(ListedName.Of(new PolicyEntry(" ", " ", null!) { Split = place }));
        Assert.Equal("X-A", ListedName.Of(new PolicyEntry("X-A", "X-A", null!) { Split = place })?.Name);
    }

    [Theory]
    [InlineData("A,B", "A B")]
    [InlineData("A;B", "A B")]
    [InlineData("A B", "A B")]
    [InlineData("A\tB\rC\nD", "A B C D")]
    [InlineData(" A, B ,C", "A B C")]
    [InlineData("A,,B", "A B")]
    [InlineData("A,*", "A *")]
    [InlineData("A", "")]
    [InlineData("A,", "")]
    [InlineData("", "")]
    [InlineData(",", "")]
    [InlineData("A,(B)", "")]
    [InlineData("(A),B", "")]
    [InlineData("A|B", "")]
    public void Names_in_one_text_are_split(string text, string expected) => Assert.Equal(expected, string.Join(' ', JoinedNames.Split(text)));

    [Theory]
    [InlineData("GET,POST", true)]
    [InlineData("GET;POST", true)]
    [InlineData("Content,Type", true)]
    [InlineData("GET,*", false)]
    [InlineData("*,GET", false)]
    [InlineData("GET POST", true)]
    [InlineData("X-A X-B", true)]
    [InlineData("Content Type", false)]
    [InlineData("GET Post", false)]
    [InlineData("X-A Accept", false)]
    [InlineData("GET *", false)]
    [InlineData(",Content Type", true)]
    [InlineData("-a B", true)]
    public void Some_names_can_be_meant_in_one_way_only(string text, bool expected) => Assert.Equal(expected, JoinedNames.IsPlain(text, JoinedNames.Split(text)));
}
