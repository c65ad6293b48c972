using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Settings.Json;

/// <summary>One value of a JSON text, and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands, with its quotes, braces or brackets.</param>
internal sealed record JsonNode(JsonKind Kind, TextSpan Span)
{
    private static readonly IReadOnlyList<JsonNode> None = new JsonNode[0];

    /// <summary>The text of a string without quotes and escapes; of a number or literal as it stands there; else empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>The name of a member of an object; null for an element of an array and for the document itself.</summary>
    public string? Name { get; init; }

    /// <summary>Where the name stands, with its quotes.</summary>
    public TextSpan NameSpan { get; init; }

    /// <summary>The members of an object or the elements of an array, in order.</summary>
    public IReadOnlyList<JsonNode> Children { get; init; } = None;

    /// <summary>Whether the value holds others.</summary>
    public bool IsContainer => Kind is JsonKind.Object or JsonKind.Array;

    /// <summary>Where the value begins together with its name.</summary>
    public int Start => Name is null ? Span.Start : NameSpan.Start;
}
