using System.Text.RegularExpressions;

namespace CorsAnalyzers.PackageTests.Harness;

/// <summary>What a sample says about itself: a line with a mistake ends with a comment that names the rules, like <c>// CORS1001</c>.</summary>
internal static partial class ExpectedFindings
{
    /// <summary>The marked lines of all C# files in a folder, in the order of <see cref="Finding.In"/>.</summary>
    public static IReadOnlyList<Finding> In(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(name => !name.StartsWith("obj/", StringComparison.Ordinal) && !name.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(name => InFile(folder, name)),
    ];

    private static IEnumerable<Finding> InFile(string folder, string name) =>
        from line in File.ReadLines(Path.Combine(folder, name)).Index()
        from id in Marker().Match(line.Item).Groups["id"].Captures
        select new Finding("warning", id.Value, name, line.Index + 1);

    [GeneratedRegex(@"\S.*// (?<id>CORS\d{4})(?: (?<id>CORS\d{4}))*\s*$")]
    private static partial Regex Marker();
}
