using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Pairs the start and end tags of a text with markup.</summary>
internal static class MarkupSpans
{
    /// <summary>The spans by key, each key's spans in the order in which they end. The anonymous key is empty.</summary>
    public static ImmutableDictionary<string, ImmutableArray<TextSpan>> Pair(ImmutableArray<MarkupTag> tags)
    {
        var starts = tags.Where(tag => tag.Kind == MarkupTagKind.Start).ToList();
        var ends = tags.Where(tag => tag.Kind == MarkupTagKind.End).ToList();
        if (starts.Count != ends.Count)
        {
            throw new ArgumentException($"The input contained '{starts.Count}' starting spans and '{ends.Count}' ending spans.");
        }

        var spans = new Dictionary<string, List<TextSpan>>();

        // An end that names its start is paired first: only such spans may overlap others.
        foreach (var end in ends.Where(end => end.Key.Length > 0).ToList())
        {
            if (spans.ContainsKey(end.Key))
            {
                throw new ArgumentException($"The input contained more than one ending tag for span '{end.Key}'");
            }

            var index = starts.FindIndex(start => start.Key == end.Key);
            if (index < 0)
            {
                throw new ArgumentException($"The input did not contain a start tag for span '{end.Key}'");
            }

            spans.Add(end.Key, [TextSpan.FromBounds(starts[index].Output, end.Output)]);
            starts.RemoveAt(index);
            ends.Remove(end);
        }

        // All others nest: an end belongs to the last start before it that is still open.
        foreach (var end in ends)
        {
            var index = starts.FindLastIndex(start => start.Input < end.Input);
            if (index < 0)
            {
                throw new ArgumentException($"Mismatched end tag found at position '{end.Input}'");
            }

            var start = starts[index];
            starts.RemoveAt(index);
            if (!spans.TryGetValue(start.Key, out var sameKey))
            {
                spans.Add(start.Key, sameKey = []);
            }
            else if (start.Key.StartsWith('#'))
            {
                throw new ArgumentException($"The input contained more than one start tag for span '{start.Key}'");
            }

            sameKey.Add(TextSpan.FromBounds(start.Output, end.Output));
        }

        return spans.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray());
    }
}
