using System;
using System.Globalization;
using CorsAnalyzers.Fetch.Hosts;

namespace CorsAnalyzers.Fetch;

/// <summary>
/// An origin as a browser serialises it in the <c>Origin</c> header: scheme, host in its ASCII form, and a port unless it is the
/// scheme's default (HTML, "serialization of an origin"; RFC 6454, section 6.2).
/// </summary>
internal sealed class Origin : IEquatable<Origin>
{
    public Origin(string scheme, string host, int? port = null)
    {
        Scheme = scheme;
        Host = host;
        Port = port == DefaultPort(scheme) ? null : port;
    }

    /// <summary>The scheme in lower case, without the colon.</summary>
    public string Scheme { get; }

    /// <summary>The host in lower case: a domain in ASCII, an IPv4 address, or an IPv6 address in brackets.</summary>
    public string Host { get; }

    /// <summary>The port, or null for the scheme's default.</summary>
    public int? Port { get; }

    /// <summary>The connection can be neither read nor changed on the way.</summary>
    public bool IsHttps => Scheme == "https";

    /// <summary>Plain HTTP: whoever sits on the network can speak for this origin, unless it is a loopback origin.</summary>
    public bool IsHttp => Scheme == "http";

    /// <summary>A web page can have this origin: its scheme is http or https.</summary>
    public bool IsWeb => IsHttp || IsHttps;

    /// <summary>A page of the browser's own machine: localhost, *.localhost, 127.0.0.0/8 or ::1 (Secure Contexts, section 3.1; RFC 6761).</summary>
    public bool IsLoopback => IsWeb && HostScope.IsLoopback(Host);

    /// <summary>A host that only a private network can name or reach; loopback hosts are not among them.</summary>
    public bool IsPrivate => IsWeb && !IsLoopback && HostScope.IsPrivate(Host);

    /// <summary>Nobody on the way can speak for this origin: https, or the own machine (Secure Contexts, section 3.1).</summary>
    public bool IsTrustworthy => IsHttps || IsLoopback;

    /// <summary>The default port of a scheme, or null if it has none (URL, "special scheme").</summary>
    public static int? DefaultPort(string scheme) => scheme switch
    {
        "http" or "ws" => 80,
        "https" or "wss" => 443,
        "ftp" => 21,
        _ => null,
    };

    public override string ToString() => Port is { } port
        ? Scheme + "://" + Host + ":" + port.ToString(CultureInfo.InvariantCulture)
        : Scheme + "://" + Host;

    public bool Equals(Origin? other) => other is not null && Scheme == other.Scheme && Host == other.Host && Port == other.Port;

    public override bool Equals(object? obj) => Equals(obj as Origin);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());
}
