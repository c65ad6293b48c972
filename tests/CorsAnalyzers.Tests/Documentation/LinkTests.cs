using Xunit;

namespace CorsAnalyzers.Tests.Documentation;

/// <summary>A link of a page leads somewhere.</summary>
public class LinkTests
{
    public static TheoryData<string> Pages => [.. MarkdownFile.All.Select(static file => Path.GetRelativePath(Repository.Root, file.Path))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_relative_link_leads_to_a_file_and_a_heading(string page) =>
        Assert.Empty(MarkdownFile.All.Single(file => file.Path == Repository.PathOf(page)).BrokenLinks(MarkdownFile.All));

    [Fact]
    public void A_broken_link_is_seen()
    {
        var page = MarkdownFile.Parse(Repository.PathOf("docs", "ci.md"), "# Why? Because\n\n[a](#why-because) [b](#why) ![c](gone.svg) [d](../README.md#install) [e](../README.md#uninstall) [f](https://gone.example) [g](rules)");
        Assert.Equal(["#why", "gone.svg", "../README.md#uninstall"], page.BrokenLinks(MarkdownFile.All));
    }

    [Fact]
    public void The_start_page_leads_to_every_guide()
    {
        var guides = Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md").Select(static file => $"docs/{Path.GetFileName(file)}");
        var linked = MarkdownFile.All.Single(static file => file.Path == Repository.PathOf("README.md")).Links.Select(static link => link.Split('#')[0]);
        Assert.Empty(guides.Except(linked));
    }
}
