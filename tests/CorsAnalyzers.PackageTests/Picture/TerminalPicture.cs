using System.Globalization;
using System.Net;
using System.Text;

namespace CorsAnalyzers.PackageTests.Picture;

/// <summary>Lines of a terminal as a picture. It brings its own background, so that it looks the same on a light and a dark page.</summary>
internal static class TerminalPicture
{
    private const int Width = 820;
    private const int Left = 20;
    private const int Top = 62;
    private const int Leading = 19;

    private const string Style = """
        text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; white-space: pre; fill: #c9d1d9 }
        .prompt { fill: #7ee787 } .command { fill: #ffffff; font-weight: 600 } .place { fill: #8b949e } .hunk { fill: #79c0ff }
        .error { fill: #ff7b72; font-weight: 600 } .warning { fill: #e3b341; font-weight: 600 } .added { fill: #7ee787 } .removed { fill: #ffa198 }
        """;

    /// <summary>The picture of these lines.</summary>
    /// <param name="title">What somebody hears who does not see it.</param>
    /// <param name="lines">The lines.</param>
    public static string Draw(string title, IReadOnlyList<TerminalLine> lines)
    {
        var height = Top + (lines.Count * Leading);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{WebUtility.HtmlEncode(title)}</title>\n<style>\n{Style}\n</style>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"0.5\" y=\"0.5\" width=\"{Width - 1}\" height=\"{height - 1}\" rx=\"9\" fill=\"#161b22\" stroke=\"#484f58\"/>\n");
        svg.Append("<circle cx=\"22\" cy=\"20\" r=\"6\" fill=\"#ff5f57\"/><circle cx=\"42\" cy=\"20\" r=\"6\" fill=\"#febc2e\"/><circle cx=\"62\" cy=\"20\" r=\"6\" fill=\"#28c840\"/>\n");
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Parts.Count == 0) continue;
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{Top - 5 + (i * Leading)}\" xml:space=\"preserve\">");
            foreach (var part in lines[i].Parts) svg.Append(CultureInfo.InvariantCulture, $"<tspan class=\"{part.Kind}\">{WebUtility.HtmlEncode(part.Text)}</tspan>");
            svg.Append("</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }
}
