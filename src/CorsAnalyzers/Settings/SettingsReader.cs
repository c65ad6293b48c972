using System.Collections.Generic;
using System.Globalization;
using CorsAnalyzers.Settings.Json;

namespace CorsAnalyzers.Settings;

/// <summary>Makes keys and values of JSON, as ASP.NET Core's JSON configuration provider does.</summary>
internal static class SettingsReader
{
    /// <summary>
    /// The settings, or null where the framework refuses the file: no JSON, no object, or a key that has two values.
    /// </summary>
    public static SettingsSection? Read(string text)
    {
        if (JsonReader.Read(text) is not { Kind: JsonKind.Object } document) return null;

        var root = new SettingsSection("");
        var waiting = new Stack<(JsonNode Node, SettingsSection Section)>();
        waiting.Push((document, root));
        while (waiting.Count > 0)
        {
            var (node, section) = waiting.Pop();
            if (!node.IsContainer)
            {
                if (section.Value is not null) return null;
                section.Value = new SettingsValue(node);
                continue;
            }

            // An empty one takes the place of a value before it, and nobody is told.
            if (node.Children.Count == 0 && section != root) section.Value = new SettingsValue(node);
            section.Container = section.Children.Count == 0 && section.Container is null ? node : null;

            // The last child first, for the stack gives them back the other way round.
            var keys = new string[node.Children.Count];
            for (var i = 0; i < keys.Length; i++) keys[i] = node.Children[i].Name ?? i.ToString(CultureInfo.InvariantCulture);
            var sections = new SettingsSection[keys.Length];
            for (var i = 0; i < keys.Length; i++) sections[i] = section.FindOrAdd(keys[i]);
            for (var i = keys.Length - 1; i >= 0; i--) waiting.Push((node.Children[i], sections[i]));
        }

        return root;
    }
}
