using CorsAnalyzers.Fetch;
using Xunit;

namespace CorsAnalyzers.Tests.Fetch;

/// <summary>What holds for every text, however wrong: an answer, the same one twice, and soon.</summary>
public class AnyTextTests
{
    [Fact]
    public void Every_text_gets_an_answer()
    {
        var random = new Random(5);
        for (var i = 0; i < Generated.Count(200_000); i++) Ask(OriginTexts.Any(random));
    }

    [Fact]
    public void What_is_meant_is_read_as_itself()
    {
        var random = new Random(6);
        var meant = 0;
        for (var i = 0; i < Generated.Count(200_000); i++)
        {
            var text = OriginTexts.Any(random);
            if (OriginText.Read(text).Meant is not { } origin) continue;
            meant++;
            var again = OriginText.Read(origin.ToString());
            Assert.True(again.Flaws.IsEmpty || origin.Scheme is not ("http" or "https"), $"{text} -> {origin}: {string.Join(" ", again.Flaws)}");
            Assert.Equal(origin, again.Meant);
            Assert.True(again.IsAsBrowsersSend);
            if (origin.IsWeb && origin.Host[0] != '[') Assert.Equal(origin.ToString(), HeldOrigin.Normalize(origin.ToString()));
        }

        Assert.True(meant > Generated.Count(20_000), meant.ToString());
    }

    [Fact]
    public void A_text_without_flaws_is_what_browsers_send()
    {
        var random = new Random(7);
        for (var i = 0; i < Generated.Count(200_000); i++)
        {
            var reading = OriginText.Read(OriginTexts.Any(random));
            if (reading is { Kind: OriginKind.Origin, Flaws.IsEmpty: true, Meant: not null }) Assert.True(reading.IsAsBrowsersSend, reading.Written);
            if (reading.IsAsBrowsersSend) Assert.Empty(reading.Flaws);
            Assert.Equal(reading.Flaws.Distinct(), reading.Flaws);
            Assert.InRange(reading.Shown.Length, 0, 80);
        }
    }

    /// <summary>What works in the builder must not look broken here.</summary>
    [Fact]
    public void What_the_builder_makes_of_a_text_is_what_it_means()
    {
        var random = new Random(11);
        var working = 0;
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Generated.Count(400_000); i++)
        {
            var text = OriginTexts.Any(random);
            if (HeldOrigin.Normalize(text) is not { } held || OriginText.Read(held) is not { Kind: OriginKind.Origin, Flaws.IsEmpty: true, Meant: { } meant }) continue;
            working++;

            // "https://bücher.example/,https://b.example" lets the first in, but nobody means that.
            if (OriginText.Read(text).Has(OriginFlaw.Joined)) continue;
            if (!meant.Equals(OriginText.Read(text).Meant)) wrong.Add($"{text} is held as {held}, not {OriginText.Read(text)}");
        }

        Assert.Empty(wrong);
        Assert.True(working > Generated.Count(5_000), working.ToString());
    }

    /// <summary>A million characters in each place; anything but linear work would take minutes.</summary>
    [Theory]
    [InlineData("", "a", "")]
    [InlineData("", "*", "")]
    [InlineData("", "*.", "")]
    [InlineData("", " ", "")]
    [InlineData("", ",", "")]
    [InlineData("", "a.b,", "")]
    [InlineData("", "//", "")]
    [InlineData("", "@", "")]
    [InlineData("", "//@", "")]
    [InlineData("", "://*.", "")]
    [InlineData("https://", "a", "")]
    [InlineData("https://", "a.", "b")]
    [InlineData("https://", "1.", "")]
    [InlineData("https://", "9", "")]
    [InlineData("https://", "ü", "")]
    [InlineData("https://", "ü.", "")]
    [InlineData("https://", "xn--tda.", "")]
    [InlineData("https://xn--", "a", "")]
    [InlineData("https://", "%41", "")]
    [InlineData("https://", "u:p@", "a")]
    [InlineData("https://[", ":1", "]")]
    [InlineData("https://[", "0", "]")]
    [InlineData("https://a:", "9", "")]
    [InlineData("https://a:", "*", "")]
    [InlineData("https://", "*.", "a")]
    [InlineData("https://*.", "a.", "b")]
    [InlineData("https://a/", "?", "#")]
    [InlineData("https:", "/", "")]
    [InlineData("https:", "\\", "")]
    [InlineData("", "https//", "")]
    [InlineData("https://(", ")+", "")]
    [InlineData("app://", "a", "/")]
    [InlineData("", "א.", "a")]
    public async Task A_huge_text_costs_no_more_than_its_length(string start, string middle, string end)
    {
        var text = start + string.Concat(Enumerable.Repeat(middle, 1_000_000 / middle.Length)) + end;
        await Task.Run(() => Ask(text)).WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static void Ask(string text)
    {
        var reading = OriginText.Read(text);
        _ = reading.Shown + reading.Meant + reading.Meant?.IsPrivate + reading.Meant?.IsLoopback;
        _ = HeldOrigin.Normalize(text);
        var pattern = OriginPattern.Read(text);
        _ = pattern.CoversPublicSuffix | pattern.CoversSharedHosts;
        if (reading.Meant is not null) pattern.Matches(reading.Meant);
        _ = RequestMethod.MeantBy(text) + RequestMethod.Normalize(text) + RequestMethod.IsForbidden(text);
        _ = HeaderName.IsForbiddenRequestHeader(text) | HeaderName.IsResponseOnlyHeader(text) | HeaderName.IsRequestOnlyHeader(text);
        PublicSuffix.IsPublicSuffix(text);
    }
}
