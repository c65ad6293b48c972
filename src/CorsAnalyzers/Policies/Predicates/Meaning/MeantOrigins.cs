using System.Collections.Generic;
using System.Collections.Immutable;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Fetch.Hosts;
using CorsAnalyzers.Policies.Predicates.Candidates;

namespace CorsAnalyzers.Policies.Predicates.Meaning;

/// <summary>
/// The origins, and patterns of subdomains, that the tests of a predicate mean. A test whose meaning is not plain, such as
/// <c>Contains</c>, or that of a host whose ports are many, makes all of them unclear.
/// </summary>
internal sealed class MeantOrigins
{
    private readonly List<string> origins = new();

    /// <summary>Each origin once, in the order of the tests.</summary>
    public ImmutableArray<string> All => origins.ToImmutableArray();

    /// <summary><c>origin == "https://example.com"</c>.</summary>
    public bool AddOrigin(string text) => OriginText.Read(text).IsAsBrowsersSend && text != "null" && Add(text);

    /// <summary><c>origin.StartsWith("https://example.com")</c>.</summary>
    public bool AddPrefix(string text) => OriginText.Read(text) is { IsAsBrowsersSend: true, Meant: { } meant } && IsDomain(meant.Host) && Add(text);

    /// <summary><c>uri.Host == "example.com"</c>; of the schemes, https was meant.</summary>
    public bool AddHost(string host) => IsDomain(host) && OriginText.Read(Https(host)).IsAsBrowsersSend && Add(Https(host));

    /// <summary><c>uri.Host.EndsWith(".example.com")</c>; without the dot the host itself was meant, too.</summary>
    public bool AddSuffix(string text)
    {
        if (HostFragment.Read(text, null) is not { Scheme: null, IsOpenAtEnd: false } fragment || fragment.Name[0] == '-') return false;
        var self = new Origin("https", fragment.Host, fragment.Port).ToString();
        var below = new Origin("https", "*." + fragment.Host, fragment.Port).ToString();
        if (!IsDomain(fragment.Host) || !OriginText.Read(self).IsAsBrowsersSend || PublicSuffix.IsPublicSuffix(fragment.Host) || PublicSuffix.IsAbovePublicSuffix(fragment.Host)) return false;
        return (fragment.Name[0] == '.' || Add(self)) && Add(below);
    }

    private bool Add(string origin)
    {
        if (!origins.Contains(origin)) origins.Add(origin);
        return true;
    }

    /// <summary>A name with a dot: of such hosts the default port was meant, while <c>localhost</c> and addresses have many.</summary>
    private static bool IsDomain(string host) => host.IndexOf('.') > 0 && !IPv4Host.EndsInNumber(host) && host[0] != '[';

    private static string Https(string host) => "https://" + host;
}
