using CorsAnalyzers.Settings.Json;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Settings;

/// <summary>The value of one key of a settings file.</summary>
/// <param name="Node">The JSON that gives it; an object or array only where that is empty.</param>
internal sealed record SettingsValue(JsonNode Node)
{
    /// <summary>The text that code reads; null for <c>null</c> and for an empty object or array.</summary>
    public string? Text => Node.Kind switch
    {
        JsonKind.String or JsonKind.Number => Node.Text,
        JsonKind.True => "True",
        JsonKind.False => "False",
        _ => null,
    };

    /// <summary>Where it stands in the file, with its quotes.</summary>
    public TextSpan Span => Node.Span;
}
