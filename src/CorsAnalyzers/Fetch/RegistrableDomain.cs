using CorsAnalyzers.Fetch.Hosts;

namespace CorsAnalyzers.Fetch;

/// <summary>
/// The part of a host that one owner registers (URL, "registrable domain"): a public suffix and one label more. Names below it
/// are the owner's. Unlike there, a top level that is not listed counts as a suffix, so that made-up names have owners too.
/// </summary>
internal static class RegistrableDomain
{
    /// <summary>The registrable domain of a serialised host; the host itself for an address or a name of one label.</summary>
    public static string Of(string host, PublicSuffixes suffixes)
    {
        if (host.Length == 0 || host[0] == '[' || IPv4Host.EndsInNumber(host)) return host;

        // From the longest name to the shortest: the first suffix met is the longest that is public.
        var start = 0;
        var owner = host;
        while (true)
        {
            var name = host.Substring(start);
            var dot = host.IndexOf('.', start);
            if (dot < 0 || suffixes.Has(name)) return owner;
            owner = name;
            start = dot + 1;
        }
    }

    /// <summary>Whether anybody can register the domain: its suffix is listed.</summary>
    public static bool CanBeRegistered(string domain, PublicSuffixes suffixes)
    {
        var dot = domain.IndexOf('.');
        return dot > 0 && suffixes.Has(domain.Substring(dot + 1));
    }
}
