using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Settings.Json;

/// <summary>
/// Reads JSON as ASP.NET Core's configuration does: with comments, with a comma behind the last element, no deeper than the
/// framework goes. Every value keeps its place. (System.Text.Json cannot be counted on inside every compiler host.)
/// </summary>
internal sealed class JsonReader
{
    /// <summary>Objects and arrays within each other, as far as System.Text.Json follows them.</summary>
    public const int DepthBound = 64;

    private const char ByteOrderMark = '\uFEFF';

    private readonly string text;
    private readonly Stack<Opened> opened = new();
    private int position;

    private JsonReader(string text)
    {
        this.text = text;
        if (text.Length > 0 && text[0] == ByteOrderMark) position = 1;
    }

    /// <summary>The document, or null where the text is none that the framework reads.</summary>
    public static JsonNode? Read(string text) => new JsonReader(text).ReadDocument();

    private JsonNode? ReadDocument()
    {
        while (true)
        {
            // A value is due here, or the end of what is open: right behind its beginning or behind a comma.
            if (!SkipBlanks()) return null;
            var node = Close();
            if (node is null)
            {
                if (!ReadName(out var name)) return null;
                if (Open(name)) continue;
                if (ReadScalar(name) is not { } scalar) return null;
                node = scalar;
            }

            // A value is complete, and with it perhaps what it stands in.
            while (true)
            {
                if (!SkipBlanks()) return null;
                if (opened.Count == 0) return position == text.Length ? node : null;
                opened.Peek().Children.Add(node);
                if (Skip(',')) break;
                if (Close() is not { } closed) return null;
                node = closed;
            }
        }
    }

    private bool ReadName(out Name name)
    {
        name = default;
        if (opened.Count == 0 || opened.Peek().Kind == JsonKind.Array) return true;

        var start = position;
        if (JsonString.Read(text, ref position) is not { } read) return false;
        name = new Name(read, TextSpan.FromBounds(start, position));

        // The framework takes comments everywhere but between a name and its colon.
        SkipWhiteSpace();
        return Skip(':') && SkipBlanks();
    }

    private bool Open(Name name)
    {
        if (position >= text.Length || text[position] is not ('{' or '[') || opened.Count == DepthBound) return false;
        opened.Push(new Opened(text[position] == '{' ? JsonKind.Object : JsonKind.Array, position++, name));
        return true;
    }

    /// <summary>Ends the innermost object or array, where its end stands here.</summary>
    private JsonNode? Close()
    {
        if (opened.Count == 0 || !Skip(opened.Peek().Kind == JsonKind.Object ? '}' : ']')) return null;
        var closed = opened.Pop();
        return Make(closed.Kind, closed.Start, closed.Name) with { Children = closed.Children };
    }

    private JsonNode? ReadScalar(Name name)
    {
        if (position >= text.Length) return null;
        var start = position;
        switch (text[position])
        {
            case '"':
                return JsonString.Read(text, ref position) is { } read ? Make(JsonKind.String, start, name) with { Text = read } : null;
            case 't':
                return ReadLiteral("true", JsonKind.True, name);
            case 'f':
                return ReadLiteral("false", JsonKind.False, name);
            case 'n':
                return ReadLiteral("null", JsonKind.Null, name);
            default:
                return SkipNumber() ? Make(JsonKind.Number, start, name) with { Text = text.Substring(start, position - start) } : null;
        }
    }

    private JsonNode? ReadLiteral(string literal, JsonKind kind, Name name)
    {
        if (string.CompareOrdinal(text, position, literal, 0, literal.Length) != 0) return null;
        var start = position;
        position += literal.Length;
        return Make(kind, start, name) with { Text = literal };
    }

    private JsonNode Make(JsonKind kind, int start, Name name) =>
        new(kind, TextSpan.FromBounds(start, position)) { Name = name.Text, NameSpan = name.Span };

    private bool SkipNumber()
    {
        Skip('-');
        if (!Skip('0') && !SkipDigits()) return false;
        if (Skip('.') && !SkipDigits()) return false;
        if (!Skip('e') && !Skip('E')) return true;
        if (!Skip('+')) Skip('-');
        return SkipDigits();
    }

    private bool SkipDigits()
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9') position++;
        return position > start;
    }

    private bool Skip(char expected)
    {
        if (position >= text.Length || text[position] != expected) return false;
        position++;
        return true;
    }

    /// <summary>Goes over blanks and comments. False where a comment is not well-formed.</summary>
    private bool SkipBlanks()
    {
        while (true)
        {
            SkipWhiteSpace();
            if (position >= text.Length || text[position] != '/') return true;
            if (!SkipComment()) return false;
        }
    }

    private void SkipWhiteSpace()
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\r' or '\n') position++;
    }

    private bool SkipComment()
    {
        if (position + 1 >= text.Length) return false;
        switch (text[position + 1])
        {
            case '/':
                var end = text.IndexOfAny(LineEnds, position);

                // A line end for editors, and none for JSON: the framework takes such a comment for an attempt to hide something.
                if (end >= 0 && text[end] is '\u2028' or '\u2029') return false;
                position = end < 0 ? text.Length : end;
                return true;
            case '*':
                var close = text.IndexOf("*/", position + 2, StringComparison.Ordinal);
                position = close + 2;
                return close >= 0;
            default:
                return false;
        }
    }

    private static readonly char[] LineEnds = { '\r', '\n', '\u2028', '\u2029' };

    /// <summary>The name of a member and where it stands; no text for an element of an array.</summary>
    private readonly record struct Name(string? Text, TextSpan Span);

    /// <summary>An object or array whose end has not come yet.</summary>
    private sealed record Opened(JsonKind Kind, int Start, Name Name)
    {
        public List<JsonNode> Children { get; } = new();
    }
}
