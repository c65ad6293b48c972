using CorsAnalyzers.Docs;
using CorsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CorsAnalyzers.Tests.Documentation;

/// <summary>What several places say about the rules is what the catalogue of rules and their pages say.</summary>
public class DerivedFileTests
{
    [Fact]
    public void Nothing_has_drifted()
    {
        var drifts = Drift.In(Repository.Root).Select(static drift => drift.Describe()).ToList();
        Assert.True(drifts.Count == 0, $"dotnet run --project tools/CorsAnalyzers.Docs repairs:\n{string.Join('\n', drifts)}");
    }

    [Fact]
    public void A_drift_is_told_by_its_first_line()
    {
        var readme = DerivedFile.Read(Repository.Root, "README.md");
        var altered = readme.Replace("| Remove the call |", "| Remove  the call |", StringComparison.Ordinal);
        var line = altered.Split('\n').TakeWhile(static line => !line.Contains("| Remove  the call |", StringComparison.Ordinal)).Count() + 1;

        var told = new Drift("README.md", readme, altered).Describe();

        Assert.StartsWith($"README.md({line}):\n- | [CORS", told, StringComparison.Ordinal);
        Assert.Equal(["-", "+"], told.Split('\n').Skip(1).Select(static part => part[..1]));
        Assert.Contains("| Remove  the call |\n+", told, StringComparison.Ordinal);
        Assert.Equal("README.md: missing", new Drift("README.md", readme, null).Describe());
    }

    [Fact]
    public void A_table_is_put_right_and_the_rest_is_left_alone()
    {
        var pages = RuleCatalog.Descriptors.Select(static rule => RulePageHead.Read(Repository.Root, rule, "1.0.0")).ToList();
        var readme = RuleTable.In(DerivedFile.Read(Repository.Root, "README.md"), pages);
        var lines = readme.Split('\n').ToList();
        lines.RemoveAll(static line => line.StartsWith("| [CORS2003]", StringComparison.Ordinal));
        Assert.Equal(readme, RuleTable.In(string.Join('\n', lines), pages));
        Assert.Throws<FormatException>(() => RuleTable.In("# No table", pages));
    }

    [Fact]
    public void Modes_grow_stricter()
    {
        string[] order = ["none", "hidden", "suggestion", "warning", "error"];
        foreach (var rule in RuleCatalog.Descriptors)
        {
            var modes = new[] { "none", OwnOf(rule), SeverityMode.Recommended.SeverityOf(rule) ?? OwnOf(rule), SeverityMode.Strict.SeverityOf(rule) ?? OwnOf(rule) }.Select(severity => Array.IndexOf(order, severity)).ToList();
            Assert.DoesNotContain(-1, modes);
            Assert.Equal(modes.Order(), modes);
            Assert.Equal("none", SeverityMode.None.SeverityOf(rule));
        }

        static string OwnOf(DiagnosticDescriptor rule) => rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString().ToLowerInvariant().Replace("info", "suggestion", StringComparison.Ordinal) : "none";
    }

    [Theory]
    [InlineData("CORS1001", null, "error")]
    [InlineData("CORS1002", "warning", "error")]
    [InlineData("CORS1008", "warning", "error")]
    [InlineData("CORS1009", null, "warning")]
    [InlineData("CORS2005", null, "warning")]
    [InlineData("CORS3011", null, "warning")]
    [InlineData("CORS4001", "warning", "error")]
    public void A_mode_is_about_callers_first(string id, string? recommended, string strict)
    {
        var rule = RuleCatalog.Descriptors.Single(rule => rule.Id == id);
        Assert.Equal((recommended, strict), (SeverityMode.Recommended.SeverityOf(rule), SeverityMode.Strict.SeverityOf(rule)));
    }

    [Fact]
    public void Release_notes_compare_with_what_is_out()
    {
        var rules = RuleCatalog.Descriptors.Where(static rule => rule.Id is "CORS1001" or "CORS1002" or "CORS1009").ToList();
        const string shipped = """
            ## Release 1.0.0

            ### New Rules

            Rule ID | Category | Severity | Notes
            --------|----------|----------|-------
            CORS1001 | Security | Warning | Any origin together with credentials
            CORS1009 | Security | Disabled | Local origin outside Development
            CORS1099 | Security | Warning | Gone since
            CORS1098 | Security | Warning | Gone soon

            ## Release 1.1.0

            ### Removed Rules

            Rule ID | Category | Severity | Notes
            --------|----------|----------|-------
            CORS1098 | Security | Warning | No longer reported
            """;

        var rows = ReleaseNotes.Unshipped(rules, ShippedReleases.Parse(shipped)).Split('\n').Where(static line => line.StartsWith("###", StringComparison.Ordinal) || line.StartsWith("CORS", StringComparison.Ordinal));

        Assert.Equal(
            [
                "### New Rules",
                "CORS1002 | Security | Warning | Origin predicate accepts every origin",
                "### Removed Rules",
                "CORS1099 | Security | Warning | No longer reported",
                "### Changed Rules",
                "CORS1001 | Security | Error | Security | Warning | Any origin together with credentials",
            ],
            rows);
    }

    [Fact]
    public void A_release_takes_the_notes_with_it()
    {
        var rules = RuleCatalog.Descriptors.Where(static rule => rule.Id is "CORS1001" or "CORS1002").ToList();
        var first = Release.ShippedWith("; Shipped\n", ReleaseNotes.Unshipped([rules[0]], ShippedReleases.Parse("")), "1.0.0");
        var second = Release.ShippedWith(first, ReleaseNotes.Unshipped(rules, ShippedReleases.Parse(first)), "1.1.0");

        Assert.Equal(
            """
            ; Shipped

            ## Release 1.0.0

            ### New Rules

            Rule ID | Category | Severity | Notes
            --------|----------|----------|-------
            CORS1001 | Security | Error | Any origin together with credentials

            ## Release 1.1.0

            ### New Rules

            Rule ID | Category | Severity | Notes
            --------|----------|----------|-------
            CORS1002 | Security | Warning | Origin predicate accepts every origin

            """.ReplaceLineEndings("\n"),
            second);
        var shipped = ShippedReleases.Parse(second);
        Assert.Equal(("1.0.0", "1.1.0", null), (shipped.SinceOf("CORS1001"), shipped.SinceOf("CORS1002"), shipped.SinceOf("CORS1003")));
        Assert.Equal(second, Release.ShippedWith(second, ReleaseNotes.Unshipped(rules, shipped), "1.2.0"));
        Assert.Equal("# Changelog\n\n## [Unreleased]\n\n## [1.1.0] - 2026-05-04\n\n- x\n", Release.ChangelogWith("# Changelog\n\n## [Unreleased]\n\n- x\n", "1.1.0", new DateOnly(2026, 5, 4)));
    }
}
