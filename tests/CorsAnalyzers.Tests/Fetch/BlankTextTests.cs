using System.Globalization;
using CorsAnalyzers.Fetch;
using Xunit;

namespace CorsAnalyzers.Tests.Fetch;

/// <summary>Characters that nobody sees: what is cut from a text, and what a message shows of them.</summary>
public class BlankTextTests
{
    /// <summary>Every blank by the categories of Unicode; the marks that editors paste are named one by one.</summary>
    [Fact]
    public void Blanks_are_white_space_controls_and_marks_without_width()
    {
        for (var c = '\0'; c < '\uffff'; c++)
        {
            var expected = char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200b' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or '\u2060' or '\ufeff';
            Assert.True(expected == BlankText.IsBlank(c), $"U+{(int)c:x4}");
        }
    }

    /// <summary>What a message shows as a number: whatever is blank or moves the text around it, and half a letter.</summary>
    [Fact]
    public void A_message_shows_what_is_hidden_as_a_number()
    {
        for (var c = '\x1'; c < '\uffff'; c++)
        {
            if (c is '\t' or '\n' or '\r' or '@') continue;
            var category = CharUnicodeInfo.GetUnicodeCategory(c);
            var isHidden = c != ' ' && (char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c)
                || category == UnicodeCategory.Format && c is '\u00ad' or '\u061c' or '\u180e' or (>= '\u200b' and <= '\u206f') or '\ufeff' || c is >= '\u2060' and <= '\u206f');
            var expected = isHidden ? $"a\\u{(int)c:x4}b" : $"a{c}b";
            Assert.True(expected == ShownText.Of($"a{c}b"), $"U+{(int)c:x4}: {ShownText.Of($"a{c}b")}");
        }
    }

    [Theory]
    [InlineData(" \u00a0a b\u3000\t", "a b")]
    [InlineData("a", "a")]
    [InlineData(" \n", "")]
    [InlineData("", "")]
    public void Blanks_around_a_text_are_cut(string text, string trimmed) => Assert.Equal(trimmed, BlankText.Trim(text));

    [Fact]
    public void Tabs_and_line_ends_go_wherever_they_stand() => Assert.Equal("https://a b", BlankText.WithoutTabsAndLineEnds("ht\tt\rps:\n//a b\r\n"));

    /// <summary>Not rows: half a letter does not outlive the way of a row to its test.</summary>
    [Fact]
    public void Whole_letters_are_shown_and_halves_escaped()
    {
        Assert.Equal("a😀b", ShownText.Of("a😀b"));
        Assert.Equal("a\\ud83d", ShownText.Of("a\ud83d"));
        Assert.Equal("\\ude00a", ShownText.Of("\ude00a"));
        Assert.Equal("\\ud83d😀", ShownText.Of("\ud83d\ud83d\ude00"));
        Assert.Equal("\\ud83da", ShownText.Of("\ud83da"));
    }

    [Theory]
    [InlineData(79, 79)]
    [InlineData(80, 80)]
    [InlineData(81, 80)]
    public void Eighty_characters_are_shown(int length, int expected)
    {
        var shown = ShownText.Of(new string('a', length));
        Assert.Equal(expected, shown.Length);
        Assert.Equal(length > expected, shown[^1] == '…');
    }

    [Theory]
    [InlineData("@a", "…@a")]
    [InlineData("u@", "…@")]
    [InlineData("/u@a", "/u@a")]
    [InlineData(":p@a", "…@a")]
    [InlineData("u:9/w@a", "u:9/w@a")]
    [InlineData("u:9x/w@a", "…@a")]
    [InlineData(":x/w@a", "…@a")]
    [InlineData("https://a/b//@c", "https://a/b//…@c")]
    [InlineData("a?u@b", "a?u@b")]
    [InlineData("a#u@b", "a#u@b")]
    [InlineData("a/", "a/")]
    public void User_info_is_not_shown(string text, string shown) => Assert.Equal(shown, ShownText.Of(text));
}
