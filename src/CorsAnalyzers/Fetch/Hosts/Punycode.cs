using System.Collections.Generic;
using System.Text;

namespace CorsAnalyzers.Fetch.Hosts;

/// <summary>Unicode labels in ASCII letters (RFC 3492, sections 6.1 to 6.3).</summary>
internal static class Punycode
{
    /// <summary>No label of the DNS comes near; the encoding is quadratic, so longer ones are not worked on.</summary>
    private const int LongestLabel = 255;

    /// <summary>At most five digits a code point are written for a label of that length.</summary>
    private const int LongestText = 5 * LongestLabel;

    private const int Base = 36;
    private const int TMin = 1;
    private const int TMax = 26;

    /// <summary>The code points in ASCII, without the "xn--", or null for a label that is too long.</summary>
    public static string? Encode(IReadOnlyList<int> label)
    {
        if (label.Count > LongestLabel) return null;

        var output = new StringBuilder();
        foreach (var c in label)
        {
            if (c < 0x80) output.Append((char)c);
        }

        var basic = output.Length;
        var handled = basic;
        if (basic > 0) output.Append('-');

        var (n, delta, bias) = (0x80, 0, 72);
        while (handled < label.Count)
        {
            var next = int.MaxValue;
            foreach (var c in label)
            {
                if (c >= n && c < next) next = c;
            }

            // At most 0x10ffff * 256: no overflow for labels of this length.
            delta += (next - n) * (handled + 1);
            n = next;
            foreach (var c in label)
            {
                if (c < n) delta++;
                if (c != n) continue;
                var q = delta;
                for (var k = Base; ; k += Base)
                {
                    var t = Threshold(k, bias);
                    if (q < t) break;
                    output.Append(Digit(t + (q - t) % (Base - t)));
                    q = (q - t) / (Base - t);
                }

                output.Append(Digit(q));
                bias = Adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled++;
            }

            delta++;
            n++;
        }

        return output.ToString();
    }

    /// <summary>The code points behind the ASCII (without "xn--"), or null if it is no Punycode.</summary>
    public static IReadOnlyList<int>? Decode(string text)
    {
        if (text.Length > LongestText) return null;

        var output = new List<int>();
        var at = text.LastIndexOf('-');
        for (var i = 0; i < at; i++)
        {
            if (text[i] >= 0x80) return null;
            output.Add(text[i]);
        }

        var (n, index, bias) = (0x80, 0L, 72);
        for (at = at > 0 ? at + 1 : 0; at < text.Length;)
        {
            var old = index;
            var weight = 1L;
            for (var k = Base; ; k += Base)
            {
                if (at == text.Length || Value(text[at++]) is not (var digit and >= 0)) return null;
                index += digit * weight;
                if (index > int.MaxValue) return null;
                var t = Threshold(k, bias);
                if (digit < t) break;
                weight *= Base - t;
                if (weight > int.MaxValue) return null;
            }

            var count = output.Count + 1;
            bias = Adapt((int)(index - old), count, old == 0);
            n += (int)(index / count);
            index %= count;
            if (n is < 0x80 or > 0x10ffff or (>= 0xd800 and <= 0xdfff)) return null;
            output.Insert((int)index, n);
            index++;
        }

        return output;
    }

    private static int Threshold(int k, int bias) => k <= bias + TMin ? TMin : k >= bias + TMax ? TMax : k - bias;

    private static int Adapt(int delta, int count, bool first)
    {
        delta = first ? delta / 700 : delta / 2;
        delta += delta / count;
        var k = 0;
        for (; delta > (Base - TMin) * TMax / 2; k += Base) delta /= Base - TMin;
        return k + (Base - TMin + 1) * delta / (delta + 38);
    }

    private static char Digit(int value) => (char)(value < 26 ? 'a' + value : '0' + value - 26);

    private static int Value(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        >= 'A' and <= 'Z' => c - 'A',
        >= '0' and <= '9' => c - '0' + 26,
        _ => -1,
    };
}
