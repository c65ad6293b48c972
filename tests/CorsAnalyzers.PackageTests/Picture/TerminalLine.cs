using System.Text.RegularExpressions;
using CorsAnalyzers.PackageTests.Harness;

namespace CorsAnalyzers.PackageTests.Picture;

/// <summary>A part of a line in one colour, by the name of what it is.</summary>
internal readonly record struct TerminalText(string Kind, string Text);

/// <summary>One line of a terminal.</summary>
internal sealed partial record TerminalLine(IReadOnlyList<TerminalText> Parts)
{
    private const int Columns = 98;

    public static readonly TerminalLine Empty = new([]);

    /// <summary>What a person types.</summary>
    public static TerminalLine Command(string command) => new([new("prompt", "$ "), new("command", command)]);

    /// <summary>The findings of a build, without the folder it ran in and without what follows the message; long ones go on below.</summary>
    public static IEnumerable<TerminalLine> Findings(CommandResult build, string folder) =>
        Finding().Matches(build.Output)
            .Select(match => (Place: Path.GetRelativePath(folder, match.Groups["file"].Value) + match.Groups["place"].Value, Severity: match.Groups["severity"].Value, Id: match.Groups["id"].Value, Message: match.Groups["message"].Value))
            .Distinct()
            .OrderBy(static finding => finding.Id, StringComparer.Ordinal)
            .SelectMany(static finding => Wrapped(finding.Place + ": ", finding.Severity, finding.Id, finding.Message));

    /// <summary>The changes of a patch: removed, added, and what is around them.</summary>
    public static IEnumerable<TerminalLine> Patch(CommandResult patch) => patch.Output.Split('\n')
        .Select(static line => line.TrimEnd())
        .SkipWhile(static line => !line.StartsWith("@@", StringComparison.Ordinal))
        .Where(static line => line.Length > 0)
        .Select(static line => new TerminalLine([new(line[0] switch { '+' => "added", '-' => "removed", '@' => "hunk", _ => "text" }, line[0] == '@' ? Hunk().Match(line).Value : line)]));

    private static IEnumerable<TerminalLine> Wrapped(string place, string severity, string id, string message)
    {
        var first = true;
        var room = Columns - place.Length - severity.Length - id.Length - 3;
        foreach (var words in Lines(message, room))
        {
            yield return first ? new([new("place", place), new(severity, severity + " " + id), new("text", ": " + words)]) : new([new("text", "  " + words)]);
            first = false;
        }
    }

    private static IEnumerable<string> Lines(string message, int room)
    {
        var line = "";
        foreach (var word in message.Split(' '))
        {
            if (line.Length + 1 + word.Length > room)
            {
                yield return line;
                (line, room) = ("", Columns - 2);
            }

            line += line.Length == 0 ? word : " " + word;
        }

        yield return line;
    }

    [GeneratedRegex(@"^\s*(?<file>/\S[^\r\n]*?)(?<place>\(\d+,\d+\)): (?<severity>warning|error) (?<id>CORS\d+): (?<message>[^\r\n]*?)( \(https://\S+\))? \[", RegexOptions.Multiline)]
    private static partial Regex Finding();

    [GeneratedRegex("^@@.*?@@")]
    private static partial Regex Hunk();
}
