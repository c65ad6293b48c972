using CorsAnalyzers.Fetch;
using CorsAnalyzers.Fetch.Hosts;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Policies.Predicates.Execution.Library;

/// <summary><c>System.Uri</c>, where it gives the same answers in every globalization mode.</summary>
internal static class UriCalls
{
    // UriKind.
    private const int RelativeOrAbsolute = 0;
    private const int Absolute = 1;

    // UriPartial.
    private const int SchemePart = 0;
    private const int AuthorityPart = 1;

    // UriComponents.
    private const int SchemeAndServer = 13;

    // UriHostNameType.
    private const int DnsHost = 2;
    private const int IPv4Address = 3;
    private const int IPv6Address = 4;

    public static RunValue? Create(IMethodSymbol constructor, RunValue[] arguments)
    {
        if (constructor.Parameters.Length is 0 or > 2 || constructor.Parameters[0].Type.SpecialType != SpecialType.System_String) return null;
        var kind = arguments.Length == 1 ? Absolute : constructor.Parameters[1].Type.Name == "UriKind" ? arguments[1].Number : null;
        if (arguments[0].IsNull) return Thrown.ArgumentNull;
        return Read(arguments[0], kind) ?? Thrown.UriFormat;
    }

    public static RunValue? Of(IMethodSymbol method, RunValue? receiver, RunValue[] arguments, LibraryRun run)
    {
        switch (method.Name)
        {
            case "TryCreate" when arguments.Length == 3 && method.Parameters[1].Type.Name == "UriKind" && method.Parameters[0].Type.SpecialType == SpecialType.System_String:
                var made = arguments[0].IsNull ? null : Read(arguments[0], arguments[1].Number);
                run.Hand(2, made ?? RunValue.Null);
                return made is UnknownResult ? made : RunValue.Of(made is not null);
            case "IsWellFormedUriString" when arguments[1].Number == Absolute && arguments[0].Text is { } text:
                return FrameworkUri.Read(text).Outcome == FrameworkUriOutcome.Fails ? RunValue.False
                    : OriginText.Read(text).Meant?.ToString() == text && AsciiText.IsAscii(text) ? RunValue.True
                    : RunValue.Unknown;
            case "GetLeftPart" when receiver is UriResult left:
                return GetLeftPart(left, arguments[0].Number);
            case "GetComponents" when receiver is UriResult { Uri: null }:
                return Thrown.InvalidOperation;
            case "GetComponents" when receiver is UriResult { Uri: { } uri } parts && arguments[0].Number == SchemeAndServer:
                return IsPlain(parts) ? RunValue.Of(uri.Scheme + "://" + Authority(uri)) : RunValue.Unknown;
            case "ToString" when receiver is UriResult shown:
                return TextOf(shown);
            default:
                return null;
        }
    }

    /// <summary>What <c>ToString</c> gives.</summary>
    public static RunValue TextOf(UriResult uri) => uri.Uri is null ? RunValue.Of(uri.Written) : Property("AbsoluteUri", uri) ?? RunValue.Unknown;

    /// <summary>A property of a URI; null where it is none that is known.</summary>
    public static RunValue? Property(string name, UriResult uri)
    {
        if (name == "OriginalString") return RunValue.Of(uri.Written);
        if (name == "UserEscaped") return RunValue.False;
        if (name == "IsAbsoluteUri") return RunValue.Of(uri.Uri is not null);
        if (uri.Uri is not { } parts) return Thrown.InvalidOperation;

        return name switch
        {
            "Scheme" => RunValue.Of(parts.Scheme),
            "Host" => RunValue.Of(parts.Host),
            "DnsSafeHost" or "IdnHost" => AsciiText.IsAscii(parts.Host) && !parts.Host.Contains("xn--") ? RunValue.Of(parts.Host.Trim('[', ']')) : RunValue.Unknown,
            "Port" => RunValue.Of(parts.Port ?? Origin.DefaultPort(parts.Scheme) ?? -1),
            "IsDefaultPort" => RunValue.Of(parts.Port is null),
            "Authority" => RunValue.Of(Authority(parts)),
            "IsLoopback" => IsLoopback(parts.Host),
            "HostNameType" => RunValue.Of(IPv4Host.EndsInNumber(parts.Host) ? IPv4Address : parts.Host[0] == '[' ? IPv6Address : DnsHost),
            "IsFile" or "IsUnc" => RunValue.False,
            "UserInfo" when IsPlain(uri) => RunValue.Of(""),
            "Query" or "Fragment" when IsPlain(uri) => RunValue.Of(""),
            "AbsolutePath" or "PathAndQuery" or "LocalPath" when IsPlain(uri) && IsWeb(parts) => RunValue.Of("/"),
            "AbsoluteUri" when IsPlain(uri) && IsWeb(parts) => RunValue.Of(parts.Scheme + "://" + Authority(parts) + "/"),
            _ => null,
        };
    }

    /// <summary>The URI in a text; null where it is none, unknown where that is not known.</summary>
    private static RunValue? Read(RunValue text, int? kind)
    {
        if (text.Text is not { } written || kind is not (Absolute or RelativeOrAbsolute)) return RunValue.Unknown;
        var uri = FrameworkUri.Read(written);
        return uri.Outcome switch
        {
            FrameworkUriOutcome.Parses when IsCertain(uri) => new UriResult(uri, written),
            FrameworkUriOutcome.Fails when kind == Absolute => null,
            FrameworkUriOutcome.Fails when written.IndexOf(':') < 0 && AsciiText.IsAscii(written) => new UriResult(null, written),
            _ => RunValue.Unknown,
        };
    }

    /// <summary>Whether the host is one that every release writes the same way.</summary>
    private static bool IsCertain(FrameworkUri uri) =>
        AsciiText.IsAscii(uri.Host) && uri.Host.Length > 0 && uri.Host != "loopback"
        && (!IPv4Host.EndsInNumber(uri.Host) || IPv4Host.ReadSerialised(uri.Host) is not null);

    /// <summary>Whether the text is nothing but a scheme, a host and a port, with or without a slash.</summary>
    private static bool IsPlain(UriResult uri) =>
        uri.Uri is { } parts && uri.Written.StartsWith(parts.Scheme + "://" + parts.Host, System.StringComparison.OrdinalIgnoreCase)
        && uri.Written.IndexOfAny(['/', '?', '#', '@', '\\', ' ', '\t', '\r', '\n'], parts.Scheme.Length + 3) is var end && (end < 0 || end == uri.Written.Length - 1 && uri.Written[end] == '/');

    private static bool IsWeb(FrameworkUri uri) => uri.Scheme is "http" or "https";

    private static string Authority(FrameworkUri uri) =>
        uri.Port is { } port ? uri.Host + ":" + port.ToString(System.Globalization.CultureInfo.InvariantCulture) : uri.Host;

    private static RunValue GetLeftPart(UriResult uri, int? part) => (uri.Uri, part) switch
    {
        (null, _) => Thrown.InvalidOperation,
        ({ } parts, SchemePart) => RunValue.Of(parts.Scheme + "://"),
        ({ } parts, AuthorityPart) when IsPlain(uri) => RunValue.Of(parts.Scheme + "://" + Authority(parts)),
        _ => RunValue.Unknown,
    };

    private static RunValue IsLoopback(string host) =>
        host is "localhost" or "[::1]" ? RunValue.True
        : host.StartsWith("[::ffff:", System.StringComparison.Ordinal) || host == "localhost." ? RunValue.Unknown
        : IPv4Host.ReadSerialised(host) is { } address ? RunValue.Of(address >> 24 == 127)
        : RunValue.False;
}
