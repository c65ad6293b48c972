using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CorsAnalyzers.Fetch;
using CorsAnalyzers.Options;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Settings;
using CorsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Application;

/// <summary>
/// What the settings files of the project give to the policies of its code. What environment variables, user secrets and other
/// sources put over them cannot be seen: this says what the files say.
/// </summary>
/// <param name="compilation">The compilation.</param>
/// <param name="options">Its analyzer options, which hold the files.</param>
/// <param name="team">What the team has set for the code that reads them.</param>
/// <param name="cancellation">Ends the analysis early.</param>
internal sealed class ApplicationSettings(Compilation compilation, AnalyzerOptions options, CorsAnalyzersOptions team, CancellationToken cancellation)
{
    /// <summary>Values that are looked at for one read of configuration; a list that is longer was not written by a person.</summary>
    private const int ValueBound = 1000;

    private ImmutableArray<SettingsFile> files;
    private OptionsSections? sections;

    /// <summary>The files, read on the first call.</summary>
    public ImmutableArray<SettingsFile> Files => files.IsDefault ? files = SettingsFile.Of(options.AdditionalFiles, cancellation) : files;

    /// <summary>The file for every environment, if there is one.</summary>
    public SettingsFile? Main => Files.FirstOrDefault(static file => file.Environment is null);

    /// <summary>
    /// The key that code reads, where no file has it; null where one has, or it is not known. A file that cannot be read may have
    /// it, and so may one that has it below another section: a section that code hands on is taken for the root.
    /// </summary>
    public string? MissingKeyOf(ConfigurationRead read)
    {
        if (Main is null || Files.Any(static file => file.Root is null) || KeyOf(read) is not { } key) return null;
        return Files.Any(file => file.Root!.SelfAndDescendants().Any(section => section.Find(key) is not null)) ? null : key;
    }

    /// <summary>The origins that the files give to a policy: none where it does not look at its list.</summary>
    public ImmutableArray<ConfiguredOrigin> OriginsOf(PolicyState policy, CorsFramework framework)
    {
        if (policy.OriginTest.IsPredicate || policy.Origins.IsAny == Known.Yes) return ImmutableArray<ConfiguredOrigin>.Empty;

        var list = policy.OriginTest.Copied ?? policy.Origins;
        if (list.Sources.Count == 0) return ImmutableArray<ConfiguredOrigin>.Empty;
        var isOnlySource = list is { Entries.Count: 0, Sources.Count: 1, MayHoldUntraced: false };
        return list.Sources
            .Where(static source => source.Read is not null)
            .SelectMany(source => OriginsOf(source, policy, isOnlySource, framework))
            .ToImmutableArray();
    }

    /// <summary>
    /// The texts that files have where code reads a list: the values of a list are its children, so that it gets nothing of them. An
    /// empty text is an empty list from .NET 10 on.
    /// </summary>
    public IEnumerable<(SettingsFile File, string Key, SettingsValue Value)> TextsForListOf(ConfigurationRead read)
    {
        if (read.Shape != ConfigurationShape.List || Files.IsEmpty || KeyOf(read) is not { } key) yield break;
        foreach (var file in Files)
        {
            if (file.Root?.Find(key) is { Children.Count: 0, Value: { Text.Length: > 0 } value }) yield return (file, key, value);
        }
    }

    /// <summary>The key that code reads from configuration: below the section of its options type, where it has one; null where that is not known.</summary>
    public string? KeyOf(ConfigurationRead read)
    {
        if (read.Options is null) return read.Key;
        sections ??= new OptionsSections(compilation, cancellation);
        return sections.KeyOf(read.Options) is not { } section ? null
            : section.Length == 0 ? read.Key
            : read.Key.Length == 0 ? section
            : section + SettingsSection.Delimiter + read.Key;
    }

    private IEnumerable<ConfiguredOrigin> OriginsOf(PolicySource source, PolicyState policy, bool isOnlySource, CorsFramework framework)
    {
        var read = source.Read!;
        if (Files.IsEmpty || KeyOf(read) is not { } key) yield break;

        foreach (var file in Files)
        {
            var isDevelopment = file.Environment is { } environment && team.DevelopmentEnvironments.Contains(environment);
            if (policy.IsDevelopmentOnly && file.Environment is not null && !isDevelopment) continue;

            var texts = TextsOf(file, key, read).Take(ValueBound).ToList();
            var count = Math.Max(texts.Count, CountUnder(file, key, read));
            foreach (var (at, span, text) in texts)
            {
                var entry = new PolicyEntry(text, HeldOrigin.Normalize(text), read.Place) { Split = read.Cut is null ? null : source.Place };
                yield return new ConfiguredOrigin(OriginEntry.Of(entry, policy.OriginTest.Kind, framework, team.PublicSuffixes), read, file, at, span)
                {
                    IsAlone = isOnlySource && count == 1,
                    IsBesideOthers = count > 1 || policy.Origins.Entries.Count > 0,
                    IsDevelopmentOnly = isDevelopment || policy.IsDevelopmentOnly,
                };
            }
        }
    }

    /// <summary>The strings that the file holds under a key, with the key and the place of each.</summary>
    private static IEnumerable<(string Key, TextSpan Span, string Text)> TextsOf(SettingsFile file, string key, ConfigurationRead read)
    {
        if (file.Root?.Find(key) is not { } section) yield break;

        if (read.Shape == ConfigurationShape.List)
        {
            foreach (var child in section.Children)
            {
                if (child.Value is { Text: { } text } value) yield return (key + SettingsSection.Delimiter + child.Name, value.Span, text);
            }
        }
        else if (section.Value is { Text: { } whole } value)
        {
            if (read.Cut is null) yield return (key, value.Span, whole);
            else foreach (var (part, span) in Parts(value.Span, whole, read.Cut)) yield return (key, span, part);
        }
    }

    /// <summary>The parts of a text, each with its own place, unless escapes have moved it.</summary>
    private static IEnumerable<(string Part, TextSpan Span)> Parts(TextSpan whole, string text, TextCut cut)
    {
        const int quotes = 2;
        var isPlain = whole.Length == text.Length + quotes;
        var at = 0;
        foreach (var part in cut.PartsOf(text))
        {
            at = text.IndexOf(part, at, StringComparison.Ordinal);
            yield return (part, isPlain ? new TextSpan(whole.Start + 1 + at, part.Length) : whole);
            at += part.Length;
        }
    }

    /// <summary>How many strings the key has once the file lies over the one for every environment: lists are laid over each other place by place.</summary>
    private int CountUnder(SettingsFile file, string key, ConfigurationRead read)
    {
        if (read.Shape != ConfigurationShape.List) return 1;
        return Files.Where(other => other == file || other.Environment is null)
            .SelectMany(other => other.Root?.Find(key)?.Children.Select(static child => child.Name) ?? Array.Empty<string>())
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Count();
    }
}
