using System.Globalization;
using System.Text.RegularExpressions;

namespace CorsAnalyzers.PackageTests.Harness;

/// <summary>A warning or error of a build, with its place. Columns are the unit tests' business.</summary>
internal sealed partial record Finding(string Severity, string Id, string File, int Line)
{
    /// <summary>Every warning and error that a build printed about a source file below this folder, once each.</summary>
    public static IReadOnlyList<Finding> In(CommandResult build, string folder) =>
    [
        .. Located().Matches(build.Output)
            .Select(match => new Finding(
                match.Groups["severity"].Value,
                match.Groups["id"].Value,
                Path.GetRelativePath(folder, match.Groups["file"].Value).Replace('\\', '/'),
                int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture)))
            .Distinct()
            .OrderBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line),
    ];

    public override string ToString() => $"{File}:{Line} {Severity} {Id}";

    [GeneratedRegex(@"^\s*(?<file>\S[^\r\n]*?)\((?<line>\d+),\d+\): (?<severity>warning|error) (?<id>[A-Z]+\d+):", RegexOptions.Multiline)]
    private static partial Regex Located();
}
