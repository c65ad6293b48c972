using System.Text.RegularExpressions;

namespace CorsAnalyzers.PackageTests.Harness;

/// <summary>A page of the documentation whose commands are run as they stand there.</summary>
internal static partial class Guide
{
    /// <summary>The code blocks of a page in one language, in order, without the indentation of a list that they stand in.</summary>
    public static IReadOnlyList<string> BlocksOf(string page, string language) =>
    [
        .. Block().Matches(File.ReadAllText(Repository.PathTo("docs", page)))
            .Where(match => match.Groups["language"].Value == language)
            .Select(match => match.Groups["code"].Value.Replace("\n" + match.Groups["indent"].Value, "\n", StringComparison.Ordinal)[match.Groups["indent"].Length..]),
    ];

    [GeneratedRegex(@"^(?<indent> *)```(?<language>\w+)[^\n]*\n(?<code>.*?\n)\k<indent>```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
