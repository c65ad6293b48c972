using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Assertions made of an <see cref="IVerifier"/>'s own.</summary>
public static class IVerifierExtensions
{
    /// <summary>
    /// Fails unless both texts are the same, and shows what differs line by line: <c>-</c> is expected and missing,
    /// <c>+</c> is there and unexpected. When only line endings differ, they are shown too.
    /// </summary>
    public static void EqualOrDiff(this IVerifier verifier, string expected, string actual, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        if (expected == actual)
        {
            return;
        }

        var report = new StringBuilder();
        report.AppendLine(string.IsNullOrEmpty(message) ? "Actual and expected values differ. Expected shown in baseline of diff:" : message);
        var diff = LineDiff.Compare(LineDiff.Lines(expected), LineDiff.Lines(actual));
        if (diff.All(line => line.Mark == ' '))
        {
            diff = LineDiff.Compare(LineDiff.LinesWithEndings(expected), LineDiff.LinesWithEndings(actual));
        }

        foreach (var (mark, line) in diff)
        {
            report.Append(mark).AppendLine(line.Replace("\r", "<CR>", StringComparison.Ordinal).Replace("\n", "<LF>", StringComparison.Ordinal));
        }

        verifier.Fail(report.ToString());
    }
}
