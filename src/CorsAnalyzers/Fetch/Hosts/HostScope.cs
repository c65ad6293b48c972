using System;

namespace CorsAnalyzers.Fetch.Hosts;

/// <summary>Which network a serialised host belongs to.</summary>
internal static class HostScope
{
    /// <summary>The browser's own machine: localhost and below (RFC 6761), 127.0.0.0/8, ::1.</summary>
    public static bool IsLoopback(string host)
    {
        if (IPv6Host.ReadSerialised(host) is { } pieces) return IPv6Host.IsLoopback(pieces);
        if (IPv4Host.ReadSerialised(host) is { } address) return address >> 24 == 127;
        var name = WithoutDot(host);
        return name == "localhost" || name.EndsWith(".localhost", StringComparison.Ordinal);
    }

    /// <summary>
    /// A private address (RFC 1918, RFC 3927, RFC 4193, RFC 4291 link-local), a name of one label, or a name under a suffix
    /// kept for private use (.local: RFC 6762, .home.arpa: RFC 8375, .internal: reserved by ICANN in 2024).
    /// </summary>
    public static bool IsPrivate(string host)
    {
        if (IPv6Host.ReadSerialised(host) is { } pieces) return (pieces[0] & 0xfe00) == 0xfc00 || (pieces[0] & 0xffc0) == 0xfe80;
        if (IPv4Host.ReadSerialised(host) is { } address)
        {
            return address >> 24 == 10 || address >> 20 == 0xac1 || address >> 16 is 0xc0a8 or 0xa9fe;
        }

        var name = WithoutDot(host);
        return name.Length > 0
            && (name.IndexOf('.') < 0
                || name.EndsWith(".local", StringComparison.Ordinal)
                || name.EndsWith(".internal", StringComparison.Ordinal)
                || name.EndsWith(".home.arpa", StringComparison.Ordinal));
    }

    private static string WithoutDot(string host) => host.EndsWith(".", StringComparison.Ordinal) ? host.Substring(0, host.Length - 1) : host;
}
