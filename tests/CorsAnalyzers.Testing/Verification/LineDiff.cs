using System.Text.RegularExpressions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The shortest way from one list of lines to another.</summary>
internal static partial class LineDiff
{
    /// <summary>Every line of both texts in order: common (' '), only in <paramref name="before"/> ('-') or only in <paramref name="after"/> ('+').</summary>
    public static List<(char Mark, string Line)> Compare(string[] before, string[] after)
    {
        // common[i, j] is the length of the longest common subsequence of before[i..] and after[j..].
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var result = new List<(char, string)>();
        for (int i = 0, j = 0; i < before.Length || j < after.Length;)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                result.Add((' ', before[i++]));
                j++;
            }
            else if (i < before.Length && (j == after.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                result.Add(('-', before[i++]));
            }
            else
            {
                result.Add(('+', after[j++]));
            }
        }

        return result;
    }

    public static string[] Lines(string text) => LineEnding().Split(text);

    public static string[] LinesWithEndings(string text) => AfterLineEnding().Split(text);

    [GeneratedRegex(@"\r\n|\r|\n")]
    private static partial Regex LineEnding();

    [GeneratedRegex(@"(?<=\r\n|\r(?!\n)|\n)")]
    private static partial Regex AfterLineEnding();
}
