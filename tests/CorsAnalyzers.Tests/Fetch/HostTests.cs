using CorsAnalyzers.Fetch.Hosts;
using Xunit;

namespace CorsAnalyzers.Tests.Fetch;

/// <summary>Hosts as the URL standard reads them; rows of the standard's own tests among them.</summary>
public class HostTests
{
    [Theory]
    [InlineData("EXAMPLE.COM", "example.com")]
    [InlineData("Ex%41mple", "example")]
    [InlineData("192.0x00A80001", "192.168.0.1")]
    [InlineData("0x7F000001", "127.0.0.1")]
    [InlineData("017700000001", "127.0.0.1")]
    [InlineData("0x", "0.0.0.0")]
    [InlineData("1.2.0xffff", "1.2.255.255")]
    [InlineData("1.2.0x10000", null)]
    [InlineData("4294967295", "255.255.255.255")]
    [InlineData("4294967296", null)]
    [InlineData("99999999999999999999999999", null)]
    [InlineData("0.0.0.0.0", null)]
    [InlineData("1.2.3.08", null)]
    [InlineData("foo.09", null)]
    [InlineData("foo.0x", null)]
    [InlineData("foo.0x4", null)]
    [InlineData("1.2.3.4.", "1.2.3.4")]
    [InlineData("1..2", null)]
    [InlineData("09.2.3.4.example", "09.2.3.4.example")]
    [InlineData("0x.example", "0x.example")]
    [InlineData("１９２.168.0.1", "192.168.0.1")]
    [InlineData("ＧＯ。com", "go.com")]
    [InlineData("a％41", null)]
    [InlineData("faß.example", "xn--fa-hia.example")]
    [InlineData("ΒΌΛΟΣ.com", "xn--nxasmq6b.com")]
    [InlineData("βόλος.com", "xn--nxasmm1c.com")]
    [InlineData("xn--nxasmm1c.com", "xn--nxasmm1c.com")]
    [InlineData("日本語.jp", "xn--wgv71a119e.jp")]
    [InlineData("президент.рф", "xn--d1abbgf6aiiy.xn--p1ai")]
    [InlineData("한국.kr", "xn--3e0b707e.kr")]
    [InlineData("האם.example", "xn--4dbh2a.example")]
    [InlineData("MÜNCHEN.DE", "xn--mnchen-3ya.de")]
    [InlineData("Việtnam.example", "xn--vitnam-jk8b.example")]
    [InlineData("xn--zn7c.com", null)]
    [InlineData("a\u0080b", null)]
    [InlineData("a b", null)]
    [InlineData("a\0b", null)]
    [InlineData("a\u007fb", null)]
    public void A_host_has_one_serialisation(string text, string? serialised) => Assert.Equal(serialised, HostText.Read(text).Serialised);

    [Theory]
    [InlineData("::", "::")]
    [InlineData("::1", "::1")]
    [InlineData("1::", "1::")]
    [InlineData("0:0:0:0:0:0:0:0", "::")]
    [InlineData("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8")]
    [InlineData("1:0:0:2:0:0:0:3", "1:0:0:2::3")]
    [InlineData("1:0:0:2:3:0:0:4", "1::2:3:0:0:4")]
    [InlineData("1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7")]
    [InlineData("::127.0.0.1", "::7f00:1")]
    [InlineData("0:0:0:0:0:0:13.1.68.3", "::d01:4403")]
    [InlineData("ABCD::EF01", "abcd::ef01")]
    [InlineData("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0")]
    [InlineData("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8")]
    [InlineData("2001:0db8::0001", "2001:db8::1")]
    [InlineData("::127.0.0.01", null)]
    [InlineData("::127.0.0", null)]
    [InlineData("::127.0.0.1.", null)]
    [InlineData("::127.0.0.256", null)]
    [InlineData("::1.2.3.4x", null)]
    [InlineData("1:2:3:4:5:6:7:1.2.3.4", null)]
    [InlineData("1:2:3:4:5:6:7:8:9", null)]
    [InlineData("1:2:3:4:5:6:7:8::", null)]
    [InlineData("1::2::3", null)]
    [InlineData(":1", null)]
    [InlineData("1:", null)]
    [InlineData("1:::2", null)]
    [InlineData("00001::", null)]
    [InlineData("g::", null)]
    [InlineData(":", null)]
    [InlineData("", null)]
    [InlineData("%31::", null)]
    public void An_IPv6_address_has_one_serialisation(string text, string? serialised) =>
        Assert.Equal(serialised, IPv6Host.Read(text) is { } address ? IPv6Host.Serialise(address) : null);

