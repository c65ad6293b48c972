using System;
using System.Collections.Immutable;
using System.Linq;

namespace CorsAnalyzers.Policies.Predicates.Regexes;

/// <summary>What a pattern says about the beginning and the end of the text it is found in. The parser bounds the depth.</summary>
internal static class RegexAnchoring
{
    private static readonly AsciiSet LabelEnd = AsciiSet.Letters | AsciiSet.Digits;

    public static bool IsStart(RegexNode node) => node is AssertionNode { Assertion: RegexAssertion.Start };

    public static bool IsEnd(RegexNode node) => node is AssertionNode { Assertion: RegexAssertion.End or RegexAssertion.EndOrLastLineFeed };

    /// <summary>How many conditions of a kind there are.</summary>
    public static int Count(RegexNode node, Func<RegexNode, bool> kind) => node switch
    {
        SequenceNode sequence => sequence.Parts.Sum(part => Count(part, kind)),
        ChoiceNode choice => choice.Alternatives.Sum(alternative => Count(alternative, kind)),
        RepeatNode repeat => Count(repeat.Body, kind),
        _ => kind(node) ? 1 : 0,
    };

    /// <summary>Every match begins at the start of the text, or with the dot of a host: <c>(^|\.)example\.com$</c>.</summary>
    public static bool HasGuardedStart(RegexNode node) => node switch
    {
        SetNode set => set.Chars == AsciiSet.Of('.'),
        SequenceNode sequence => Leading(sequence.Parts, HasGuardedStart),
        ChoiceNode choice => choice.Alternatives.All(HasGuardedStart),
        RepeatNode repeat => repeat.Min > 0 && HasGuardedStart(repeat.Body),
        _ => IsStart(node),
    };

    /// <summary>Every match ends at the end of the text.</summary>
    public static bool HasAnchoredEnd(RegexNode node) => node switch
    {
        SequenceNode sequence => Leading(Reversed(sequence), HasAnchoredEnd),
        ChoiceNode choice => choice.Alternatives.All(HasAnchoredEnd),
        RepeatNode repeat => repeat.Min > 0 && HasAnchoredEnd(repeat.Body),
        _ => IsEnd(node),
    };

    /// <summary>A match may end with any text: <c>^https://.*$</c>.</summary>
    public static bool HasOpenEnd(RegexNode node)
    {
        switch (node)
        {
            case SequenceNode sequence:
                foreach (var part in Reversed(sequence))
                {
                    if (HasOpenEnd(part)) return true;
                    if (!part.IsNullable) return false;
                }

                return false;
            case ChoiceNode choice:
                return choice.Alternatives.Any(HasOpenEnd);
            case RepeatNode repeat:
                return repeat.IsWildcard || HasOpenEnd(repeat.Body);
            default:
                return false;
        }
    }

    /// <summary>Every match ends with a letter or digit that is spelled out, or with the digits of a port.</summary>
    public static bool HasSpelledOutEnd(RegexNode node)
    {
        switch (node)
        {
            case SetNode set:
                return set.Form == SetForm.Character ? set.Chars.IsWithin(LabelEnd) : set.Chars == AsciiSet.Digits;
            case SequenceNode sequence:
                foreach (var part in Reversed(sequence))
                {
                    if (IsWidthless(part)) continue;
                    if (!HasSpelledOutEnd(part)) return false;
                    if (!part.IsNullable) return true;
                }

                return false;
            case ChoiceNode choice:
                return choice.Alternatives.All(static alternative => IsWidthless(alternative) || HasSpelledOutEnd(alternative));
            case RepeatNode { Body: SetNode set, Max: > 1 }:
                return set.Chars == AsciiSet.Digits;
            case RepeatNode repeat:
                return HasSpelledOutEnd(repeat.Body);
            default:
                return false;
        }
    }

    /// <summary>Whether what comes first, conditions aside, has a quality.</summary>
    private static bool Leading(ImmutableArray<RegexNode> parts, Func<RegexNode, bool> has)
    {
        foreach (var part in parts)
        {
            if (has(part)) return true;
            if (!IsWidthless(part)) return false;
        }

        return false;
    }

    private static bool IsWidthless(RegexNode node) => node.IsNullable && node.First.IsEmpty;

    private static ImmutableArray<RegexNode> Reversed(SequenceNode sequence) => sequence.Parts.Reverse().ToImmutableArray();
}
