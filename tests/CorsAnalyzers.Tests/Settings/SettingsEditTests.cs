using CorsAnalyzers.CodeFixes.Settings;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Settings;
using CorsAnalyzers.Settings.Json;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CorsAnalyzers.Tests.Settings;

/// <summary>Edits of any settings file: the framework still reads it, and only what was meant has changed.</summary>
public class SettingsEditTests
{
    private const int Documents = 20_000;

    [Fact]
    public void A_value_that_is_replaced_is_the_only_one()
    {
        var documents = new JsonDocuments(3);
        var edited = 0;
        for (var i = 0; i < Documents; i++)
        {
            var text = documents.Next();
            if (RealSettings.Of(text) is not { } before || FirstText(SettingsReader.Read(text)!) is not { } key) continue;

            var after = Apply(text, new SettingEdit("", key, SettingHint.ReplaceSetting, "https://a.example/\"\\\n"));
            before[key] = "https://a.example/\"\\\n";
            AssertSame(before, after, text);
            edited++;
        }

        Assert.True(edited > Documents / 10, $"Only {edited} documents edited.");
    }

    [Fact]
    public void A_list_that_is_added_changes_nothing_else()
    {
        var documents = new JsonDocuments(4);
        var edited = 0;
        for (var i = 0; i < Documents; i++)
        {
            var text = documents.Next();
            if (RealSettings.Of(text) is not { } before) continue;
            if (SettingsText.Apply(SourceText.From(text), [new SettingEdit("", "Cors:Origins:New", SettingHint.AddSetting, "https://a.example\nhttps://b.example")]) is not { } changed) continue;

            // What was empty is so no longer.
            before.Remove("Cors");
            before.Remove("Cors:Origins");
            before["Cors:Origins:New:0"] = "https://a.example";
            before["Cors:Origins:New:1"] = "https://b.example";
            var after = RealSettings.Of(changed.ToString());
            after?.Remove("Cors");
            after?.Remove("Cors:Origins");
            AssertSame(before, after, text + "\n=>\n" + changed);
            edited++;
        }

        Assert.True(edited > Documents / 4, $"Only {edited} documents edited.");
    }

    [Fact]
    public void Nothing_is_done_to_a_file_that_cannot_be_read() =>
        Assert.Null(SettingsText.Apply(SourceText.From("{"), [new SettingEdit("", "a", SettingHint.AddSetting, "")]));

    private static void AssertSame(SortedDictionary<string, string?> expected, SortedDictionary<string, string?>? actual, string text) =>
        Assert.True(actual is not null && expected.Select(static pair => (pair.Key.ToUpperInvariant(), pair.Value)).SequenceEqual(actual.Select(static pair => (pair.Key.ToUpperInvariant(), pair.Value))), text);

    private static SortedDictionary<string, string?>? Apply(string text, SettingEdit edit) =>
        RealSettings.Of(SettingsText.Apply(SourceText.From(text), [edit])!.ToString());

    private static string? FirstText(SettingsSection root)
    {
        var waiting = new Stack<(SettingsSection Section, string Key)>(root.Children.Select(static child => (child, child.Name)));
        while (waiting.Count > 0)
        {
            var (section, key) = waiting.Pop();
            if (section.Value?.Node.Kind == JsonKind.String) return key;
            foreach (var child in section.Children) waiting.Push((child, key + ":" + child.Name));
        }

        return null;
    }
}
