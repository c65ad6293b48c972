using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Docs;

/// <summary>The notes of the next release about its rules: what is new, changed or gone since the releases that are out.</summary>
internal static partial class ReleaseNotes
{
    private const string Head = """
        ; Unshipped analyzer release
        ; https://github.com/dotnet/roslyn-analyzers/blob/main/src/Microsoft.CodeAnalysis.Analyzers/ReleaseTrackingAnalyzers.Help.md

        """;

    public static string Unshipped(IReadOnlyCollection<DiagnosticDescriptor> rules, string shipped)
    {
        var before = Released(shipped);
        var current = rules.ToDictionary(static rule => rule.Id);
        return Head
            + Section(
                "New Rules",
                "Rule ID | Category | Severity | Notes\n--------|----------|----------|-------\n",
                rules.Where(rule => !before.ContainsKey(rule.Id)).Select(static rule => $"{rule.Id} | {rule.Category} | {SeverityOf(rule)} | {rule.Title}"))
            + Section(
                "Removed Rules",
                "Rule ID | Category | Severity | Notes\n--------|----------|----------|-------\n",
                before.Where(old => !current.ContainsKey(old.Key)).Select(static old => $"{old.Key} | {old.Value.Category} | {old.Value.Severity} | No longer reported"))
            + Section(
                "Changed Rules",
                "Rule ID | New Category | New Severity | Old Category | Old Severity | Notes\n--------|--------------|--------------|--------------|--------------|-------\n",
                from rule in rules
                where before.ContainsKey(rule.Id)
                let old = before[rule.Id]
                where old != (rule.Category, SeverityOf(rule))
                select $"{rule.Id} | {rule.Category} | {SeverityOf(rule)} | {old.Category} | {old.Severity} | {rule.Title}");
    }

    /// <summary>What the releases left, the oldest first in the file: rules by id.</summary>
    private static SortedDictionary<string, (string Category, string Severity)> Released(string shipped)
    {
        var rules = new SortedDictionary<string, (string, string)>(StringComparer.Ordinal);
        var section = "";
        foreach (var line in shipped.Split('\n'))
        {
            if (line.StartsWith("### ", StringComparison.Ordinal)) section = line;
            if (Row().Match(line) is not { Success: true } row) continue;
            if (section == "### Removed Rules") rules.Remove(row.Groups["id"].Value);
            else rules[row.Groups["id"].Value] = (row.Groups["category"].Value, row.Groups["severity"].Value);
        }

        return rules;
    }

    private static string Section(string title, string head, IEnumerable<string> rows)
    {
        var lines = string.Concat(rows.Select(static row => row + "\n"));
        return lines.Length == 0 ? "" : $"\n### {title}\n\n{head}{lines}";
    }

    private static string SeverityOf(DiagnosticDescriptor rule) => rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled";

    [GeneratedRegex(@"^(?<id>CORS\d{4}) *\| *(?<category>\w+) *\| *(?<severity>\w+) *\|")]
    private static partial Regex Row();
}
