using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Settings;

/// <summary>An <c>appsettings.json</c> or <c>appsettings.{Environment}.json</c> of the project.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Environment">The environment it is for, as its name says; null for all of them.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Root">Its settings; null where the framework refuses the file, or it is too long to be read here.</param>
internal sealed record SettingsFile(string Path, string? Environment, SourceText Text, SettingsSection? Root)
{
    /// <summary>Characters that are read; no file that people write is near it.</summary>
    public const int LengthBound = 1_000_000;

    private const string Prefix = "appsettings";
    private const string Suffix = ".json";

    // A build asks once for each member, an editor once for each key that is pressed; the text stays the same.
    private static readonly ConditionalWeakTable<SourceText, StrongBox<SettingsSection?>> Roots = new();
    private static readonly ConditionalWeakTable<SourceText, StrongBox<SettingsSection?>>.CreateValueCallback ReadRoot =
        static text => new StrongBox<SettingsSection?>(text.Length > LengthBound ? null : SettingsReader.Read(text.ToString()));

    /// <summary>The name by which a message speaks of the file.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The settings files among additional files, in the order of their paths.</summary>
    public static ImmutableArray<SettingsFile> Of(IEnumerable<AdditionalText> files, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<SettingsFile>();
        foreach (var file in files.OrderBy(static file => file.Path, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsSettings(file.Path, out var environment) && found.All(other => other.Path != file.Path) && file.GetText(cancellation) is { } text)
                found.Add(new SettingsFile(file.Path, environment, text, Roots.GetValue(text, ReadRoot).Value));
        }

        return found.ToImmutable();
    }

    /// <summary>Whether the framework takes a file of this name for settings, and for which environment.</summary>
    public static bool IsSettings(string path, out string? environment)
    {
        environment = null;
        var name = System.IO.Path.GetFileName(path);
        if (!name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || !name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)) return false;

        var middle = name.Substring(Prefix.Length, Math.Max(0, name.Length - Prefix.Length - Suffix.Length));
        if (middle.Length == 0) return true;
        environment = middle.Substring(1);
        return middle[0] == '.' && environment.Length > 0;
    }

    /// <summary>A place in the file, for a report.</summary>
    public Location LocationOf(TextSpan span) => Location.Create(Path, span, Text.Lines.GetLinePositionSpan(span));
}
