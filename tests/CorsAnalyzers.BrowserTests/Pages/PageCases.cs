namespace CorsAnalyzers.BrowserTests.Pages;

/// <summary>All that is held about browsers, page by page.</summary>
internal static class PageCases
{
    public static IReadOnlyList<PageCase> All { get; } = [.. SecurityCases.All, .. OriginCases.All, .. ListCases.All, .. WiringCases.All, .. HeaderCases.All];

    public static PageCase Of(string name) => All.Single(page => page.Name == name);
}
