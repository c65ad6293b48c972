using CorsAnalyzers.Rules;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CorsAnalyzers.Tests.Documentation;

/// <summary>One fenced block of C# on a page: <c>```csharp bad fix=KEY</c>, <c>```csharp fixed leaves=ID</c>, <c>```csharp good</c>.</summary>
/// <param name="Kind">bad, fixed or good.</param>
/// <param name="Code">The code without its marks.</param>
/// <param name="Marks">For a bad sample: the lines that end with <c>// CORS…</c>, where the rule reports.</param>
/// <param name="Fix">For a bad sample: the key of the fix that makes it the sample below.</param>
/// <param name="Leaves">For a fixed sample: the rule that still has something to say.</param>
/// <param name="Settings">The settings file beside it: the last <c>```json settings</c>, or <c>```xml settings</c>, above. A <c>```json fixed</c> is the sample above with another one.</param>
internal sealed record RuleSample(string Kind, string Code, IReadOnlyList<string> Marks, string? Fix, string? Leaves, RuleSettings? Settings);

/// <summary>A settings file beside a sample.</summary>
internal sealed record RuleSettings(string Name, string Text);

/// <summary>The page of a rule.</summary>
internal sealed partial class RulePage
{
    /// <summary>Where a person writes to the project: the repository that the help links lead to.</summary>
    public static readonly string NewIssue = HelpLink.Root[..HelpLink.Root.IndexOf("/blob/", StringComparison.Ordinal)] + "/issues/new";

    private RulePage(string path)
    {
        Id = Path.GetFileNameWithoutExtension(path);
        var text = File.ReadAllText(path);
        var document = Markdown.Parse(text);
        Sections = [.. document.OfType<HeadingBlock>().Where(static heading => heading.Level == 2).Select(static heading => ((LiteralInline)heading.Inline!.FirstChild!).Content.ToString())];
        Suppression = text[text.IndexOf("\n## When to suppress it", StringComparison.Ordinal)..text.IndexOf("\n## Configure its severity", StringComparison.Ordinal)];
        Samples = SamplesOf(document.Descendants<FencedCodeBlock>());
    }

    public static IReadOnlyList<RulePage> All { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf("docs", "rules"), "CORS*.md").Order(StringComparer.Ordinal).Select(static path => new RulePage(path))];

    public string Id { get; }

    public IReadOnlyList<string> Sections { get; }

    /// <summary>The section on when to suppress the rule.</summary>
    public string Suppression { get; }

    public IReadOnlyList<RuleSample> Samples { get; }

    public static RulePage Of(string id) => All.Single(page => page.Id == id);

    private static List<RuleSample> SamplesOf(IEnumerable<FencedCodeBlock> blocks)
    {
        var samples = new List<RuleSample>();
        RuleSettings? settings = null;
        foreach (var block in blocks)
        {
            if (block is { Info: "json" or "xml", Arguments: "settings" or "fixed" }) settings = new RuleSettings(block.Info == "xml" ? "web.config" : "appsettings.json", TextOf(block));
            if (block is { Info: "json", Arguments: "fixed" }) samples.Add(samples[^1] with { Kind = "fixed", Fix = null, Settings = settings });
            if (block.Info == "csharp") samples.Add(Sample(block) with { Settings = settings });
        }

        return samples;
    }

    private static string TextOf(FencedCodeBlock block) => block.Lines.ToString().Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";

    private static RuleSample Sample(FencedCodeBlock block)
    {
        var words = (block.Arguments ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string? Option(string name) => words.FirstOrDefault(word => word.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
        if (words.Length == 0 || words[0] is not ("bad" or "good" or "fixed")) throw new FormatException($"A C# sample is bad, good or fixed: ```{block.Info} {block.Arguments}");
        var code = TextOf(block);
        var marks = code.Split('\n').Index().Where(static line => Mark().IsMatch(line.Item)).Select(static line => $"{line.Index + 1}: {Mark().Match(line.Item).Groups["id"].Value}");
        return new RuleSample(words[0], Mark().Replace(code, ""), [.. marks], Option("fix"), Option("leaves"), null);
    }

    [GeneratedRegex(@" // (?<id>CORS\d{4})(?=\n|$)")]
    private static partial Regex Mark();
}
