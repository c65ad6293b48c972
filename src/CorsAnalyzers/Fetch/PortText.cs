using System;
using System.Globalization;

namespace CorsAnalyzers.Fetch;

/// <summary>The port of a URL (URL, "port state").</summary>
internal static class PortText
{
    /// <summary>The number, leading zeros allowed, or null if it is no port.</summary>
    public static int? Read(string text)
    {
        if (text.Length == 0) return null;
        var port = 0;
        foreach (var c in text)
        {
            if (!AsciiText.IsDigit(c)) return null;
            port = Math.Min(port * 10 + (c - '0'), 65536);
        }

        return port <= 65535 ? port : null;
    }

    /// <summary>Whether the text of a port is how a port is serialised: without leading zeros.</summary>
    public static bool IsShortest(string text) => Read(text) is { } port && port.ToString(CultureInfo.InvariantCulture) == text;
}
