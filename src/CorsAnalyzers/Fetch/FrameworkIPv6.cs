using CorsAnalyzers.Fetch.Hosts;

namespace CorsAnalyzers.Fetch;

/// <summary>IPv6 addresses as .NET writes them: like browsers, except for those that end in an IPv4 address.</summary>
internal static class FrameworkIPv6
{
    public static string Serialise(ushort[] address)
    {
        if (!HasEmbeddedIPv4(address)) return IPv6Host.Serialise(address);

        // The last two pieces are written as numbers; none of the others is compressed with them.
        var dotted = IPv4Host.Serialise((uint)(address[6] << 16) | address[7]);
        var head = (ushort[])address.Clone();
        (head[6], head[7]) = (1, 1);
        var text = IPv6Host.Serialise(head);
        return text.Substring(0, text.Length - "1:1".Length) + dotted;
    }

    /// <summary>IPv4-compatible, IPv4-mapped, IPv4-translated (RFC 4291, RFC 2765) and ISATAP (RFC 5214) addresses.</summary>
    private static bool HasEmbeddedIPv4(ushort[] address)
    {
        var isZero = address[0] == 0 && address[1] == 0 && address[2] == 0 && address[3] == 0;
        if (isZero && address[6] != 0)
        {
            if (address[4] == 0 && address[5] is 0 or 0xffff) return true;
            if (address[4] == 0xffff && address[5] == 0) return true;
        }

        return address[4] == 0 && address[5] == 0x5efe;
    }
}
