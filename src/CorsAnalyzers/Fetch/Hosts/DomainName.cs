using System;
using System.Collections.Generic;
using System.Text;

namespace CorsAnalyzers.Fetch.Hosts;

/// <summary>A domain in ASCII, as browsers write it (URL, "domain to ASCII"; UTS #46 without transitional processing).</summary>
internal static class DomainName
{
    /// <summary>The domain in ASCII lower case; null with <paramref name="isInvalid"/> if it is none, else null if its letters are not in the table.</summary>
    public static string? ToAscii(string domain, out bool isInvalid)
    {
        isInvalid = false;
        if (AsciiText.IsAscii(domain) && domain.IndexOf("xn--", StringComparison.OrdinalIgnoreCase) < 0) return AsciiText.Lower(domain);

        var isKnown = true;
        var isBidi = false;
        var labels = new List<List<int>> { new() };
        for (var i = 0; i < domain.Length; i++)
        {
            var c = char.IsHighSurrogate(domain[i]) && i + 1 < domain.Length && char.IsLowSurrogate(domain[i + 1])
                ? char.ConvertToUtf32(domain[i], domain[++i])
                : domain[i];
            var mapped = DomainLetter.Map(c);
            isInvalid |= mapped == DomainLetter.Disallowed;
            isKnown &= mapped != DomainLetter.Unknown;
            isBidi |= mapped >= 0 && DomainLetter.IsRightToLeft(mapped);
            if (mapped == '.') labels.Add(new());
            else labels[labels.Count - 1].Add(mapped);
        }

        if (isInvalid || !isKnown) return null;

        var ascii = new StringBuilder(domain.Length + 8);
        foreach (var label in labels)
        {
            if (ascii.Length > 0 || !ReferenceEquals(label, labels[0])) ascii.Append('.');
            if (isBidi && !ReadsOneWay(label)) return null;
            if (!AppendLabel(ascii, label, out isInvalid)) return null;
        }

        return ascii.ToString();
    }

    private static bool AppendLabel(StringBuilder ascii, List<int> label, out bool isInvalid)
    {
        isInvalid = false;
        var isUnicode = false;
        foreach (var c in label) isUnicode |= c >= 0x80;
        var isEncoded = label.Count >= 4 && label[0] == 'x' && label[1] == 'n' && label[2] == '-' && label[3] == '-';

        if (!isUnicode)
        {
            var text = new StringBuilder(label.Count);
            foreach (var c in label) text.Append((char)c);
            if (isEncoded && !IsEncodedLabel(text.ToString(4, text.Length - 4))) return false;
            ascii.Append(text);
            return true;
        }

        isInvalid = isEncoded;
        if (isEncoded || Punycode.Encode(label) is not { } encoded) return false;
        ascii.Append("xn--").Append(encoded);
        return true;
    }

    /// <summary>
    /// Whether the text behind "xn--" is the encoding of a label. One with letters that are not in the table is taken as it is:
    /// where browsers accept it they write it the same way. What is no encoding is no host to Firefox, and a plain name to Chromium.
    /// </summary>
    private static bool IsEncodedLabel(string text)
    {
        if (Punycode.Decode(text) is not { Count: > 0 } label) return false;

        var isUnicode = false;
        foreach (var c in label)
        {
            isUnicode |= c >= 0x80;
            var mapped = DomainLetter.Map(c);
            if (mapped != c && mapped != DomainLetter.Unknown) return false;
        }

        return isUnicode && Punycode.Encode(label) == text;
    }

    /// <summary>A narrow reading of RFC 5893, section 2: letters of one direction alone, or ASCII that starts with a letter.</summary>
    private static bool ReadsOneWay(List<int> label)
    {
        if (label.Count == 0) return true;
        if (DomainLetter.IsRightToLeft(label[0])) return label.TrueForAll(DomainLetter.IsRightToLeft);
        return label[0] is >= 'a' and <= 'z'
            && label[label.Count - 1] != '-'
            && !(label.Count >= 4 && label[2] == '-' && label[3] == '-')
            && label.TrueForAll(static c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');
    }
}
