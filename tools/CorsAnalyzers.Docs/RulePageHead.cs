using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Docs;

/// <summary>
/// The heading of a rule's page and the table below it. The sentences of the table are the page's own, and every other place
/// takes them from here; what the catalogue of rules decides is written into it.
/// </summary>
internal sealed partial record RulePageHead(DiagnosticDescriptor Rule, string Path, string Text)
{
    /// <summary>The code that is reported.</summary>
    public string Finds => Row("What it finds");

    /// <summary>What the mistake does at run time.</summary>
    public string Happens => Row("What happens without it");

    /// <summary>What the fix does, or why there is none.</summary>
    public string Fix => Row("Fix");

    /// <summary>The head of the rule's page, as the catalogue and the releases have it.</summary>
    public static RulePageHead Read(string root, DiagnosticDescriptor rule, string since)
    {
        var path = $"docs/rules/{rule.Id}.md";
        var text = DerivedFile.Read(root, path);
        text = Heading().Replace(text, $"# {rule.Id}: {rule.Title}", 1);
        text = Category().Replace(text, $"| Category | {rule.Category} |", 1);
        text = Severity().Replace(text, $"| Severity | {RuleIndex.SeverityOf(rule)}", 1);
        text = Since().Replace(text, $"| Since | {since} |", 1);
        return new RulePageHead(rule, path, text);
    }

    private string Row(string name)
    {
        var row = Text.Split('\n').TakeWhile(static line => !line.StartsWith("## ", StringComparison.Ordinal)).FirstOrDefault(line => line.StartsWith($"| {name} | ", StringComparison.Ordinal));
        return row?[$"| {name} | ".Length..^" |".Length] ?? throw new FormatException($"{Path}: the table on top has no row '{name}'.");
    }

    [GeneratedRegex("^# .*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| Category \| .* \|$", RegexOptions.Multiline)]
    private static partial Regex Category();

    [GeneratedRegex(@"^\| Since \| .* \|$", RegexOptions.Multiline)]
    private static partial Regex Since();

    [GeneratedRegex(@"^\| Severity \| \w+(, off by default)?", RegexOptions.Multiline)]
    private static partial Regex Severity();
}
