using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Docs;

/// <summary>The notes of the next release about its rules: what is new, changed or gone since the releases that are out.</summary>
internal static class ReleaseNotes
{
    /// <summary>Where the notes of the next release are.</summary>
    public const string Path = "src/CorsAnalyzers/AnalyzerReleases.Unshipped.md";

    private const string Head = """
        ; Unshipped analyzer release
        ; https://github.com/dotnet/roslyn-analyzers/blob/main/src/Microsoft.CodeAnalysis.Analyzers/ReleaseTrackingAnalyzers.Help.md

        """;

    public static string Unshipped(IReadOnlyCollection<DiagnosticDescriptor> rules, ShippedReleases shipped)
    {
        var before = shipped.Rules;
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

    /// <summary>The notes without the lines on top, which are about the file.</summary>
    public static string Body(string unshipped) => unshipped.StartsWith(Head, StringComparison.Ordinal) ? unshipped[Head.Length..] : throw new FormatException($"{Path} does not begin with:\n{Head}");

    private static string Section(string title, string head, IEnumerable<string> rows)
    {
        var lines = string.Concat(rows.Select(static row => row + "\n"));
        return lines.Length == 0 ? "" : $"\n### {title}\n\n{head}{lines}";
    }

    private static string SeverityOf(DiagnosticDescriptor rule) => rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled";
}
