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

    /// <summary>Percent-encoding with each digit there is, and where it is none.</summary>
    [Theory]
    [InlineData("%30%39%61%7a%6A%6a", "09azjj")]
    [InlineData("a%4Fb", "aob")]
    [InlineData("a%4fb", "aob")]
    [InlineData("%c3%a4", "xn--4ca")]
    [InlineData("%C3%A4", "xn--4ca")]
    [InlineData("a%4", null)]
    [InlineData("a%", null)]
    [InlineData("a%4g", null)]
    [InlineData("a%g4", null)]
    [InlineData("a%00", null)]
    [InlineData("a%0", null)]
    [InlineData("%5", null)]
    [InlineData("41", "0.0.0.41")]
    public void A_host_is_decoded(string text, string? serialised) => Assert.Equal(serialised, HostText.Read(text).Serialised);

    [Theory]
    [InlineData("a.example", "")]
    [InlineData("a.example.", "dot")]
    [InlineData("%61.example", "other form")]
    [InlineData("127.1", "other form")]
    [InlineData("127.0.0.1", "")]
    [InlineData("%31%32%37.0.0.1", "other form")]
    [InlineData("127.0.0.01", "other form, ambiguous")]
    [InlineData("127.0.0.0x1", "other form")]
    [InlineData("127.0.0.0X1", "other form")]
    [InlineData("2130706433", "other form, ambiguous")]
    [InlineData(".1", "bad")]
    [InlineData("bücher.example", "unicode")]
    [InlineData("İ.example", "unicode")]
    [InlineData("%C4%B0.example", "other form")]
    [InlineData("{a}.example", "")]
    [InlineData("%7Ba}.example", "other form")]
    [InlineData("ü b", "bad, unicode")]
    [InlineData("ü。256", "bad, unicode")]
    [InlineData("１.2", "other form, unicode")]
    [InlineData("a％b", "bad, unicode")]
    [InlineData("a b", "bad")]
    [InlineData("a#b", "bad")]
    [InlineData("a..b", "bad")]
    [InlineData(".a", "bad")]
    [InlineData(".", "bad")]
    [InlineData("", "bad")]
    [InlineData("[::1]", "")]
    [InlineData("[0::1]", "other form")]
    [InlineData("[ABCD::]", "")]
    [InlineData("[::1", "bad")]
    [InlineData("[::g]", "bad")]
    [InlineData("[]", "bad")]
    public void A_host_is_judged(string text, string judgement)
    {
        var host = HostText.Read(text);
        var words = new[] { (host.IsBad, "bad"), (host.IsNotCanonical, "other form"), (host.IsUnicode, "unicode"), (host.HasTrailingDot, "dot"), (host.IsAmbiguous, "ambiguous") };
        Assert.Equal(judgement, string.Join(", ", words.Where(static word => word.Item1).Select(static word => word.Item2)));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("a.1", true)]
    [InlineData("a.1.", true)]
    [InlineData("a.0x1F", true)]
    [InlineData("a.0xg", false)]
    [InlineData("a.1a", false)]
    [InlineData("a.08", true)]
    [InlineData("a", false)]
    [InlineData("a..", false)]
    [InlineData(".", false)]
    [InlineData("", false)]
    [InlineData("1.a", false)]
    public void A_host_ends_in_a_number(string host, bool expected) => Assert.Equal(expected, IPv4Host.EndsInNumber(host));

    [Theory]
    [InlineData("0xABCDEF", "0.171.205.239")]
    [InlineData("0xabcdef", "0.171.205.239")]
    [InlineData("0X1F.0.0.0x9", "31.0.0.9")]
    [InlineData("0xg", null)]
    [InlineData("0xG", null)]
    [InlineData("0x@", null)]
    [InlineData("0x`", null)]
    [InlineData("0x/", null)]
    [InlineData("0x:", null)]
    [InlineData("07", "0.0.0.7")]
    [InlineData("08", null)]
    [InlineData("256.0.0.1", null)]
    [InlineData("255.0.0.1", "255.0.0.1")]
    [InlineData("1.2.3.256", null)]
    [InlineData("1.2.65536", null)]
    [InlineData("1.16777215", "1.255.255.255")]
    [InlineData("1.16777216", null)]
    public void An_IPv4_address_is_read(string host, string? serialised) => Assert.Equal(serialised, IPv4Host.Read(host) is { } address ? IPv4Host.Serialise(address) : null);

    [Theory]
    [InlineData("1.2.3.4", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("1.2.3.4.", false)]
    [InlineData("01.2.3.4", false)]
    [InlineData("127.1", false)]
    [InlineData("16909060", false)]
    [InlineData("0x7f.0.0.1", false)]
    [InlineData("a.example", false)]
    [InlineData("[::1]", false)]
    public void A_serialised_IPv4_address_is_known(string host, bool expected) => Assert.Equal(expected, IPv4Host.ReadSerialised(host) is not null);

    [Theory]
    [InlineData("[::1]", true)]
    [InlineData("[::]", true)]
    [InlineData("[]", false)]
    [InlineData("::1", false)]
    [InlineData("[::1", false)]
    [InlineData("::1]", false)]
    [InlineData("a::1b", false)]
    [InlineData("a", false)]
    [InlineData("", false)]
    public void A_serialised_IPv6_address_is_known(string host, bool expected) => Assert.Equal(expected, IPv6Host.ReadSerialised(host) is not null);

    /// <summary>A name with letters of right-to-left scripts keeps one direction in each label (RFC 5893), or nothing is said about it.</summary>
    [Theory]
    [InlineData("א.a", "xn--4db.a")]
    [InlineData("א.az09-z", "xn--4db.az09-z")]
    [InlineData("א.z9", "xn--4db.z9")]
    [InlineData("א.", "xn--4db.")]
    [InlineData("א..a", null)]
    [InlineData("א.9a", null)]
    [InlineData("א.-a", null)]
    [InlineData("א.a-", null)]
    [InlineData("א.ab--c", null)]
    [InlineData("א.ab-c", "xn--4db.ab-c")]
    [InlineData("א.ab-", null)]
    [InlineData("א.abc-d", "xn--4db.abc-d")]
    [InlineData("א.ab--", null)]
    [InlineData("א.a_b", null)]
    [InlineData("א.ü", null)]
    [InlineData("אa", null)]
    [InlineData("aא", null)]
    public void A_name_of_two_directions(string text, string? serialised) => Assert.Equal(serialised, HostText.Read(text).Serialised);

    /// <summary>What looks encoded is the encoding of something that has to be encoded, or nothing is said about it.</summary>
    [Theory]
    [InlineData("xn--4ca.example", "xn--4ca.example", false)]
    [InlineData("a.XN--4CA", "a.xn--4ca", false)]
    [InlineData("xn--4ca-", null, false)]
    [InlineData("xn--", null, false)]
    [InlineData("xn--a-", null, false)]
    [InlineData("xn--ab", null, false)]
    [InlineData("xn-4ca", "xn-4ca", false)]
    [InlineData("xn4--ca", "xn4--ca", false)]
    [InlineData("ax--4ca", "ax--4ca", false)]
    [InlineData("xn--bcher-kva.ü", "xn--bcher-kva.xn--tda", false)]
    [InlineData("xn--ü", null, true)]
    [InlineData("xa--ü", "xn--xa---3ra", false)]
    [InlineData("ü.😀.ü", null, false)]
    [InlineData("😀", null, false)]
    public void A_domain_in_ASCII(string text, string? ascii, bool isInvalid)
    {
        Assert.Equal(ascii, DomainName.ToAscii(text, out var invalid));
        Assert.Equal(isInvalid, invalid);
    }

    /// <summary>Not rows: half a letter does not outlive the way of a row to its test.</summary>
    [Fact]
    public void Half_a_letter_is_in_no_domain() => Assert.All(["\ud800", "\udfff", "ü.\ud800.ü", "\ud800😀", "😀\ud800", "a\ud83d", "\ud83da"], static text =>
    {
        Assert.Null(DomainName.ToAscii(text, out var isInvalid));
        Assert.True(isInvalid, text);
    });

    [Theory]
    [InlineData("tda", "ü")]
    [InlineData("TDA", "ü")]
    [InlineData("-tda", null)]
    [InlineData("a", "\u0080")]
    [InlineData("a-", "a")]
    [InlineData("", "")]
    [InlineData("é-tda", null)]
    [InlineData("99999999", null)]
    [InlineData("zzzzzzzzzzzz", null)]
    [InlineData("td@", null)]
    [InlineData("td[", null)]
    [InlineData("td`", null)]
    [InlineData("td{", null)]
    [InlineData("td/", null)]
    [InlineData("td:", null)]
    public void Punycode_is_read(string encoded, string? text) =>
        Assert.Equal(text, Punycode.Decode(encoded) is { } points ? string.Concat(points.Select(char.ConvertFromUtf32)) : null);

    /// <summary>The code points next to those that are none: half pairs and what lies above Unicode.</summary>
    [Theory]
    [InlineData(0x80, true)]
    [InlineData(0xd7ff, true)]
    [InlineData(0xd800, false)]
    [InlineData(0xdfff, false)]
    [InlineData(0xe000, true)]
    [InlineData(0x10ffff, true)]
    [InlineData(0x110000, false)]
    public void Punycode_of_a_code_point(int point, bool isRead) => Assert.Equal(isRead ? [point] : null, Punycode.Decode(Punycode.Encode([point])!));

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void Punycode_of_a_long_label(int length, bool isWritten) => Assert.Equal(isWritten, Punycode.Encode([.. Enumerable.Repeat(0xfc, length)]) is not null);

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
        for (var i = 0; i < Generated.Count(20_000); i++)
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
        for (var i = 0; i < Generated.Count(50_000); i++)
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
        for (var i = 0; i < Generated.Count(5_000); i++)
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
        for (var i = 0; i < Generated.Count(20_000); i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(2) == 0 ? (char)random.Next('a', 'z' + 1) : (char)letters[random.Next(letters.Length)])]);
            Assert.Equal(idn.GetAscii(text), DomainName.ToAscii(text, out _));
        }
    }
}
