using System;
using System.Collections.Generic;
using CorsAnalyzers.CodeFixes.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace CorsAnalyzers.CodeFixes.Editing;

/// <summary>One way to repair one diagnostic.</summary>
/// <param name="Title">What a person reads in the light bulb.</param>
/// <param name="Key">Names the way, the same for every diagnostic it can repair: the id and a verb.</param>
/// <param name="Edit">Makes the change of the code; null where only settings files change.</param>
internal sealed record FixOffer(string Title, string Key, Action<DocumentEditor>? Edit)
{
    /// <summary>The document that is edited, where it is not the one with the diagnostic.</summary>
    public DocumentId? In { get; init; }

    /// <summary>The changes of settings files that go with it.</summary>
    public IReadOnlyList<SettingEdit> Settings { get; init; } = Array.Empty<SettingEdit>();

    /// <summary>A way that has come down to this one here: a Fix All of it takes this offer.</summary>
    public string? AlsoKey { get; init; }

    /// <summary>Whether a Fix All of the key takes this offer.</summary>
    public bool Answers(string? key) => key is not null && (Key == key || AlsoKey == key);
}
