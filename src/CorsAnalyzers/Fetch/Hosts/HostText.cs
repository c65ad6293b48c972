using System;
using System.Text;

namespace CorsAnalyzers.Fetch.Hosts;

/// <summary>The host of an http(s) URL (URL, "host parser").</summary>
internal static class HostText
{
    public static HostReading Read(string text)
    {
        if (text.Length == 0) return new() { IsBad = true };
        if (text[0] == '[') return ReadIPv6(text);

        var isUnicode = !AsciiText.IsAscii(text);
        var isDecoded = text.IndexOf('%') >= 0;
        var decoded = isDecoded ? PercentDecode(text) : text;
        if (HasForbidden(decoded)) return new() { IsBad = true, IsUnicode = isUnicode };

        var domain = DomainName.ToAscii(decoded, out var isInvalid);
        if (domain is null) return new() { IsBad = isInvalid, IsUnicode = isUnicode, IsNotCanonical = isDecoded && !isInvalid };

        // Once more: full-width signs have become others.
        if (domain.Length == 0 || HasForbidden(domain)) return new() { IsBad = true, IsUnicode = isUnicode };

        if (IPv4Host.EndsInNumber(domain))
        {
            if (IPv4Host.Read(domain) is not { } address) return new() { IsBad = true, IsUnicode = isUnicode };
            var serialised = IPv4Host.Serialise(address);
            return new()
            {
                Serialised = serialised,
                IsUnicode = isUnicode,
                IsNotCanonical = isDecoded || serialised != domain,
                IsAmbiguous = serialised != domain && IPv4Host.IsAmbiguous(domain),
            };
        }

        // A label of no letters is a host to the URL standard, but to no name server.
        if (domain[0] == '.' || domain.Contains("..")) return new() { IsBad = true, IsUnicode = isUnicode };

        // "{tenant}.example", "$(HOST)": a host to the URL standard too, but whatever it means, not itself.
        if (!HasNameCharactersOnly(domain)) return new() { IsUnicode = isUnicode, IsNotCanonical = isDecoded };
        return new()
        {
            Serialised = domain,
            IsUnicode = isUnicode,
            IsNotCanonical = isDecoded,
            HasTrailingDot = domain.EndsWith(".", StringComparison.Ordinal),
        };
    }

    private static HostReading ReadIPv6(string text)
    {
        if (text[text.Length - 1] != ']' || IPv6Host.Read(text.Substring(1, text.Length - 2)) is not { } address) return new() { IsBad = true };
        var serialised = "[" + IPv6Host.Serialise(address) + "]";
        return new() { Serialised = serialised, IsNotCanonical = serialised != AsciiText.Lower(text) };
    }

    /// <summary>URL, "forbidden domain code point".</summary>
    private static bool HasForbidden(string domain)
    {
        foreach (var c in domain)
        {
            if (c is <= ' ' or '\x7f' || "#/:<>?@[\\]^|%".IndexOf(c) >= 0) return true;
        }

        return false;
    }

    /// <summary>The characters of names that are in use: letters, digits, hyphens (RFC 1123) and the underscore.</summary>
    private static bool HasNameCharactersOnly(string domain)
    {
        foreach (var c in domain)
        {
            if (!AsciiText.IsLetter(c) && !AsciiText.IsDigit(c) && c is not ('-' or '_' or '.')) return false;
        }

        return true;
    }

    /// <summary>URL, "percent-decode" and "UTF-8 decode without BOM"; wrong bytes become U+FFFD, which no domain contains.</summary>
    private static string PercentDecode(string text)
    {
        var input = Encoding.UTF8.GetBytes(text);
        var output = new byte[input.Length];
        var length = 0;
        for (var i = 0; i < input.Length; i++)
        {
            var (high, low) = (i + 2 < input.Length ? HexDigit(input[i + 1]) : -1, i + 2 < input.Length ? HexDigit(input[i + 2]) : -1);
            if (input[i] == '%' && high >= 0 && low >= 0)
            {
                output[length++] = (byte)(high * 16 + low);
                i += 2;
            }
            else
            {
                output[length++] = input[i];
            }
        }

        return Encoding.UTF8.GetString(output, 0, length);
    }

    private static int HexDigit(byte c) => (char)c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
