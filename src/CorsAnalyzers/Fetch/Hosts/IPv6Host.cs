using System.Globalization;
using System.Text;

namespace CorsAnalyzers.Fetch.Hosts;

/// <summary>IPv6 addresses as URLs read and write them (URL, "IPv6 parser" and "IPv6 serializer").</summary>
internal static class IPv6Host
{
    private const int LongestAddress = 45;

    /// <summary>The eight pieces of the address between the brackets, or null if the text is none.</summary>
    public static ushort[]? Read(string text)
    {
        // Leading zeros are limited to four digits a piece, so a longer text is no address.
        if (text.Length > LongestAddress) return null;

        var address = new ushort[8];
        var piece = 0;
        int? compress = null;
        var at = 0;

        if (At(text, at) == ':')
        {
            if (At(text, at + 1) != ':') return null;
            at += 2;
            compress = ++piece;
        }

        while (at < text.Length)
        {
            if (piece == 8) return null;
            if (text[at] == ':')
            {
                if (compress is not null) return null;
                at++;
                compress = ++piece;
                continue;
            }

            var value = 0;
            var length = 0;
            while (length < 4 && HexDigit(At(text, at)) is var digit and >= 0)
            {
                value = value * 16 + digit;
                at++;
                length++;
            }

            if (At(text, at) == '.')
            {
                if (length == 0 || piece > 6 || !ReadEmbedded(text, at - length, address, piece)) return null;
                piece += 2;
                break;
            }

            if (At(text, at) == ':')
            {
                at++;
                if (at == text.Length) return null;
            }
            else if (at < text.Length)
            {
                return null;
            }

            address[piece++] = (ushort)value;
        }

        if (compress is { } from)
        {
            // The first of the pair of colons counts as one piece of zeros; the rest of the gap goes behind it.
            var moved = piece - from;
            for (var i = 7; moved > 0; i--, moved--)
            {
                var source = from + moved - 1;
                (address[i], address[source]) = (address[source], address[i]);
            }
        }
        else if (piece != 8)
        {
            return null;
        }

        return address;
    }

    /// <summary>The address in its shortest form: lower case, the longest run of zeros left out, never a dotted end.</summary>
    public static string Serialise(ushort[] address)
    {
        var (start, length) = LongestZeros(address);
        var text = new StringBuilder();
        for (var i = 0; i < 8; i++)
        {
            if (i == start)
            {
                text.Append(i == 0 ? "::" : ":");
                i += length - 1;
                continue;
            }

            text.Append(address[i].ToString("x", CultureInfo.InvariantCulture));
            if (i < 7) text.Append(':');
        }

        return text.ToString();
    }

    /// <summary>The pieces of a serialised host in brackets, or null if the host is no IPv6 address.</summary>
    public static ushort[]? ReadSerialised(string host) =>
        host.Length > 2 && host[0] == '[' && host[host.Length - 1] == ']' ? Read(host.Substring(1, host.Length - 2)) : null;

    /// <summary>Whether the address is ::1.</summary>
    public static bool IsLoopback(ushort[] address)
    {
        for (var i = 0; i < 7; i++)
        {
            if (address[i] != 0) return false;
        }

        return address[7] == 1;
    }

    private static (int Start, int Length) LongestZeros(ushort[] address)
    {
        var (start, length) = (-1, 1);
        for (var i = 0; i < 8; i++)
        {
            var run = 0;
            while (i + run < 8 && address[i + run] == 0) run++;
            if (run > length) (start, length) = (i, run);
            i += run;
        }

        return (start, length);
    }

    private static bool ReadEmbedded(string text, int at, ushort[] address, int piece)
    {
        for (var seen = 0; seen < 4; seen++)
        {
            if (seen > 0)
            {
                if (At(text, at) != '.') return false;
                at++;
            }

            var start = at;
            var value = 0;
            while (At(text, at) is var c and >= '0' and <= '9')
            {
                if (at > start && value == 0) return false;
                value = value * 10 + (c - '0');
                if (value > 255) return false;
                at++;
            }

            if (at == start) return false;
            address[piece + seen / 2] = (ushort)(address[piece + seen / 2] * 256 + value);
        }

        return at == text.Length;
    }

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';

    private static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
