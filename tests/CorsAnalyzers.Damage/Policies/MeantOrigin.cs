using System.Globalization;
using System.Text.RegularExpressions;

namespace CorsAnalyzers.Damage.Policies;

/// <summary>Which website somebody means who writes a text for an origin.</summary>
public static partial class MeantOrigin
{
    /// <summary>The origin as a browser sends it; null where the text does not say plainly which one that is.</summary>
    public static string? Of(string text)
    {
        var match = Plain().Match(text.Trim().ToLowerInvariant());
        if (!match.Success || !IsHost(match.Groups["host"].Value)) return null;
        var (scheme, port) = (match.Groups["scheme"].Value, match.Groups["port"].Value);
        if (port.Length > 0 && (!int.TryParse(port, out var number) || number is 0 or > 65535 || port[0] == '0')) return null;
        var isDefault = port.Length == 0 || (scheme, port) is ("http", "80") or ("https", "443");
        return $"{scheme}://{match.Groups["host"].Value}{(isDefault ? "" : ":" + port)}";
    }

    /// <summary>One of the websites that somebody means who writes a text with an asterisk for subdomains; null where there is no such asterisk.</summary>
    public static string? Below(string pattern, string label) =>
        pattern.Contains("://*.", StringComparison.Ordinal) ? Of(pattern.Replace("://*.", $"://{label}.", StringComparison.Ordinal)) : null;

    /// <summary>Whether the host is the user's own machine.</summary>
    public static bool IsLoopback(string origin) => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && (uri.IsLoopback || uri.Host.EndsWith(".localhost", StringComparison.Ordinal));

    private static bool IsHost(string host) =>
        host.Split('.').All(static label => label.Length > 0 && label[0] != '-' && label[^1] != '-') && IsPunycode(host) && (!char.IsAsciiDigit(host.Split('.')[^1][0]) || Address().IsMatch(host));

    /// <summary>Whether what looks like an encoded name is one.</summary>
    private static bool IsPunycode(string host)
    {
        if (!host.Contains("xn--", StringComparison.Ordinal)) return true;
        try
        {
            var names = new IdnMapping();
            return names.GetAscii(names.GetUnicode(host)) == host;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^(?<scheme>https?)://(?<host>[a-z0-9.-]+)(:(?<port>[0-9]+))?(/[a-z0-9/]*)?$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])$")]
    private static partial Regex Address();
}
