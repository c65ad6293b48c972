using System.Linq;
using CorsAnalyzers.Settings.Json;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.CodeFixes.Settings;

/// <summary>How a settings file is laid out, so that what is added looks like the rest.</summary>
/// <param name="LineBreak">What ends a line.</param>
/// <param name="Step">What a level adds to the indentation.</param>
internal sealed record SettingsLayout(string LineBreak, string Step)
{
    private const string UsualStep = "  ";

    public static SettingsLayout Of(SourceText text, JsonNode document)
    {
        var first = document.Children.FirstOrDefault();
        var step = first is null ? UsualStep : IndentationAt(text, first.Start);
        return new SettingsLayout(LineBreakOf(text), step.Length == 0 ? UsualStep : step);
    }

    /// <summary>The blanks at the beginning of the line.</summary>
    public static string IndentationAt(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart(' ', '\t').Length);
    }

    /// <summary>What ends the first line. Not what an editor takes for a line end inside a string.</summary>
    public static string LineBreakOf(SourceText text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') return "\n";
            if (text[i] == '\r') return i + 1 < text.Length && text[i + 1] == '\n' ? "\r\n" : "\r";
        }

        return "\n";
    }
}
