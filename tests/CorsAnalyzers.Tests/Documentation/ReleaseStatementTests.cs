using System.Text.RegularExpressions;
using Xunit;

namespace CorsAnalyzers.Tests.Documentation;

/// <summary>
/// Where a page about policies or wiring names a release of ASP.NET Core, a fact of the catalogue of traps is behind it, and the rule's
/// tests have a row of that fact: what a page says of a release that cannot be run here is no hearsay.
/// </summary>
public partial class ReleaseStatementTests
{
    /// <summary>The releases that pages name, each with the fact behind it.</summary>
    private static readonly (string Page, string Release, string Fact)[] Facts =
    [
        ("CORS1001", "2.1", "C01v"),
        ("CORS1001", "2.2", "C01v"),
        ("CORS1001", "3.0", "C01v"),
        ("CORS2009", "2.1", "M01"),
        ("CORS3001", "3.0", "S02"),
        ("CORS3001", "7.0", "S01"),
        ("CORS3004", "10", "R02"),
        ("CORS3004", "9", "R02"),
        ("CORS3007", "7.0", "D02"),
        ("CORS3008", "3.1", "N11"),
        ("CORS3020", "8.0", "N13"),
        ("CORS3023", "6", "N37"),
    ];

    public static TheoryData<string, string> Rows => [.. Facts.Select(static fact => (fact.Page, fact.Fact)).Distinct()];

    [Fact]
    public void Every_release_that_a_page_names_has_a_fact() => Assert.Equal(
        Facts.Select(static fact => $"{fact.Page} {fact.Release}").Order(StringComparer.Ordinal),
        RulePage.All.Where(static page => page.Id[4] is '1' or '2' or '3').SelectMany(static page => ReleasesOn(page.Id).Select(release => $"{page.Id} {release}")).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_tests_of_a_rule_have_the_fact(string page, string fact) => Assert.Contains(
        Repository.SourcesOf("tests", "CorsAnalyzers.Tests", "Rules").Select(File.ReadAllText),
        text => text.Contains(page, StringComparison.Ordinal) && Regex.IsMatch(text, $"[\"_ ]{fact}[ _\"a-z]"));

    private static IEnumerable<string> ReleasesOn(string page)
    {
        var text = File.ReadAllText(Repository.PathOf("docs", "rules", page + ".md"));
        text = Fenced().Replace(text[..text.IndexOf("## References", StringComparison.Ordinal)], "");
        return Release().Matches(text).SelectMany(static match => match.Groups.Values.Skip(1).Where(static group => group.Success).Select(static group => group.Value)).Distinct();
    }

    [GeneratedRegex(@"ASP\.NET Core ([0-9]+(?:\.[0-9])?)(?: and ([0-9]+(?:\.[0-9])?))?|[Rr]eleases? ([0-9]\.[0-9])|\b[Oo]n ([0-9]\.[0-9])\b|\bsince ([0-9]\.[0-9])\b|\(([0-9]\.[0-9]) and later")]
    private static partial Regex Release();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
