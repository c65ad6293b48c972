using System;
using System.Linq;

namespace CorsAnalyzers.Fetch;

/// <summary>
/// An origin, or many that have scheme and domain in common: <c>http://printer.local</c>, with <c>*.</c> in front of the host for
/// every host below it, as in a pattern of ASP.NET Core, and with <c>:*</c> behind it for every port.
/// </summary>
internal sealed class OriginRange
{
    private const string Below = "://*.";
    private const string AnyPort = ":*";

    private readonly Origin origin;
    private readonly bool coversSubdomains;
    private readonly bool coversEveryPort;

    private OriginRange(Origin origin, bool coversSubdomains, bool coversEveryPort)
    {
        this.origin = origin;
        this.coversSubdomains = coversSubdomains;
        this.coversEveryPort = coversEveryPort;
    }

    /// <summary>Reads a range; null where the text is none. What a person writes around an origin, such as a slash at its end, does not count.</summary>
    public static OriginRange? Read(string text)
    {
        var isEveryPort = text.EndsWith(AnyPort, StringComparison.Ordinal);
        var rest = isEveryPort ? text.Substring(0, text.Length - AnyPort.Length) : text;
        var mark = rest.IndexOf(Below, StringComparison.Ordinal);
        if (mark >= 0) rest = rest.Remove(mark + "://".Length, "*.".Length);
        return OriginText.Read(rest) is { Meant: { IsWeb: true } meant } reading && !reading.Flaws.Any(static flaw => flaw is OriginFlaw.NoScheme or OriginFlaw.BadScheme or OriginFlaw.WebSocketScheme)
            ? new OriginRange(meant, mark >= 0, isEveryPort)
            : null;
    }

    /// <summary>Whether the origin is in it.</summary>
    public bool Covers(Origin one) => HasSchemeAndPortOf(one) && (coversSubdomains ? IsBelow(one.Host) : one.Host == origin.Host);

    /// <summary>Whether every origin below this one, with its scheme and port, is in it.</summary>
    public bool CoversBelow(Origin suffix) => HasSchemeAndPortOf(suffix) && coversSubdomains && (suffix.Host == origin.Host || IsBelow(suffix.Host));

    private bool HasSchemeAndPortOf(Origin one) => one.Scheme == origin.Scheme && (coversEveryPort || one.Port == origin.Port);

    private bool IsBelow(string host) => host.EndsWith("." + origin.Host, StringComparison.Ordinal);
}
