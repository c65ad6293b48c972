using System.Text;

namespace CorsAnalyzers.Tests.Fetch;

/// <summary>Random texts around origins: real ones, nearly real ones, and noise.</summary>
internal static class OriginTexts
{
    private static readonly string[] Schemes =
        ["https://", "http://", "HTTPS://", "https:/", "https:", "http:\\\\", "https//", "//", "", "", "ws://", "wss://", "file://", "app://", "capacitor://", "ftp://", "*://", "http*://", "://", "a://", "x-y+z.1://"];

    private static readonly string[] Hosts =
        ["a.example", "A.Example", "localhost", "127.0.0.1", "127.1", "0x7f.1", "256.1.1.1", "[::1]", "[::FFFF:127.0.0.1]", "[0:0:1:0:0:0:1:0]", "[fe80::1%25eth0]", "[1::2::3]", "[",
         "bücher.example", "BÜCHER.example", "βόλος.example", "日本。jp", "e\u0301.example", "ß.example", "א.example", "xn--bcher-kva.example", "xn--a", "a_b.example", "-a-", "a..b", ".a", "a.", "*", "*.", "*.a.example", "*.*.a.example",
         "a.*.example", "a*.example", "%61.example", "a%", "a b", "a,b", "{a}", "com", "github.io", "168.1.10", "", "a!b", "\ud800.x", "\udc00", "a\0b", "İ.x", "ЁЖ.рф", "😀.x", "a-.b", "ü-.b", "_ü.b"];

    private static readonly string[] Users = ["", "", "", "", "", "u@", "u:p@", "u@v@", "ü@", "@", ":@"];

    private static readonly string[] Ports = ["", "", "", "", ":80", ":443", ":8443", ":0", ":", ":08443", ":65535", ":65536", ":99999999999", ":*", ":a", ":-1", ":8 0", ":\u0663", ":80:90"];

    private static readonly string[] Tails = ["", "", "", "", "", "/", "/app", "?x", "#", "/#/", "\\", "/ü", "?*.", "//b", "/x:y@z", ",https://b.example", ";b", " https://*.b", "\n", " ", "\u00a0", "\t"];

    private static readonly string[] Starts = ["", "", "", "", "", "", "", " ", "\n", "\ufeff", "\u00a0", ","];

    public static string Any(Random random)
    {
        var text = Pick(random, Starts) + Pick(random, Schemes[..(random.Next(2) == 0 ? 2 : Schemes.Length)]) + Pick(random, Users) + Pick(random, Hosts) + Pick(random, Ports) + Pick(random, Tails);
        return random.Next(4) == 0 ? Changed(text, random) : text;
    }

    /// <summary>Some characters taken out, doubled, or replaced by noise.</summary>
    private static string Changed(string text, Random random)
    {
        var changed = new StringBuilder(text);
        for (var i = random.Next(4); i >= 0 && changed.Length > 0; i--)
        {
            var at = random.Next(changed.Length);
            switch (random.Next(4))
            {
                case 0: changed.Remove(at, 1); break;
                case 1: changed.Insert(at, changed[at]); break;
                case 2: changed[at] = (char)random.Next(0x20, 0x7f); break;
                default: changed.Insert(at, (char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(0x100))); break;
            }
        }

        return changed.ToString();
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
