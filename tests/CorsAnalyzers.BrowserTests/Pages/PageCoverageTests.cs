using CorsAnalyzers.Tests.Documentation;
using Xunit;

namespace CorsAnalyzers.BrowserTests.Pages;

/// <summary>Every page of a rule has its case, or a reason why it has none.</summary>
public class PageCoverageTests
{
    /// <summary>Pages about which no browser has anything to say, and pages about servers that do not run here.</summary>
    private static readonly Dictionary<string, string> Without = new(StringComparer.Ordinal)
    {
        ["CORS0001"] = "It is about options of the analyzer, not about an application.",
        ["CORS3004"] = "The application does not start, so that there is nothing to ask.",
        ["CORS3014"] = "Which metadata of an endpoint counts is between attributes; what a policy does is on the pages of policies.",
        ["CORS3015"] = "Which attributes are read is between them and the framework.",
        ["CORS3016"] = "Which attributes are inherited is between them and the framework.",
        ["CORS5004"] = "The application does not start; the proxy's package is not part of these tests.",
        ["CORS5006"] = "The module runs in IIS, on Windows alone.",
        ["CORS6001"] = "ASP.NET Web API 2 and OWIN run on .NET Framework alone. What browsers make of their headers is held for CORS4002.",
        ["CORS6002"] = "ASP.NET Web API 2 and OWIN run on .NET Framework alone. Which origins browsers send is held for CORS2001.",
        ["CORS6003"] = "ASP.NET Web API 2 and OWIN run on .NET Framework alone. A preflight that is refused by its status is held for CORS3006.",
        ["CORS6004"] = "ASP.NET Web API 2 and OWIN run on .NET Framework alone. Answers without headers are held for CORS3005.",
    };

    public static TheoryData<string> Pages => [.. RulePage.All.Select(static page => page.Id)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_its_cases(string page)
    {
        var cases = PageCases.All.Where(row => row.Page == page).Select(static row => row.Sample).ToList();
        if (Without.ContainsKey(page))
        {
            Assert.Empty(cases);
            return;
        }

        Assert.Contains(cases, static sample => sample.StartsWith("good", StringComparison.Ordinal));
        Assert.Contains(cases, static sample => !sample.StartsWith("good", StringComparison.Ordinal));
    }

    [Fact]
    public void No_case_and_no_reason_is_about_a_page_that_is_gone() =>
        Assert.Empty(PageCases.All.Select(static row => row.Page).Concat(Without.Keys).Except(RulePage.All.Select(static page => page.Id)));

    [Fact]
    public void Cases_have_names_of_their_own() => Assert.Empty(PageCases.All.GroupBy(static row => row.Name).Where(static rows => rows.Count() > 1).Select(static rows => rows.Key));
}
