namespace CorsAnalyzers.Docs;

/// <summary>The table of rules in README.md.</summary>
internal static class RuleTable
{
    private const string Head = """
        | Rule | What it finds | What happens without it | Fix |
        | --- | --- | --- | --- |

        """;

    /// <summary>The file with the table made anew. The table is where its head is.</summary>
    public static string In(string readme, IEnumerable<RulePageHead> pages)
    {
        var start = readme.IndexOf(Head, StringComparison.Ordinal);
        if (start < 0) throw new FormatException($"README.md has no table with this head:\n{Head}");
        var end = readme.IndexOf("\n\n", start, StringComparison.Ordinal) + 1;
        return readme[..start] + Head + string.Concat(pages.Select(Row)) + readme[end..];
    }

    private static string Row(RulePageHead page) =>
        $"| [{page.Rule.Id}]({page.Path}) | {page.Finds}{(page.Rule.IsEnabledByDefault ? "" : " (off by default)")} | {page.Happens} | {page.Fix} |\n";
}
