using System;
using System.Collections.Generic;
using System.Linq;

namespace CorsAnalyzers.Policies;

/// <summary>The form in which code takes strings from configuration.</summary>
internal enum ConfigurationShape
{
    /// <summary>Not known, or one that never gives any.</summary>
    Unknown,

    /// <summary>Each child of the key is one string: <c>Get&lt;string[]&gt;()</c>.</summary>
    List,

    /// <summary>The value of the key is one string: <c>configuration["key"]</c>.</summary>
    Text,
}

/// <summary>A read of configuration whose key is known, so that settings files can tell what it gives.</summary>
/// <param name="Key">The key; below the section of the options type, where there is one.</param>
/// <param name="Shape">How strings are taken from it.</param>
/// <param name="Place">The expression that reads it.</param>
internal sealed record ConfigurationRead(string Key, ConfigurationShape Shape, CodePlace Place)
{
    /// <summary>The options type that is bound to a section elsewhere in the application (<c>IOptions&lt;T&gt;</c>), if one is.</summary>
    public string? Options { get; init; }

    /// <summary>How the text is cut into several, if it is.</summary>
    public TextCut? Cut { get; init; }

    /// <summary>Whether the code may do without the key: it names another value, or an object that may have one.</summary>
    public bool IsOptional { get; init; }
}

/// <summary>A call of <c>string.Split</c> whose arguments are known.</summary>
/// <param name="Separators">Where it cuts.</param>
/// <param name="Options">What it leaves out.</param>
internal sealed record TextCut(Sequence<string> Separators, StringSplitOptions Options)
{
    // The framework has had it since .NET 5; this assembly may run on an older one.
    private const StringSplitOptions TrimEntries = (StringSplitOptions)2;

    /// <summary>Whether no part keeps blanks around it and no empty part is left. Cut at blanks there are none left to trim.</summary>
    public bool IsClean
    {
        get
        {
            var needed = Separators.All(string.IsNullOrWhiteSpace) ? StringSplitOptions.RemoveEmptyEntries : TrimEntries | StringSplitOptions.RemoveEmptyEntries;
            return (Options & needed) == needed;
        }
    }

    /// <summary>The parts of a text.</summary>
    public IEnumerable<string> PartsOf(string text)
    {
        foreach (var part in text.Split(Separators.ToArray(), Options & ~TrimEntries))
        {
            var trimmed = (Options & TrimEntries) == 0 ? part : part.Trim();
            if (trimmed.Length > 0 || (Options & StringSplitOptions.RemoveEmptyEntries) == 0) yield return trimmed;
        }
    }
}
