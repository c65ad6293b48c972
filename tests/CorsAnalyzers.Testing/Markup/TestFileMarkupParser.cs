using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Reads the markup of a test file: <c>$$</c> is a position, <c>[|text|]</c> an anonymous span, <c>{|key:text|}</c> a
/// span with a key. A key has none of <c>: | [ ] { }</c>. A key of the form <c>#0</c> may be used once, and its span may
/// end with <c>|#0}</c>, which lets it overlap other spans. Spans without such an end nest.
/// </summary>
public static class TestFileMarkupParser
{
    /// <summary>Reads every position and span.</summary>
    public static void GetPositionsAndSpans(string input, out string output, out ImmutableArray<int> positions, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
        => Parse(input, treatPositionIndicatorsAsCode: false, out output, out positions, out spans);

    /// <summary>Reads at most one position, and the spans by key.</summary>
    public static void GetPositionAndSpans(string input, out string output, out int? cursorPosition, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
    {
        GetPositionsAndSpans(input, out output, out var positions, out spans);
        cursorPosition = positions.IsEmpty ? null : positions.Single();
    }

    /// <summary>Reads at most one position, and the spans by key.</summary>
    public static void GetPositionAndSpans(string input, out int? cursorPosition, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
        => GetPositionAndSpans(input, out _, out cursorPosition, out spans);

    /// <summary>Reads exactly one position, and the spans by key.</summary>
    public static void GetPositionAndSpans(string input, out string output, out int cursorPosition, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
    {
        GetPositionAndSpans(input, out output, out int? position, out spans);
        cursorPosition = Required(position);
    }

    /// <summary>Reads at most one position, and the anonymous spans.</summary>
    public static void GetPositionAndSpans(string input, out string output, out int? cursorPosition, out ImmutableArray<TextSpan> spans)
    {
        GetPositionAndSpans(input, out output, out cursorPosition, out ImmutableDictionary<string, ImmutableArray<TextSpan>> byKey);
        spans = Anonymous(byKey);
    }

    /// <summary>Reads at most one position, and the anonymous spans.</summary>
    public static void GetPositionAndSpans(string input, out int? cursorPosition, out ImmutableArray<TextSpan> spans)
        => GetPositionAndSpans(input, out _, out cursorPosition, out spans);

    /// <summary>Reads exactly one position, and the anonymous spans.</summary>
    public static void GetPositionAndSpans(string input, out string output, out int cursorPosition, out ImmutableArray<TextSpan> spans)
    {
        GetPositionAndSpans(input, out output, out int? position, out spans);
        cursorPosition = Required(position);
    }

    /// <summary>Reads exactly one position and exactly one anonymous span.</summary>
    public static void GetPositionAndSpan(string input, out string output, out int cursorPosition, out TextSpan span)
    {
        GetPositionAndSpans(input, out output, out cursorPosition, out ImmutableArray<TextSpan> spans);
        span = spans.Single();
    }

    /// <summary>Reads exactly one position.</summary>
    public static void GetPosition(string input, out string output, out int cursorPosition)
        => GetPositionAndSpans(input, out output, out cursorPosition, out ImmutableArray<TextSpan> _);

    /// <summary>Reads the spans by key; <c>$$</c> may be code.</summary>
    public static void GetSpans(string input, bool treatPositionIndicatorsAsCode, out string output, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
        => Parse(input, treatPositionIndicatorsAsCode, out output, out _, out spans);

    /// <summary>Reads the spans by key.</summary>
    public static void GetSpans(string input, out string output, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
        => GetSpans(input, treatPositionIndicatorsAsCode: false, out output, out spans);

    /// <summary>Reads the anonymous spans.</summary>
    public static void GetSpans(string input, out string output, out ImmutableArray<TextSpan> spans)
        => GetPositionAndSpans(input, out output, out int? _, out spans);

    /// <summary>Reads exactly one anonymous span.</summary>
    public static void GetSpan(string input, out string output, out TextSpan span)
    {
        GetSpans(input, out output, out ImmutableArray<TextSpan> spans);
        span = spans.Single();
    }

    /// <summary>Writes <paramref name="code"/> with a position.</summary>
    public static string CreateTestFile(string code, int position)
        => CreateTestFile(code, [position], ImmutableDictionary<string, ImmutableArray<TextSpan>>.Empty);

    /// <summary>Writes <paramref name="code"/> with anonymous spans.</summary>
    public static string CreateTestFile(string code, int? position, ImmutableArray<TextSpan> spans)
        => CreateTestFile(code, position, ImmutableDictionary<string, ImmutableArray<TextSpan>>.Empty.Add(string.Empty, spans));

    /// <summary>Writes <paramref name="code"/> with spans by key.</summary>
    public static string CreateTestFile(string code, int? position, ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
        => CreateTestFile(code, position is { } single ? [single] : [], spans);

    /// <summary>Writes <paramref name="code"/> with positions and spans by key, which must nest.</summary>
    public static string CreateTestFile(string code, ImmutableArray<int> positions, ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
    {
        var all = spans.SelectMany(pair => pair.Value.Select(span => (pair.Key, Span: span))).OrderBy(item => item.Key.Length == 0).ToList();
        var result = new StringBuilder();
        for (var i = 0; i <= code.Length; i++)
        {
            // The inner spans end first and start last.
            result.AppendJoin(null, all.Where(item => item.Span.End == i && !item.Span.IsEmpty).OrderBy(item => item.Span.Length).ThenBy(item => item.Key.Length > 0).Select(item => End(item.Key)));
            result.Append(positions.Contains(i) ? "$$" : null);
            result.AppendJoin(null, all.Where(item => item.Span.Start == i && !item.Span.IsEmpty).OrderByDescending(item => item.Span.Length).Select(item => Start(item.Key)));
            result.AppendJoin(null, all.Where(item => item.Span.Start == i && item.Span.IsEmpty).Select(item => Start(item.Key) + End(item.Key)));
            result.Append(i < code.Length ? code[i] : null);
        }

        return result.ToString();
    }

    private static string Start(string key) => key.Length == 0 ? "[|" : $"{{|{key}:";

    private static string End(string key) => key.Length == 0 ? "|]" : "|}";

    private static void Parse(string input, bool treatPositionIndicatorsAsCode, out string output, out ImmutableArray<int> positions, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
    {
        var tags = MarkupScanner.Scan(input, treatPositionIndicatorsAsCode, out output);
        positions = [.. tags.Where(tag => tag.Kind == MarkupTagKind.Position).Select(tag => tag.Output)];
        spans = MarkupSpans.Pair(tags);
    }

    private static ImmutableArray<TextSpan> Anonymous(ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
        => spans.GetValueOrDefault(string.Empty, []);

    private static int Required(int? position)
        => position ?? throw new ArgumentException("The input did not include a marked cursor position");
}
