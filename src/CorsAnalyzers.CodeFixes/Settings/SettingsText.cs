using System;
using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Settings;
using CorsAnalyzers.Settings.Json;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Settings;

/// <summary>
/// Edits the text of a settings file: nothing but the values that are meant changes, comments and layout stay. The file is read
/// anew for it; what is no longer there is left out.
/// </summary>
internal static class SettingsText
{
    /// <summary>The text after the edits, or null where none of them can be made.</summary>
    public static SourceText? Apply(SourceText text, IEnumerable<SettingEdit> edits)
    {
        var changed = text;
        var all = edits.Distinct().ToList();
        if (Read(changed) is not { } root) return null;

        var changes = all.Where(static edit => edit.Verb != SettingHint.AddSetting)
            .Select(edit => (Edit: edit, root.Find(edit.Key)?.Value?.Node))
            .Where(static pair => pair.Node is { IsContainer: false })
            .GroupBy(static pair => pair.Node!, static pair => pair.Edit)
            .Select(node => Change(text, root, node.Key, node.ToList()))
            .Where(static change => change is not null)
            .Select(static change => change!.Value)
            .OrderBy(static change => change.Span.Start)
            .ToList();
        if (changes.Count > 0) changed = changed.WithChanges(changes);

        // Each of these may make the object that the next one goes into.
        foreach (var edit in all.Where(static edit => edit.Verb == SettingHint.AddSetting))
        {
            if (Read(changed) is { } current && SettingInsertion.Of(changed, current, edit) is { Count: > 0 } insertion) changed = changed.WithChanges(insertion);
        }

        return ReferenceEquals(changed, text) ? null : changed;
    }

    private static SettingsSection? Read(SourceText text) => text.Length > SettingsFile.LengthBound ? null : SettingsReader.Read(text.ToString());

    private static TextChange? Change(SourceText text, SettingsSection root, JsonNode node, List<SettingEdit> edits)
    {
        if (edits[0].Verb == SettingHint.SplitSetting) return Split(text, root, node, edits[0]);
        if (node.Kind != JsonKind.String) return null;

        var value = node.Text;
        foreach (var edit in edits) value = edit.Part is null ? edit.Text : ReplacePart(value, edit.Part, edit.Text);
        return value == node.Text ? null : new TextChange(node.Span, JsonString.Write(value));
    }

    /// <summary>One element becomes several, each on a line of its own where the one was.</summary>
    private static TextChange? Split(SourceText text, SettingsSection root, JsonNode node, SettingEdit edit)
    {
        var parent = root.Find(edit.Key.Substring(0, Math.Max(0, edit.Key.LastIndexOf(SettingsSection.Delimiter))))?.Container;
        if (parent is not { Kind: JsonKind.Array } || !parent.Children.Contains(node) || edit.Texts.Length < 2) return null;

        var line = text.Lines.GetLineFromPosition(node.Start);
        var before = text.ToString(TextSpan.FromBounds(line.Start, node.Start));
        var separator = string.IsNullOrWhiteSpace(before) ? "," + SettingsLayout.LineBreakOf(text) + before : ", ";
        return new TextChange(node.Span, string.Join(separator, edit.Texts.Select(JsonString.Write)));
    }

    /// <summary>Replaces a part where it stands between separators, not inside another part.</summary>
    private static string ReplacePart(string value, string part, string replacement)
    {
        for (var at = value.IndexOf(part, StringComparison.Ordinal); at >= 0; at = value.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            var end = at + part.Length;
            if ((at == 0 || IsBetween(value[at - 1])) && (end == value.Length || IsBetween(value[end]))) return value.Substring(0, at) + replacement + value.Substring(end);
        }

        return value;
    }

    private static bool IsBetween(char c) => c is ',' or ';' or '|' || char.IsWhiteSpace(c);
}
