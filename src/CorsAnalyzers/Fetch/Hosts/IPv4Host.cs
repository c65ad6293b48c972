using System;
using System.Globalization;

namespace CorsAnalyzers.Fetch.Hosts;

/// <summary>IPv4 addresses as URLs read and write them (URL, "IPv4 parser" and "IPv4 serializer").</summary>
internal static class IPv4Host
{
    /// <summary>Whether a host must be an IPv4 address because its last label is a number (URL, "ends in a number checker").</summary>
    public static bool EndsInNumber(string host)
    {
        var end = host.EndsWith(".", StringComparison.Ordinal) ? host.Length - 1 : host.Length;
        if (end <= 0) return false;
        var start = host.LastIndexOf('.', end - 1) + 1;
        if (start >= end) return false;
        var last = host.Substring(start, end - start);
        return AllDigits(last) || Number(last) is not null;
    }

    /// <summary>The address of a host that ends in a number, or null if it is none (URL, "IPv4 parser").</summary>
    public static uint? Read(string host)
    {
        var end = host.EndsWith(".", StringComparison.Ordinal) ? host.Length - 1 : host.Length;
        var parts = host.Substring(0, end).Split(['.'], 5);
        if (parts.Length > 4) return null;

        ulong address = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (Number(parts[i]) is not { } number) return null;
            var isLast = i == parts.Length - 1;
            if (number >= (isLast ? 1UL << (8 * (4 - i)) : 256)) return null;
            address += isLast ? number : number << (8 * (3 - i));
        }

        return (uint)address;
    }

    /// <summary>The address in four decimal numbers.</summary>
    public static string Serialise(uint address) => string.Format(
        CultureInfo.InvariantCulture, "{0}.{1}.{2}.{3}", address >> 24, (address >> 16) & 0xff, (address >> 8) & 0xff, address & 0xff);

    /// <summary>The address of a serialised host, or null if the host is no IPv4 address.</summary>
    public static uint? ReadSerialised(string host) =>
        host.Length is >= 7 and <= 15 && EndsInNumber(host) && Read(host) is { } address && Serialise(address) == host ? address : null;

    /// <summary>
    /// Whether people and browsers may read the address differently: a number with a leading zero is octal to a browser, and a
    /// single number is rarely meant as an address.
    /// </summary>
    public static bool IsAmbiguous(string host)
    {
        if (host.IndexOf('.') < 0) return true;
        foreach (var part in host.Split(['.'], 6))
        {
            if (part.Length > 1 && part[0] == '0' && part[1] is not ('x' or 'X')) return true;
        }

        return false;
    }

    /// <summary>A decimal, octal or hexadecimal number, at most 2^32 (larger ones are cut), or null (URL, "IPv4 number parser").</summary>
    private static ulong? Number(string text)
    {
        if (text.Length == 0) return null;
        var radix = 10u;
        var start = 0;
        if (text.Length >= 2 && text[0] == '0')
        {
            (radix, start) = text[1] is 'x' or 'X' ? (16u, 2) : (8u, 1);
        }

        ulong number = 0;
        for (var i = start; i < text.Length; i++)
        {
            var digit = text[i] switch
            {
                >= '0' and <= '9' => (uint)(text[i] - '0'),
                >= 'a' and <= 'f' => (uint)(text[i] - 'a' + 10),
                >= 'A' and <= 'F' => (uint)(text[i] - 'A' + 10),
                _ => 16u,
            };
            if (digit >= radix) return null;
            number = Math.Min(number * radix + digit, 1UL << 32);
        }

        return number;
    }

    private static bool AllDigits(string text)
    {
        foreach (var c in text)
        {
            if (c is < '0' or > '9') return false;
        }

        return true;
    }
}
