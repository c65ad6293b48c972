using FsCheck;
using FsCheck.Fluent;

namespace CorsAnalyzers.TruthTests.Programs;

/// <summary>Strings that people write for origins: right ones that the requests use (some once they are normalised), near misses, and nonsense.</summary>
internal static class OriginGrammar
{
    private static readonly string[] Right =
    [
        "https://a.example", "https://a.example", "https://b.example:8443", "http://localhost:3000", "https://sub.a.example",
        "http://127.0.0.1:3000", "https://xn--bcher-kva.example", "capacitor://localhost",
        "https://A.Example", "HTTPS://B.example:8443",
    ];

    private static readonly string[] Odd =
    [
        "*", "*", "null", "NULL", "", " ", " *", "*.a.example", "https://*", "https://*.", "https://*.a.example:*", "*://*.a.example",
        "https://a.example,https://b.example:8443", "https://.*\\.a\\.example", "https://*.a.example,https://*.b.example", "http*://*.a.example",
        "//a.example", "https:/a.example", "https:\\\\a.example", "https//a.example", "https", "a.example", "localhost:3000", "chrome-extension://*",
        "https://\"quoted\"", "https://{a}.example",
    ];

    private static readonly string[] WebSchemes = ["https://", "https://", "https://", "http://", "HTTPS://", "Http://"];

    private static readonly string[] OtherSchemes = ["capacitor://", "chrome-extension://", "wss://", "file://", "h ttp://", "://", "https:///", "tauri://"];

    private static readonly string[] Hosts =
    [
        "a.example", "a.example", "A.Example", "b.example", "sub.a.example", "localhost", "LocalHost", "127.0.0.1", "127.1", "0x7f.1", "1.2.3.256", "a.example.", "%61.example", "a_b.example", "",
        "-a.example", "xn--bcher-kva.example", "XN--BCHER-KVA.example", "xn--a.example",
    ];

    private static readonly string[] UnicodeHosts = ["b\u00FCcher.example", "sub.b\u00FCcher.example", "stra\u00DFe.example", "\u65E5\u672C.example"];

    private static readonly string[] AddressHosts =
        ["[::1]", "[0:0:0:0:0:0:0:1]", "[2001:DB8::A]", "[::ffff:127.0.0.1]", "[::FFFF:7f00:1]", "[1:2:3:4:5:6:7:8]", "[::]"];

    private static readonly string[] WildcardHosts =
    [
        "*.a.example", "*.a.example", "*.b.example", "*.*.a.example", "*.A.Example", "*.example", "*.localhost", "*.xn--bcher-kva.example", "*", "*.", "api-*.a.example",
        "foo.*.a.example", "*.168.0.1", ".a.example",
    ];

    private static readonly string[] UnsettledHosts =
    [
        "B\u00DCCHER.example", "\u0392\u038C\u039B\u039F\u03A3.example", "a\u0301.example", "\u00ADa.example", "\U0001F600.example", "\u0131.example", "\u0130.example", "a.example\u00A0", "a\u3002example",
        "*.b\u00FCcher.example", "*.[::1]", "[fe80::1%25eth0]", "[::1]x", "[v1.a]", "[1::2::3]", "[", "[::1",
    ];

    private static readonly string[] Ports = ["", "", "", "", ":443", ":80", ":8443", ":5000", ":3000", ":08443", ":99999", ":", ":*", ":0", ":-1"];

    private static readonly string[] Tails = ["", "", "", "", "", "", "/", "/app", "?x=1", "#f", "/*", " ", "\n", "\t"];

    private static readonly string[] Heads = ["", "", "", "", "", "", "", "", " ", "\t", "u:p@"];

    private static readonly Gen<string> OtherSchemed =
        from scheme in Gen.Elements(OtherSchemes)
        from host in Gen.Elements(Hosts)
        from port in Gen.Elements("", "", "", ":3000")
        from tail in Gen.Elements("", "", "", "/", "/app")
        select scheme + host + port + tail;

    /// <summary>Strings of which it is known in every globalization mode and release what a policy holds and matches.</summary>
    public static Gen<string> Settled { get; } = Gen.Frequency(
        (10, Gen.Elements(Right)),
        (4, Gen.Elements(Odd)),
        (5, Composed(Gen.Elements(WebSchemes), Gen.Elements(Hosts), Gen.Elements(Ports), Gen.Elements(Tails))),
        (2, OtherSchemed),
        (4, Composed(Gen.Elements(WebSchemes), Gen.Elements(WildcardHosts), Gen.Elements(Ports), Gen.Elements(Tails))),
        (2, Composed(Gen.Elements(WebSchemes), Gen.OneOf(Gen.Elements(UnicodeHosts), Gen.Elements(AddressHosts)), Gen.Elements(Ports), Gen.Elements(Tails))));

    /// <summary>Strings about which .NET's URI parser changes its mind with the mode or the release, or which nobody writes.</summary>
    public static Gen<string> Unsettled { get; } = Gen.Frequency(
        (2, Composed(Gen.Elements(WebSchemes), Gen.Elements(UnsettledHosts), Gen.Elements(Ports), Gen.Elements(Tails))),
        (1, Composed(Gen.Elements(OtherSchemes), Gen.OneOf(Gen.Elements(WildcardHosts), Gen.Elements(UnicodeHosts)), Gen.Elements(Ports), Gen.Elements(Tails))),
        (1, Composed(Gen.Elements(WebSchemes), Gen.OneOf(Gen.Elements(WildcardHosts), Gen.Elements(UnicodeHosts)), Gen.Elements(Ports), Gen.Elements("\\", "/\u00FC", "\u00A0"))));

    private static Gen<string> Composed(Gen<string> schemes, Gen<string> hosts, Gen<string> ports, Gen<string> tails) =>
        from scheme in schemes
        from head in Gen.Elements(Heads)
        from host in hosts
        from port in ports
        from tail in tails
        select head.EndsWith('@') ? scheme + head + host + port + tail : head + scheme + host + port + tail;
}
