using CorsAnalyzers.Fetch.Hosts;
using Xunit;

namespace CorsAnalyzers.Tests.Fetch;

/// <summary>What the table of letters holds, from the first of each range to the last; which letter each becomes is compared with the framework in <see cref="HostTests"/>.</summary>
public class DomainLetterTests
{
    [Theory]
    [InlineData("Latin-1", 0xc0, 0xd6)]
    [InlineData("Latin-1, behind the sign of multiplication", 0xd8, 0xf6)]
    [InlineData("Latin-1, behind the sign of division", 0xf8, 0x12f)]
    [InlineData("Latin Extended-A, behind dotted letters", 0x134, 0x13e)]
    [InlineData("Latin Extended-A, behind L with a dot", 0x141, 0x148)]
    [InlineData("Latin Extended-A", 0x14a, 0x17e)]
    [InlineData("O with a horn", 0x1a0, 0x1a1)]
    [InlineData("U with a horn", 0x1af, 0x1b0)]
    [InlineData("letters with a caron", 0x1cd, 0x1dc)]
    [InlineData("letters with a comma", 0x218, 0x21b)]
    [InlineData("Greek, alpha with tonos", 0x386, 0x386)]
    [InlineData("Greek, capitals with tonos", 0x388, 0x38a)]
    [InlineData("Greek, omicron with tonos", 0x38c, 0x38c)]
    [InlineData("Greek, capitals", 0x38e, 0x3a1)]
    [InlineData("Greek, from sigma on", 0x3a3, 0x3ce)]
    [InlineData("Cyrillic", 0x400, 0x481)]
    [InlineData("Cyrillic, extended", 0x48a, 0x4bf)]
    [InlineData("Cyrillic, extended, behind the palochka", 0x4c1, 0x52f)]
    [InlineData("Armenian, capitals", 0x531, 0x556)]
    [InlineData("Armenian", 0x561, 0x586)]
    [InlineData("Hebrew", 0x5d0, 0x5ea)]
    [InlineData("Arabic", 0x621, 0x63a)]
    [InlineData("Arabic, behind the tatweel", 0x641, 0x64a)]
    [InlineData("Persian peh", 0x67e, 0x67e)]
    [InlineData("Persian tcheh", 0x686, 0x686)]
    [InlineData("Persian jeh", 0x698, 0x698)]
    [InlineData("Persian keheh", 0x6a9, 0x6a9)]
    [InlineData("Persian gaf", 0x6af, 0x6af)]
    [InlineData("Persian yeh", 0x6cc, 0x6cc)]
    [InlineData("Georgian", 0x10d0, 0x10f0)]
    [InlineData("Latin Extended Additional", 0x1e00, 0x1e99)]
    [InlineData("Vietnamese", 0x1ea0, 0x1eff)]
    [InlineData("ideographic full stop", 0x3002, 0x3002)]
    [InlineData("ideographic iteration", 0x3005, 0x3005)]
    [InlineData("Hiragana", 0x3041, 0x3096)]
    [InlineData("Katakana", 0x30a1, 0x30fa)]
    [InlineData("prolonged sound", 0x30fc, 0x30fc)]
    [InlineData("CJK Extension A", 0x3400, 0x4db5)]
    [InlineData("CJK", 0x4e00, 0x9fa5)]
    [InlineData("Hangul", 0xac00, 0xd7a3)]
    [InlineData("full-width", 0xff01, 0xff5e)]
    [InlineData("half-width full stop", 0xff61, 0xff61)]
    public void A_range_of_letters(string name, int first, int last)
    {
        Assert.NotEmpty(name);
        Assert.All([first, last], static c => Assert.True(DomainLetter.Map(c) >= 0, $"{c:x4}"));
        Assert.All([first - 1, last + 1], c => Assert.True(DomainLetter.Map(c) < 0, $"{c:x4}"));
    }

    [Theory]
    [InlineData("C1 controls", 0x80, 0x9f)]
    [InlineData("half a pair", 0xd800, 0xdfff)]
    [InlineData("noncharacters", 0xfdd0, 0xfdef)]
    [InlineData("replacement character", 0xfffd, 0xffff)]
    [InlineData("the last of a plane", 0x1fffe, 0x1ffff)]
    public void A_range_that_no_domain_contains(string name, int first, int last)
    {
        Assert.NotEmpty(name);
        Assert.All([first, last], static c => Assert.Equal(DomainLetter.Disallowed, DomainLetter.Map(c)));
        Assert.All([first - 1, last + 1], static c => Assert.NotEqual(DomainLetter.Disallowed, DomainLetter.Map(c)));
    }

    [Fact]
    public void Letters_that_are_written_in_other_ways_are_unknown() =>
        Assert.All([0xa0, 0xb5, 0xd7, 0xf7, 0x130, 0x132, 0x133, 0x13f, 0x140, 0x149, 0x17f, 0x3a2, 0x3c2 + 0x1000, 0x1e9e, 0x1f600], static c => Assert.True(DomainLetter.Map(c) == DomainLetter.Unknown, $"{c:x4}"));

    [Theory]
    [InlineData('A', 'a')]
    [InlineData('Z', 'z')]
    [InlineData('[', '[')]
    [InlineData('@', '@')]
    [InlineData('Ÿ', 'ÿ')]
    [InlineData('Ư', 'ư')]
    [InlineData('Ώ', 'ώ')]
    [InlineData('Ѐ', 'ѐ')]
    [InlineData('Џ', 'џ')]
    [InlineData('А', 'а')]
    [InlineData('Я', 'я')]
    [InlineData('Ӂ', 'ӂ')]
    [InlineData('ӏ', 'ӏ')]
    [InlineData('。', '.')]
    [InlineData('．', '.')]
    [InlineData('｡', '.')]
    [InlineData('～', '~')]
    [InlineData('！', '!')]
    public void A_letter_stands_for_another(char c, char mapped) => Assert.Equal(mapped, DomainLetter.Map(c));

    [Theory]
    [InlineData('א', true)]
    [InlineData('ת', true)]
    [InlineData('ء', true)]
    [InlineData('غ', true)]
    [InlineData('ف', true)]
    [InlineData('ي', true)]
    [InlineData('ی', true)]
    [InlineData('a', false)]
    [InlineData('я', false)]
    [InlineData('日', false)]
    public void Two_scripts_are_written_from_right_to_left(char c, bool expected) => Assert.Equal(expected, DomainLetter.IsRightToLeft(c));
}
