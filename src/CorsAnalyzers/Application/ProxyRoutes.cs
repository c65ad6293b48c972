using System.Collections.Generic;
using System.Collections.Immutable;
using CorsAnalyzers.Settings;

namespace CorsAnalyzers.Application;

/// <summary>The routes of a reverse proxy in settings files.</summary>
internal static class ProxyRoutes
{
    /// <summary>The key of the policy below a route.</summary>
    public const string Policy = "CorsPolicy";

    private const string Routes = "Routes";

    /// <summary>The routes below a section that name a policy.</summary>
    public static IEnumerable<ProxyRoute> In(ImmutableArray<SettingsFile> files, string section)
    {
        var prefix = section.Length == 0 ? Routes : section + SettingsSection.Delimiter + Routes;
        foreach (var file in files)
        {
            if (file.Root?.Find(prefix) is not { } routes) continue;
            foreach (var route in routes.Children)
            {
                if (route.Find(Policy)?.Value is { Text: { Length: > 0 } name } value)
                    yield return new ProxyRoute(name, file, string.Join(":", prefix, route.Name, Policy), value.Span);
            }
        }
    }
}
