using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CorsAnalyzers.Fetch;

namespace CorsAnalyzers.Policies.Predicates.Regexes;

/// <summary>
/// A pattern as it was meant: unescaped dots of hosts escaped, and anchored at both ends. Characters are inserted alone; every
/// character of the pattern stays. Where more than one meaning is left there is no repair: a pattern that begins in the middle of
/// an origin (<c>example\.com</c>), that ends open (<c>.*</c>) or where a port may follow (<c>http://localhost</c>).
/// </summary>
internal static class RegexRepair
{
    /// <summary>The steps that proving a repair may take.</summary>
    private const int MaxSteps = 200_000;

    /// <summary>The repaired pattern, for the same options; null where it is not clear, or nothing is to be repaired.</summary>
    public static string? Of(RegexPattern pattern)
    {
        // Lines are anchored otherwise, and in patterns with white space a dot may stand in a comment.
        if (pattern.Root is null || (pattern.UsedOptions & (RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace)) != 0) return null;

        var examples = RegexExamples.Of(pattern);
        if (examples.Matching.IsEmpty || RegexAnchoring.HasOpenEnd(pattern.Root) || AnchorsOf(pattern, examples) is not { } insertions) return null;

        foreach (var dot in HostDots.In(pattern.Root)) insertions.Add((dot.Position, @"\"));
        if (insertions.Count == 0) return null;

        var text = pattern.Text;
        foreach (var (position, inserted) in insertions.OrderByDescending(static insertion => insertion.Position)) text = text.Insert(position, inserted);
        return IsProven(RegexPattern.Read(text, pattern.Options), examples) ? text : null;
    }

    /// <summary>What is to be inserted to anchor the pattern; null where that is not clear.</summary>
    private static List<(int Position, string Text)>? AnchorsOf(RegexPattern pattern, RegexExamples examples)
    {
        var root = pattern.Root!;
        var length = pattern.Text.Length;
        var insertions = new List<(int, string)>();
        var needsStart = !RegexAnchoring.HasGuardedStart(root);
        var needsEnd = !RegexAnchoring.HasAnchoredEnd(root);
        if (needsStart && !SchemeStart.IsSpelledOut(pattern.Automaton!) || needsEnd && !EndsWithOrigin(root, examples)) return null;

        var starts = RegexAnchoring.Count(root, RegexAnchoring.IsStart);
        var ends = RegexAnchoring.Count(root, RegexAnchoring.IsEnd);
        var isChoice = IsChoice(pattern);
        if (isChoice && needsStart && needsEnd && starts == 1 && ends == 1 && RegexAnchoring.Count(root, node => IsAt(node, 0) || IsAt(node, length - 1)) == 2)
        {
            // ^a|b$: the anchors are those of one alternative each, and were meant for all.
            insertions.Add((1, "(?:"));
            insertions.Add((length - 1, ")"));
            return insertions;
        }

        // Some alternatives are anchored, others not.
        if (needsStart && starts > 0 || needsEnd && ends > 0) return null;
        if (needsStart) insertions.Add((0, isChoice ? "^(?:" : "^"));
        else if (needsEnd && isChoice) insertions.Add((0, "(?:"));
        if (needsEnd) insertions.Add((length, isChoice ? ")$" : "$"));
        else if (needsStart && isChoice) insertions.Add((length, ")"));
        return insertions;
    }

    private static bool IsAt(RegexNode node, int position) => node is AssertionNode assertion && assertion.Position == position;

    /// <summary>Nothing is left out at the end: a domain or a port stands there.</summary>
    private static bool EndsWithOrigin(RegexNode root, RegexExamples examples)
    {
        if (!RegexAnchoring.HasSpelledOutEnd(root) || examples.Matching.Length == RegexExamples.MaxCount) return false;

        var origins = examples.Matching.Select(OriginText.Read).Where(static reading => reading.IsAsBrowsersSend).Select(static reading => reading.Meant).ToList();
        return origins.Count > 0 && origins.All(static origin => origin is not null && (origin.Port is not null || IsDomain(origin.Host)));
    }

    /// <summary>Not <c>localhost</c> or an address, whose ports are many.</summary>
    private static bool IsDomain(string host) => host.IndexOf('.') > 0 && AsciiText.IsLetter(host[host.Length - 1]);

    /// <summary>Whether an alternation is not in a group, so that what is inserted in front belongs to its first alternative alone.</summary>
    private static bool IsChoice(RegexPattern pattern) => RegexPattern.Read("a" + pattern.Text, pattern.Options).Root is ChoiceNode;

    /// <summary>The repaired pattern matches what was meant, and nothing that only looks like it.</summary>
    private static bool IsProven(RegexPattern repaired, RegexExamples examples)
    {
        var steps = MaxSteps;
        return examples.Matching.All(text => repaired.IsMatch(text, ref steps) == Known.Yes)
            && examples.LookAlikes.All(text => repaired.IsMatch(text, ref steps) == Known.No);
    }
}
