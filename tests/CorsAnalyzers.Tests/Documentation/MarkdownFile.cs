using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CorsAnalyzers.Tests.Documentation;

/// <summary>A page of the repository: where its links lead, and which places of it have a name.</summary>
/// <param name="Path">The file.</param>
/// <param name="Links">The targets of its links and pictures.</param>
/// <param name="Anchors">The names of its headings, as the repository's website makes them.</param>
internal sealed record MarkdownFile(string Path, IReadOnlyList<string> Links, IReadOnlyList<string> Anchors)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    /// <summary>The pages that people write: not those of a build, or of a package that one has downloaded.</summary>
    public static IReadOnlyList<MarkdownFile> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Where(static file => !System.IO.Path.GetRelativePath(Repository.Root, file).Split(System.IO.Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj" or "artifacts" or "node_modules"))
            .Order(StringComparer.Ordinal)
            .Select(static file => Parse(file, File.ReadAllText(file))),
    ];

    public static MarkdownFile Parse(string path, string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        return new MarkdownFile(
            path,
            [.. document.Descendants<LinkInline>().Select(static link => link.Url!)],
            [.. document.Descendants<HeadingBlock>().Select(static heading => heading.GetAttributes().Id!)]);
    }

    /// <summary>The links to a file or a place that is not there. Other websites are not asked.</summary>
    public IEnumerable<string> BrokenLinks(IReadOnlyCollection<MarkdownFile> all)
    {
        foreach (var link in Links.Where(static link => !link.Contains("://", StringComparison.Ordinal)))
        {
            var parts = link.Split('#');
            var target = parts[0].Length == 0 ? Path : System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, Uri.UnescapeDataString(parts[0])));
            if (!File.Exists(target) && !Directory.Exists(target)) yield return link;
            else if (parts is [_, var anchor] && !(target == Path ? this : all.Single(file => file.Path == target)).Anchors.Contains(anchor)) yield return link;
        }
    }
}
