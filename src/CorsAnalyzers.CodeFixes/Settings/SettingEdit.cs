using System.Collections.Immutable;
using CorsAnalyzers.Rules;

namespace CorsAnalyzers.CodeFixes.Settings;

/// <summary>One change of a settings file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Key">The key that is changed.</param>
/// <param name="Verb">What is done: one of the edits of <see cref="SettingHint"/>.</param>
/// <param name="Text">The text that is written; several are separated as in <see cref="FixHint"/>.</param>
/// <param name="Part">The part of the value that is replaced, where not all of it is.</param>
internal sealed record SettingEdit(string Path, string Key, string Verb, string Text, string? Part = null)
{
    /// <summary>The texts that become elements of a list.</summary>
    public ImmutableArray<string> Texts => Text.Length == 0 ? ImmutableArray<string>.Empty : Text.Split(FixHint.Separator).ToImmutableArray();
}
