using System.Collections.Immutable;

namespace CorsAnalyzers.Policies.Predicates.Regexes;

/// <summary>A part of a regular expression. Groups have no node: what is in them stands in their place.</summary>
internal abstract class RegexNode
{
    /// <summary>Whether it can match the empty text.</summary>
    public abstract bool IsNullable { get; }

    /// <summary>The characters that a text it matches can begin with.</summary>
    public abstract AsciiSet First { get; }

    /// <summary>The characters that a text it matches can end with.</summary>
    public abstract AsciiSet Last { get; }
}

/// <summary>How a <see cref="SetNode"/> is written.</summary>
internal enum SetForm
{
    /// <summary>One character, as itself or escaped.</summary>
    Character,

    /// <summary><c>[...]</c>, <c>\d</c> and the like.</summary>
    Class,

    /// <summary>The unescaped <c>.</c></summary>
    Dot,
}

/// <summary>One character of a set.</summary>
/// <param name="chars">The characters, case already considered.</param>
/// <param name="turkish">The same in a culture in which I and i are different letters.</param>
/// <param name="form">How it is written.</param>
/// <param name="position">Where in the pattern it begins.</param>
internal sealed class SetNode(AsciiSet chars, AsciiSet turkish, SetForm form, int position) : RegexNode
{
    public AsciiSet Chars { get; } = chars;

    public AsciiSet Turkish { get; } = turkish;

    public SetForm Form { get; } = form;

    public int Position { get; } = position;

    public override bool IsNullable => false;

    public override AsciiSet First => Chars;

    public override AsciiSet Last => Chars;
}

/// <summary>What an <see cref="AssertionNode"/> asks of the place it stands at.</summary>
internal enum RegexAssertion
{
    /// <summary><c>^</c>, <c>\A</c>, and <c>\G</c> when the search starts at the beginning.</summary>
    Start,

    /// <summary><c>^</c> with <c>Multiline</c>.</summary>
    LineStart,

    /// <summary><c>\z</c></summary>
    End,

    /// <summary><c>$</c> and <c>\Z</c>: the end, or in front of the line feed that ends the input.</summary>
    EndOrLastLineFeed,

    /// <summary><c>$</c> with <c>Multiline</c>.</summary>
    LineEnd,

    /// <summary><c>\b</c></summary>
    WordBoundary,

    /// <summary><c>\B</c></summary>
    NoWordBoundary,
}

/// <summary>A condition that takes no character.</summary>
internal sealed class AssertionNode(RegexAssertion assertion, int position) : RegexNode
{
    public RegexAssertion Assertion { get; } = assertion;

    public int Position { get; } = position;

    public override bool IsNullable => true;

    public override AsciiSet First => AsciiSet.None;

    public override AsciiSet Last => AsciiSet.None;
}

/// <summary>Parts one after another; without parts, the empty text.</summary>
internal sealed class SequenceNode : RegexNode
{
    public SequenceNode(ImmutableArray<RegexNode> parts)
    {
        Parts = parts;
        IsNullable = true;
        foreach (var part in parts)
        {
            if (IsNullable) First |= part.First;
            IsNullable &= part.IsNullable;
            Last = part.IsNullable ? Last | part.Last : part.Last;
        }
    }

    public ImmutableArray<RegexNode> Parts { get; }

    public override bool IsNullable { get; }

    public override AsciiSet First { get; }

    public override AsciiSet Last { get; }
}

/// <summary>One of several alternatives.</summary>
internal sealed class ChoiceNode : RegexNode
{
    public ChoiceNode(ImmutableArray<RegexNode> alternatives)
    {
        Alternatives = alternatives;
        foreach (var alternative in alternatives)
        {
            IsNullable |= alternative.IsNullable;
            First |= alternative.First;
            Last |= alternative.Last;
        }
    }

    public ImmutableArray<RegexNode> Alternatives { get; }

    public override bool IsNullable { get; }

    public override AsciiSet First { get; }

    public override AsciiSet Last { get; }
}

/// <summary>A part several times. Greedy or lazy is all the same to the question whether there is a match.</summary>
internal sealed class RepeatNode(RegexNode body, int min, int max) : RegexNode
{
    /// <summary>The upper limit of <c>*</c> and <c>+</c>.</summary>
    public const int Unlimited = int.MaxValue;

    public RegexNode Body { get; } = body;

    public int Min { get; } = min;

    public int Max { get; } = max;

    /// <summary>Any text, or any of at least all letters: <c>.*</c>, <c>[^/]+</c>, <c>\w+</c>.</summary>
    public bool IsWildcard => Max == Unlimited && Body is SetNode set && AsciiSet.LowerLetters.IsWithin(set.Chars);

    public override bool IsNullable { get; } = min == 0 || body.IsNullable;

    public override AsciiSet First { get; } = max == 0 ? AsciiSet.None : body.First;

    public override AsciiSet Last { get; } = max == 0 ? AsciiSet.None : body.Last;
}
