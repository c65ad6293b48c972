using System.Collections.Generic;
using System.Collections.Immutable;

namespace CorsAnalyzers.Rules;

/// <summary>
/// The edit of a settings file that a rule suggests, as it travels with the diagnostic: which key of which file, beside what
/// <see cref="FixHint"/> has. The fix reads the file again and checks that the key is still there.
/// </summary>
internal static class SettingHint
{
    /// <summary>The property that holds the name of the file; its path is that of the first additional location.</summary>
    public const string File = "file";

    /// <summary>The property that holds the key.</summary>
    public const string Key = "key";

    /// <summary>The property that holds the part of the value to be replaced.</summary>
    public const string Part = "part";

    /// <summary>Write another text in place of the value.</summary>
    public const string ReplaceSetting = nameof(ReplaceSetting);

    /// <summary>Write another text in place of a part of the value.</summary>
    public const string ReplacePartOfSetting = nameof(ReplacePartOfSetting);

    /// <summary>Write several elements in place of the one.</summary>
    public const string SplitSetting = nameof(SplitSetting);

    /// <summary>Add the key with an empty list.</summary>
    public const string AddSetting = nameof(AddSetting);

    public static ImmutableDictionary<string, string?> Replace(string file, string key, string text) => Make(ReplaceSetting, file, key, text);

    public static ImmutableDictionary<string, string?> ReplacePart(string file, string key, string part, string text) => Make(ReplacePartOfSetting, file, key, text).Add(Part, part);

    public static ImmutableDictionary<string, string?> Split(string file, string key, IEnumerable<string> parts) => Make(SplitSetting, file, key, string.Join(FixHint.Separator.ToString(), parts));

    public static ImmutableDictionary<string, string?> Add(string file, string key) => Make(AddSetting, file, key, "");

    private static ImmutableDictionary<string, string?> Make(string edit, string file, string key, string text) =>
        FixHint.None.Add(FixHint.Edit, edit).Add(FixHint.Text, text).Add(File, file).Add(Key, key);
}
