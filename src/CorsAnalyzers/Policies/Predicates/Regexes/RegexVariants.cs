using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace CorsAnalyzers.Policies.Predicates.Regexes;

/// <summary>
/// Texts that a part matches, made from its structure: the first is the plain one, and each of the others differs from it in one
/// choice. Alternatives are each taken; optional parts are there and not; counts are at their minimum, and at one.
/// </summary>
internal sealed class RegexVariants(ImmutableHashSet<SetNode> hostDots)
{
    /// <summary>Stands for a dot of <see cref="HostDots"/>; no set has it.</summary>
    public const char HostDot = '\uE000';

    public const int MaxCount = 16;

    /// <summary>Longer texts are left out: no origin is that long.</summary>
    public const int MaxLength = 300;

    private static readonly List<string> Empty = [""];

    /// <summary>The texts of a part, none where nothing matches it. The parser bounds the depth.</summary>
    public List<string> Of(RegexNode node) => node switch
    {
        SetNode set => OfSet(set),
        SequenceNode sequence => OfSequence(sequence),
        ChoiceNode choice => InTurn(choice.Alternatives.Select(Of).ToList()),
        RepeatNode repeat => OfRepeat(repeat),
        _ => Empty,
    };

    private List<string> OfSet(SetNode set)
    {
        if (hostDots.Contains(set)) return [HostDot.ToString()];
        return (set.Chars & set.Turkish).Representative() is { } c ? [c.ToString()] : [];
    }

    private List<string> OfSequence(SequenceNode sequence)
    {
        var parts = sequence.Parts.Select(Of).ToList();
        if (parts.Any(static part => part.Count == 0)) return [];

        var plain = parts.Select(static part => part[0]).ToList();
        var texts = new List<string> { string.Concat(plain) };
        for (var turn = 1; texts.Count < MaxCount && parts.Any(part => part.Count > turn); turn++)
        {
            for (var i = 0; i < parts.Count && texts.Count < MaxCount; i++)
            {
                if (parts[i].Count <= turn) continue;
                var text = new StringBuilder();
                for (var j = 0; j < parts.Count; j++) text.Append(j == i ? parts[i][turn] : plain[j]);
                texts.Add(text.ToString());
            }
        }

        return Short(texts);
    }

    private List<string> OfRepeat(RepeatNode repeat)
    {
        if (repeat.Max == 0) return Empty;

        var times = repeat.Min == 0 ? 1 : repeat.Min;
        var texts = times > MaxLength ? [] : Short(Of(repeat.Body).Select(text => string.Concat(Enumerable.Repeat(text, times))));
        if (repeat.Min > 0) return texts;

        // The s of "https?" is the plain case, a group that need not be there is not.
        return repeat.Body is SetNode ? [.. texts, ""] : ["", .. texts.Take(MaxCount - 1)];
    }

    private static List<string> Short(IEnumerable<string> texts) => texts.Where(static text => text.Length <= MaxLength).ToList();

    /// <summary>The first texts of all, then the second ones, and so on.</summary>
    private static List<string> InTurn(List<List<string>> all)
    {
        var texts = new List<string>();
        for (var turn = 0; texts.Count < MaxCount && all.Any(one => one.Count > turn); turn++)
        {
            texts.AddRange(all.Where(one => one.Count > turn).Take(MaxCount - texts.Count).Select(one => one[turn]));
        }

        return texts;
    }
}
