using CorsAnalyzers.Rules;

namespace CorsAnalyzers.Docs;

/// <summary>A file that follows, in whole or in part, from the catalogue of rules and their pages.</summary>
/// <param name="Path">Where it is in the checkout.</param>
/// <param name="Text">What it should say.</param>
internal sealed record DerivedFile(string Path, string Text)
{
    /// <summary>All of them. A rule without a page, or a page that lacks a row, is an exception that names it.</summary>
    public static IEnumerable<DerivedFile> Of(string root)
    {
        var rules = RuleCatalog.Descriptors;
        var shipped = ShippedReleases.Parse(Read(root, ShippedReleases.Path));
        var next = Release.VersionOf(root);
        var pages = rules.Select(rule => RulePageHead.Read(root, rule, shipped.SinceOf(rule.Id) ?? next)).ToList();
        return
        [
            .. pages.Select(static page => new DerivedFile(page.Path, page.Text)),
            new DerivedFile("docs/rules/README.md", RuleIndex.Of(rules)),
            new DerivedFile("README.md", RuleTable.In(Read(root, "README.md"), pages)),
            .. SeverityMode.Files.Select(mode => new DerivedFile($"src/CorsAnalyzers.Package/build/modes/{mode.Name}.globalconfig", mode.FileOf(rules))),
            new DerivedFile(ReleaseNotes.Path, ReleaseNotes.Unshipped(rules, shipped)),
        ];
    }

    /// <summary>What the file says; null where it is missing.</summary>
    public string? ReadIn(string root) => File.Exists(System.IO.Path.Combine(root, Path)) ? Read(root, Path) : null;

    /// <summary>The text of a file with the line breaks of the repository.</summary>
    public static string Read(string root, string path) =>
        File.ReadAllText(System.IO.Path.Combine(root, path)).Replace("\r\n", "\n", StringComparison.Ordinal);
}
