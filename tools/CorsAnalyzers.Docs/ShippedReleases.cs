using System.Text.RegularExpressions;

namespace CorsAnalyzers.Docs;

/// <summary>The releases that are out, as the compiler's own check of release notes keeps them.</summary>
internal sealed partial class ShippedReleases
{
    /// <summary>Where they are written down.</summary>
    public const string Path = "src/CorsAnalyzers/AnalyzerReleases.Shipped.md";

    private readonly Dictionary<string, string> since = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (string Category, string Severity)> rules = new(StringComparer.Ordinal);

    private ShippedReleases()
    {
    }

    /// <summary>What the releases left: rules by id.</summary>
    public IReadOnlyDictionary<string, (string Category, string Severity)> Rules => rules;

    /// <summary>The release that a rule came with; null where it is in none.</summary>
    public string? SinceOf(string id) => since.GetValueOrDefault(id);

    /// <summary>Reads the file, in which the oldest release comes first.</summary>
    public static ShippedReleases Parse(string text)
    {
        var releases = new ShippedReleases();
        var (release, section) = ("", "");
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("## Release ", StringComparison.Ordinal)) release = line["## Release ".Length..].Trim();
            else if (line.StartsWith("### ", StringComparison.Ordinal)) section = line;
            else if (Row().Match(line) is { Success: true } row) releases.Add(release, section, row.Groups);
        }

        return releases;
    }

    private void Add(string release, string section, GroupCollection row)
    {
        var id = row["id"].Value;
        if (section == "### Removed Rules")
        {
            rules.Remove(id);
            return;
        }

        rules[id] = (row["category"].Value, row["severity"].Value);
        since.TryAdd(id, release);
    }

    [GeneratedRegex(@"^(?<id>CORS\d{4}) *\| *(?<category>\w+) *\| *(?<severity>\w+) *\|")]
    private static partial Regex Row();
}
