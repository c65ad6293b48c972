using System.Collections.Generic;
using System.Linq;
using CorsAnalyzers.Settings;
using CorsAnalyzers.Settings.Json;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Settings;

/// <summary>Adds a key with a list to a settings file, in the innermost object that is there already.</summary>
internal static class SettingInsertion
{
    /// <summary>The changes; none where the key is there, or something that is no object stands in its way.</summary>
    public static IReadOnlyList<TextChange> Of(SourceText text, SettingsSection root, SettingEdit edit)
    {
        var section = root;
        var missing = new Queue<string>(edit.Key.Split(SettingsSection.Delimiter));
        while (missing.Count > 0 && section.Find(missing.Peek()) is { } child)
        {
            section = child;
            missing.Dequeue();
        }

        if (missing.Count == 0 || section.Container is not { Kind: JsonKind.Object } parent || root.Container is not { } document) return new TextChange[0];

        var layout = SettingsLayout.Of(text, document);
        var last = parent.Children.LastOrDefault();
        var isOnOneLine = last is not null && text.Lines.GetLineFromPosition(last.Start).LineNumber == text.Lines.GetLineFromPosition(parent.Span.Start).LineNumber;
        var outer = SettingsLayout.IndentationAt(text, parent.Span.Start);
        var indentation = last is null || isOnOneLine ? outer + layout.Step : SettingsLayout.IndentationAt(text, last.Start);
        var member = Member(missing, edit, layout, indentation);

        if (last is null) return new[] { new TextChange(new TextSpan(parent.Span.Start + 1, 0), layout.LineBreak + indentation + member + EndOf(text, parent, layout, outer)) };

        var comma = CommaBehind(text, last.Span.End, parent.Span.End);
        var end = comma + 1 ?? last.Span.End;
        var at = isOnOneLine ? end : BehindComment(text, end, parent.Span.End);
        var before = isOnOneLine ? " " : layout.LineBreak + indentation;
        if (comma is null && at == end) return new[] { new TextChange(new TextSpan(end, 0), "," + before + member) };
        var insertion = new TextChange(new TextSpan(at, 0), before + member);
        return comma is null ? new[] { new TextChange(new TextSpan(end, 0), ","), insertion } : new[] { insertion };
    }

    /// <summary>An empty object on one line gets its end on a line of its own.</summary>
    private static string EndOf(SourceText text, JsonNode parent, SettingsLayout layout, string indentation) =>
        text.ToString(TextSpan.FromBounds(parent.Span.Start + 1, parent.Span.End - 1)).IndexOf('\n') >= 0 ? "" : layout.LineBreak + indentation;

    /// <summary>The comment on the line of the last member stays with it.</summary>
    private static int BehindComment(SourceText text, int position, int end)
    {
        var line = text.Lines.GetLineFromPosition(position);
        if (line.End >= end) return position;
        var rest = text.ToString(TextSpan.FromBounds(position, line.End));
        return rest.LastIndexOf("/*", System.StringComparison.Ordinal) > rest.LastIndexOf("*/", System.StringComparison.Ordinal) ? position : position + rest.TrimEnd().Length;
    }

    private static string Member(IEnumerable<string> names, SettingEdit edit, SettingsLayout layout, string indentation)
    {
        var levels = names.ToList();
        var text = List(edit, layout, Deeper(levels.Count - 1));
        for (var i = levels.Count - 1; i >= 0; i--)
        {
            text = JsonString.Write(levels[i]) + ": " + text;
            if (i > 0) text = "{" + layout.LineBreak + Deeper(i) + text + layout.LineBreak + Deeper(i - 1) + "}";
        }

        return text;

        string Deeper(int level) => indentation + string.Concat(Enumerable.Repeat(layout.Step, level));
    }

    private static string List(SettingEdit edit, SettingsLayout layout, string indentation)
    {
        if (edit.Texts.IsEmpty) return "[]";
        var inner = layout.LineBreak + indentation + layout.Step;
        return "[" + inner + string.Join("," + inner, edit.Texts.Select(JsonString.Write)) + layout.LineBreak + indentation + "]";
    }

    /// <summary>The comma behind the last member, if there is one; a comment before it may hold any character.</summary>
    private static int? CommaBehind(SourceText text, int start, int end)
    {
        var rest = text.ToString(TextSpan.FromBounds(start, end));
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == ',') return start + i;
            if (rest[i] != '/') continue;

            // The file has been read, so that every comment has its end.
            var isLine = rest[i + 1] == '/';
            i = isLine ? rest.IndexOfAny(LineEnds, i) : rest.IndexOf("*/", i + 2, System.StringComparison.Ordinal) + 1;
        }

        return null;
    }

    private static readonly char[] LineEnds = { '\r', '\n' };
}
