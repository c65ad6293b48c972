namespace CorsAnalyzers.BrowserTests.Model;

/// <summary>Texts that are nearly origins.</summary>
internal static class RandomOrigins
{
    private static readonly string[] Schemes = ["https", "http", "HTTPS", "Http"];
    private static readonly string[] Labels =
    [
        "a", "shop", "Example", "com", "xn--bcher-kva", "XN--bcher-kva", "xn--a", "xn--", "bücher", "BÜCHER", "straße", "日本", "пример", "ΑΒΓ", "אבג", "ابج", "ｆｕｌｌ", "가나", "a-b", "-a", "a-", "a--b", "ab--c", "_dmarc", "1", "12", "0x1f", "010", "255", "256", "4294967295",
        "", "%41", "%2e", "%00", "a b", "a*b", "a^b", "a|b", "a<b", "é", "İ", "ı", "ß", "\u0301", "\u200d", "\u00ad", "😀", "a。b", "a．b",
    ];

    private static readonly string[] Addresses =
    [
        "[::1]", "[::]", "[1:2:3:4:5:6:7:8]", "[1::8]", "[::ffff:1.2.3.4]", "[ABCD::EF]", "[0:0:0:1:0:0:0:1]", "[1:0:0:2::]", "[::1", "[:::]", "[1:2:3:4:5:6:7:8:9]", "[::1%25eth0]", "[g::]", "[::1.2.3]",
        "127.0.0.1", "127.1", "0", "0x7f.1", "1.2.3.4.", "1.2.3.4.5", "256.0.0.1", "1.2.3.08", "192.168.1", "0xffffffff", "0x100000000", "1..2",
    ];

    private static readonly string[] Ports = ["", "", "", ":", ":80", ":443", ":8080", ":08080", ":0", ":65535", ":65536", ":a", ":-1", ":00443"];
    private static readonly string[] Users = ["", "", "", "", "user@", "user:secret@", "@", "a@b@"];
    private static readonly string[] Tails = ["", "", "", "/", "/app", "?", "?a=b", "#", "#a", "/a?b#c"];

    public static string Next(Random random) =>
        $"{Pick(random, Schemes)}://{Pick(random, Users)}{(random.Next(4) == 0 ? Pick(random, Addresses) : Host(random))}{Pick(random, Ports)}{Pick(random, Tails)}";

    private static string Host(Random random) =>
        string.Join('.', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(random, Labels))) + (random.Next(3) == 0 ? "" : ".example");

    private static string Pick(Random random, string[] texts) => texts[random.Next(texts.Length)];
}
