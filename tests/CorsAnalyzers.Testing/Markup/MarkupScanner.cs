using System.Text;
using System.Text.RegularExpressions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Takes the tags out of a text with markup, in the order in which they stand there.</summary>
internal static partial class MarkupScanner
{
    public static ImmutableArray<MarkupTag> Scan(string input, bool treatPositionIndicatorsAsCode, out string output)
    {
        var tags = ImmutableArray.CreateBuilder<MarkupTag>();
        var text = new StringBuilder();
        var open = new Stack<string>();
        for (var at = 0; ;)
        {
            var match = Tag().Match(input, at);
            while (match.Success && treatPositionIndicatorsAsCode && match.Groups["position"].Success)
            {
                match = Tag().Match(input, match.Index + 1);
            }

            if (!match.Success)
            {
                output = text.Append(input, at, input.Length - at).ToString();
                return tags.ToImmutable();
            }

            var start = match.Index;
            if (IsCodeBeforeAnEnd(input, start, open))
            {
                // The bracket belongs to the code: in "a[{|#0:[|}" nothing opens, and the tag after it closes.
                text.Append(input, at, start + 1 - at);
                at = start + 1;
                match = Tag().Match(input, at);
                start = match.Index;
            }

            text.Append(input, at, start - at);
            at = start + match.Length;
            if (match.Groups["position"].Success)
            {
                tags.Add(new(MarkupTagKind.Position, start, text.Length, string.Empty));
            }
            else if (match.Groups["start"].Success)
            {
                tags.Add(new(MarkupTagKind.Start, start, text.Length, match.Groups["key"].Value));
                open.Push(match.Groups["key"].Value);
            }
            else
            {
                tags.Add(new(MarkupTagKind.End, start, text.Length, match.Groups["endKey"].Value));
                open.TryPop(out _);
            }
        }
    }

    /// <summary>
    /// Whether a <c>[|</c> at <paramref name="at"/> is a bracket of the code followed by the end of the span that is
    /// open: <c>[|]</c> inside an anonymous span, <c>[|}</c> inside a named one.
    /// </summary>
    private static bool IsCodeBeforeAnEnd(string input, int at, Stack<string> open)
        => input[at] == '['
            && at + 2 < input.Length
            && open.TryPeek(out var key)
            && input[at + 2] == (key.Length == 0 ? ']' : '}');

    [GeneratedRegex(@"(?<position>\$\$)|(?<start>\[\||\{\|(?<key>[^:|[\]{}]+):)|(?<end>\|\]|\|\}|\|(?<endKey>\#\d+)\})")]
    private static partial Regex Tag();
}
