using System.Collections.Generic;
using System.Collections.Immutable;

namespace CorsAnalyzers.Policies.Predicates.Regexes;

/// <summary>
/// The unescaped dots that stand where a host has its dots: between letters, digits and hyphens, or after a wildcard
/// (<c>https://.*.example.com</c>). The text of a label was meant to end there, yet they match any character.
/// </summary>
internal static class HostDots
{
    public static ImmutableHashSet<SetNode> In(RegexNode root)
    {
        var dots = ImmutableHashSet.CreateBuilder<SetNode>();
        Visit(root, AsciiSet.None, AsciiSet.None, dots);
        return dots.ToImmutable();
    }

    /// <param name="node">The part to look at. The parser bounds the depth.</param>
    /// <param name="before">What can stand in front of it.</param>
    /// <param name="after">What can follow it.</param>
    /// <param name="dots">What is found.</param>
    private static void Visit(RegexNode node, AsciiSet before, AsciiSet after, ICollection<SetNode> dots)
    {
        switch (node)
        {
            case SetNode { Form: SetForm.Dot } dot:
                if (IsLabel(before) && IsLabel(after)) dots.Add(dot);
                break;

            case SequenceNode sequence:
                VisitParts(sequence.Parts, before, after, dots);
                break;

            case ChoiceNode choice:
                foreach (var alternative in choice.Alternatives) Visit(alternative, before, after, dots);
                break;

            // A dot with a count of its own is a wildcard.
            case RepeatNode { Body: not SetNode } repeat:
                var again = repeat.Max > 1;
                Visit(repeat.Body, again ? before | repeat.Last : before, again ? after | repeat.First : after, dots);
                break;
        }
    }

    private static void VisitParts(ImmutableArray<RegexNode> parts, AsciiSet before, AsciiSet after, ICollection<SetNode> dots)
    {
        var following = new AsciiSet[parts.Length];
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            following[i] = after;
            after = parts[i].IsNullable ? after | parts[i].First : parts[i].First;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            Visit(parts[i], before, following[i], dots);
            if (parts[i] is RepeatNode { IsWildcard: true }) before = AsciiSet.HostLabel;
            else before = parts[i].IsNullable ? before | parts[i].Last : parts[i].Last;
        }
    }

    private static bool IsLabel(AsciiSet set) => !set.IsEmpty && set.IsWithin(AsciiSet.HostLabel);
}
