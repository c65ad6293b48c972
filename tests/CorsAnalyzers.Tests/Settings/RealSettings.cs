using System.Text;
using System.Text.Json;
using CorsAnalyzers.Settings;
using CorsAnalyzers.Settings.Json;
using Microsoft.Extensions.Configuration;

namespace CorsAnalyzers.Tests.Settings;

/// <summary>The keys and values that a settings file gives: according to the framework, and according to us.</summary>
internal static class RealSettings
{
    /// <summary>What the JSON configuration provider reads; null where it refuses the file.</summary>
    public static SortedDictionary<string, string?>? Of(string text)
    {
        try
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            var root = new ConfigurationBuilder().AddJsonStream(stream).Build();
            var found = new SortedDictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
            Gather(root.Providers.Single(), null, found);
            return found;
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>What <see cref="SettingsReader"/> reads, in the same form.</summary>
    public static SortedDictionary<string, string?>? OfOurs(string text) => OfOurs(SettingsReader.Read(text));

    /// <summary>The keys and values of a section.</summary>
    public static SortedDictionary<string, string?>? OfOurs(SettingsSection? root)
    {
        if (root is null) return null;
        var found = new SortedDictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var child in root.Children) Gather(child, child.Name, found);
        return found;
    }

    private static void Gather(SettingsSection section, string key, SortedDictionary<string, string?> found)
    {
        // An empty array reads as an empty text from .NET 10 on, and as null before.
        if (section.Value is { } value) found.Add(key, value.Node.Kind == JsonKind.Array ? "" : value.Text);
        foreach (var child in section.Children) Gather(child, key + ":" + child.Name, found);
    }

    private static void Gather(IConfigurationProvider provider, string? parent, SortedDictionary<string, string?> found)
    {
        foreach (var name in provider.GetChildKeys([], parent).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var key = parent is null ? name : parent + ":" + name;
            if (provider.TryGet(key, out var value)) found.TryAdd(key, value);
            Gather(provider, key, found);
        }
    }
}