    [Fact]
    public void IPv6_addresses_read_and_write_like_those_of_the_framework()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var pieces = Enumerable.Range(0, 8).Select(_ => random.Next(3) == 0 ? (ushort)random.Next(0x10000) : (ushort)0).ToArray();
            var text = string.Join(":", pieces.Select(static piece => piece.ToString("x4")));
            var expected = System.Net.IPAddress.Parse(text).ToString();
            Assert.Equal(expected, CorsAnalyzers.Fetch.FrameworkIPv6.Serialise(IPv6Host.Read(text)!));
            Assert.Equal(pieces, IPv6Host.Read(IPv6Host.Serialise(pieces)));
            if (!expected.Contains('.')) Assert.Equal(expected, IPv6Host.Serialise(pieces));
        }
    }

    [Fact]
    public void IPv6_texts_that_the_framework_refuses_are_refused()
    {
        var random = new Random(2);
        for (var i = 0; i < 50_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 14)).Select(_ => ":::12af.0"[random.Next(9)])]);
            if (IPv6Host.Read(text) is not { } address) continue;
            Assert.True(System.Net.IPAddress.TryParse(text, out var parsed), text);
            Assert.Equal(parsed.GetAddressBytes(), address.SelectMany(static piece => new[] { (byte)(piece >> 8), (byte)piece }));
        }
    }

    [Theory]
    [InlineData("bücher", "bcher-kva")]
    [InlineData("ü", "tda")]
    [InlineData("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye")]
    [InlineData("ひとつ屋根の下2", "2-u9tlzr9756bt3uc0v")]
    [InlineData("そのスピードで", "d9juau41awczczp")]
    public void Punycode_goes_both_ways(string text, string encoded)
    {
        var points = text.EnumerateRunes().Select(static rune => rune.Value).ToList();
        Assert.Equal(encoded, Punycode.Encode(points));
        Assert.Equal(points, Punycode.Decode(encoded));
    }

    [Fact]
    public void Punycode_of_any_label_comes_back()
    {
        var random = new Random(3);
        for (var i = 0; i < 5_000; i++)
        {
            var label = Enumerable.Range(0, random.Next(1, 200)).Select(_ => random.Next(4) switch { 0 => random.Next(0x80, 0xd800), 1 => random.Next(0xe000, 0x110000), _ => random.Next('a', 'z' + 1) }).ToList();
            Assert.Equal(label, Punycode.Decode(Punycode.Encode(label)!));
        }

        Assert.Null(Punycode.Encode(new int[300]));
        Assert.Null(Punycode.Decode(new string('a', 3000)));
    }

    [Fact]
    public void Letters_of_the_table_are_stable_in_lower_case()
    {
        for (var c = 0; c < 0x11000; c++)
        {
            var mapped = DomainLetter.Map(c);
            if (mapped >= 0) Assert.Equal(mapped, DomainLetter.Map(mapped));
        }
    }

    [Fact]
    public void Letters_of_the_table_are_lowered_as_the_framework_lowers_them()
    {
        for (var c = 0xa0; c < 0xd800; c++)
        {
            var mapped = DomainLetter.Map(c);
            if (mapped < 0x80) continue;
            Assert.Equal((char)mapped, char.ToLowerInvariant((char)c));
            if (!InvariantModeTests.IsOn) Assert.True(((char)mapped).ToString().IsNormalized(System.Text.NormalizationForm.FormKC), $"{c:x4}");
        }
    }

    [Fact]
    public void Names_are_converted_as_the_framework_converts_them()
    {
        if (InvariantModeTests.IsOn) return;
        var idn = new System.Globalization.IdnMapping { UseStd3AsciiRules = false };
        var random = new Random(4);
        var letters = Enumerable.Range(0xa0, 0xd800 - 0xa0).Where(static c => DomainLetter.Map(c) >= 0x80 && !DomainLetter.IsRightToLeft(c)).ToArray();
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(2) == 0 ? (char)random.Next('a', 'z' + 1) : (char)letters[random.Next(letters.Length)])]);
            Assert.Equal(idn.GetAscii(text), DomainName.ToAscii(text, out _));
        }
    }
}
