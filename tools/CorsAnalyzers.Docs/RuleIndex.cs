using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Docs;

/// <summary>The index of the pages: each rule with the severity that each mode gives it.</summary>
internal static class RuleIndex
{
    private const string Head = """
        # Rules

        The severities are those of the modes `Default`, `Recommended` and `Strict` ([Modes](../configuration.md#modes)). A page says
        where a finding has a lower one than its rule.

        | Rule | Category | Default | Recommended | Strict | What it finds |
        | --- | --- | --- | --- | --- | --- |

        """;

    public static string Of(IEnumerable<DiagnosticDescriptor> rules) => Head + string.Concat(rules.Select(static rule =>
        $"| [{rule.Id}]({rule.Id}.md) | {rule.Category} | {SeverityOf(rule)} | {SeverityMode.Recommended.SeverityOf(rule) ?? "-"} | {SeverityMode.Strict.SeverityOf(rule) ?? "-"} | {rule.Title} |\n"));

    /// <summary>The severity that the descriptor has, in words.</summary>
    public static string SeverityOf(DiagnosticDescriptor rule) => rule.DefaultSeverity + (rule.IsEnabledByDefault ? "" : ", off by default");
}
