using FsCheck;
using FsCheck.Fluent;

namespace CorsAnalyzers.TruthTests.Programs;

/// <summary>Strings that people write for origins: right ones that the requests use, near misses, and nonsense.</summary>
internal static class OriginGrammar
{
    private static readonly string[] Right =
    [
        "https://a.example", "https://a.example", "https://b.example:8443", "http://localhost:3000", "https://sub.a.example",
        "http://127.0.0.1:3000", "https://xn--bcher-kva.example", "capacitor://localhost",
    ];

    private static readonly string[] Odd =
    [
        "*", "*", "null", "NULL", "", " ", " *", "*.a.example", "https://*", "https://*.", "https://*.a.example:*", "*://*.a.example",
        "https://a.example,https://b.example:8443", "https://.*\\.a\\.example", "https://*.a.example,https://*.b.example", "http*://*.a.example",
        "//a.example", "https:/a.example", "https:\\\\a.example", "https//a.example", "https", "a.example", "localhost:3000", "chrome-extension://*",
        "https://\"quoted\"", "https://{a}.example", "https://[", "https://[::1", "https://a.example\u00A0", "https://a\u3002example",
    ];

    private static readonly string[] Schemes = ["https://", "https://", "https://", "http://", "HTTPS://", "Http://", "capacitor://", "chrome-extension://", "wss://", "file://", "h ttp://", "://", "https:///"];

    private static readonly string[] Hosts =
    [
        "a.example", "a.example", "A.Example", "b.example", "sub.a.example", "localhost", "LocalHost", "127.0.0.1", "127.1", "0x7f.1", "1.2.3.256", "a.example.", "%61.example", "a_b.example", "",
        "-a.example", "xn--bcher-kva.example", "XN--BCHER-KVA.example", "xn--a.example",
    ];

    private static readonly string[] UnicodeHosts =
    [
        "bücher.example", "BÜCHER.example", "sub.bücher.example", "straße.example", "ΒΌΛΟΣ.example", "日本.example", "a\u0301.example", "\u00ADa.example", "😀.example", "ı.example", "İ.example",
    ];

    private static readonly string[] AddressHosts =
    [
        "[::1]", "[0:0:0:0:0:0:0:1]", "[2001:DB8::A]", "[::ffff:127.0.0.1]", "[::FFFF:7f00:1]", "[fe80::1%25eth0]", "[1:2:3:4:5:6:7:8]", "[::]", "[::1]x", "[v1.a]", "[1::2::3]",
    ];

    private static readonly string[] WildcardHosts =
    [
        "*.a.example", "*.a.example", "*.b.example", "*.*.a.example", "*.A.Example", "*.example", "*.localhost", "*.bücher.example", "*.xn--bcher-kva.example", "*", "*.", "api-*.a.example",
        "foo.*.a.example", "*.168.0.1", "*.[::1]", ".a.example",
    ];

    private static readonly string[] Ports = ["", "", "", "", ":443", ":80", ":8443", ":5000", ":3000", ":08443", ":99999", ":", ":*", ":0", ":-1"];

    private static readonly string[] Tails = ["", "", "", "", "", "/", "/app", "?x=1", "#f", "/*", "\\", " ", "\n", "\t", "/ü"];

    private static readonly string[] Heads = ["", "", "", "", "", "", "", "", " ", "\t", "u:p@"];

    public static Gen<string> Plain { get; } = Gen.Frequency((6, Gen.Elements(Right)), (2, Gen.Elements(Odd)), (4, Composed(Gen.Elements(Hosts))));

    public static Gen<string> Wildcard { get; } = Composed(Gen.Elements(WildcardHosts));

    public static Gen<string> Rewritten { get; } = Composed(Gen.OneOf(Gen.Elements(UnicodeHosts), Gen.Elements(AddressHosts)));

    public static Gen<string> Any { get; } = Gen.Frequency((12, Plain), (3, Wildcard), (2, Rewritten));

    private static Gen<string> Composed(Gen<string> hosts) =>
        from scheme in Gen.Elements(Schemes)
        from head in Gen.Elements(Heads)
        from host in hosts
        from port in Gen.Elements(Ports)
        from tail in Gen.Elements(Tails)
        select head.EndsWith('@') ? scheme + head + host + port + tail : head + scheme + host + port + tail;
}
