using System;
using System.Collections.Generic;
using CorsAnalyzers.Settings.Json;

namespace CorsAnalyzers.Settings;

/// <summary>What a settings file holds under one key. Keys are equal ignoring case, as in the framework.</summary>
internal sealed class SettingsSection
{
    /// <summary>Between the parts of a key.</summary>
    public const char Delimiter = ':';

    private readonly Dictionary<string, SettingsSection> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<SettingsSection> children = new();

    public SettingsSection(string name) => Name = name;

    /// <summary>The last part of its key; empty for the whole file.</summary>
    public string Name { get; }

    /// <summary>Its own value; null where only its children have some.</summary>
    public SettingsValue? Value { get; set; }

    /// <summary>The JSON object or array that holds its children, where there is exactly one; an empty one counts.</summary>
    public JsonNode? Container { get; set; }

    /// <summary>The parts of the section, in the order of the file.</summary>
    public IReadOnlyList<SettingsSection> Children => children;

    /// <summary>The section and all that are below it.</summary>
    public IEnumerable<SettingsSection> SelfAndDescendants()
    {
        var waiting = new Stack<SettingsSection>();
        waiting.Push(this);
        while (waiting.Count > 0)
        {
            var next = waiting.Pop();
            yield return next;
            foreach (var child in next.Children) waiting.Push(child);
        }
    }

    /// <summary>The section under a key below this one, or null where the file has none.</summary>
    public SettingsSection? Find(string key)
    {
        var section = this;
        foreach (var name in key.Split(Delimiter))
        {
            if (!section.byName.TryGetValue(name, out section)) return null;
        }

        return section;
    }

    /// <summary>The section under a key below this one, made where there is none.</summary>
    public SettingsSection FindOrAdd(string key)
    {
        var section = this;
        foreach (var name in key.Split(Delimiter))
        {
            if (!section.byName.TryGetValue(name, out var child))
            {
                child = new SettingsSection(name);
                section.byName.Add(name, child);
                section.children.Add(child);
            }

            section = child;
        }

        return section;
    }
}
