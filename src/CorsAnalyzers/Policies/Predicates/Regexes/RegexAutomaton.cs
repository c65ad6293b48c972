using System.Collections.Generic;
using System.Collections.Immutable;
using CorsAnalyzers.Fetch;

namespace CorsAnalyzers.Policies.Predicates.Regexes;

/// <summary>What a state of a <see cref="RegexAutomaton"/> does.</summary>
internal enum RegexStateKind
{
    /// <summary>Takes one character of a set and goes on.</summary>
    Set,

    /// <summary>Goes on where the condition holds.</summary>
    Assertion,

    /// <summary>Goes on in two ways.</summary>
    Split,

    /// <summary>Has matched.</summary>
    Accept,
}

/// <summary>A state of a <see cref="RegexAutomaton"/>.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Next">Where it goes on.</param>
/// <param name="Other">The second way of a split.</param>
/// <param name="Set">What is taken.</param>
/// <param name="Assertion">The condition.</param>
internal readonly record struct RegexState(RegexStateKind Kind, int Next = 0, int Other = 0, SetNode? Set = null, RegexAssertion Assertion = default);

/// <summary>
/// The automaton of a pattern (Thompson's construction). It is built from the end to the beginning: every part is told the state
/// that comes after it. Counts are written out, so their product is bounded by <see cref="MaxStates"/>.
/// </summary>
internal sealed class RegexAutomaton
{
    /// <summary>Patterns that need more states are not understood.</summary>
    public const int MaxStates = 4_000;

    private readonly List<RegexState> states = [];
    private readonly ImmutableHashSet<SetNode> meantAsDots;
    private bool dependsOnCulture;

    private RegexAutomaton(RegexNode root, ImmutableHashSet<SetNode> meantAsDots)
    {
        this.meantAsDots = meantAsDots;
        Start = Emit(root, Add(new RegexState(RegexStateKind.Accept)));
    }

    public IReadOnlyList<RegexState> States => states;

    /// <summary>The state it starts in.</summary>
    public int Start { get; }

    /// <summary>The automaton, or null where it would be too large.</summary>
    public static RegexAutomaton? Build(RegexNode root) => Build(root, ImmutableHashSet<SetNode>.Empty);

    /// <summary>The same with some unescaped dots as if they were escaped.</summary>
    public static RegexAutomaton? Build(RegexNode root, ImmutableHashSet<SetNode> meantAsDots) =>
        SizeOf(root) < MaxStates ? new RegexAutomaton(root, meantAsDots) : null;

    /// <summary>Whether some part of the input matches.</summary>
    public Known Search(string input, ref int steps) => Run(input, whole: false, ref steps);

    /// <summary>Whether the whole input is one match.</summary>
    public Known MatchWhole(string input, ref int steps) => Run(input, whole: true, ref steps);

    private Known Run(string input, bool whole, ref int steps)
    {
        if (!AsciiText.IsAscii(input)) return Known.Unknown;

        var answer = new RegexRun(states, Start, input, whole, turkish: false).Run(ref steps);
        if (!dependsOnCulture || answer == Known.Unknown) return answer;
        return new RegexRun(states, Start, input, whole, turkish: true).Run(ref steps) == answer ? answer : Known.Unknown;
    }

    /// <summary>The states that a part needs, never fewer than one, so that a count of nothing has a size; no more than the bound is told.</summary>
    private static int SizeOf(RegexNode node)
    {
        long size = 1;
        switch (node)
        {
            case SequenceNode sequence:
                foreach (var part in sequence.Parts) size += SizeOf(part);
                break;
            case ChoiceNode choice:
                foreach (var alternative in choice.Alternatives) size += SizeOf(alternative) + 1;
                break;
            case RepeatNode repeat:
                long copies = repeat.Max != RepeatNode.Unlimited ? repeat.Max : repeat.Min == 0 ? 1 : repeat.Min;
                size += copies * (SizeOf(repeat.Body) + 1);
                break;
        }

        return size < MaxStates ? (int)size : MaxStates;
    }

    /// <summary>Adds the states of a part that go on at a state; the first of them. The parser bounds the depth.</summary>
    private int Emit(RegexNode node, int next)
    {
        switch (node)
        {
            case SetNode set:
                if (meantAsDots.Contains(set)) set = new SetNode(AsciiSet.Of('.'), AsciiSet.Of('.'), SetForm.Character, set.Position);
                dependsOnCulture |= set.Chars != set.Turkish;
                return Add(new RegexState(RegexStateKind.Set, next, Set: set));

            case AssertionNode assertion:
                return Add(new RegexState(RegexStateKind.Assertion, next, Assertion: assertion.Assertion));

            case SequenceNode sequence:
                for (var i = sequence.Parts.Length - 1; i >= 0; i--) next = Emit(sequence.Parts[i], next);
                return next;

            case ChoiceNode choice:
                var first = Emit(choice.Alternatives[choice.Alternatives.Length - 1], next);
                for (var i = choice.Alternatives.Length - 2; i >= 0; i--) first = Add(new RegexState(RegexStateKind.Split, Emit(choice.Alternatives[i], next), first));
                return first;

            default:
                return EmitRepeat((RepeatNode)node, next);
        }
    }

    private int EmitRepeat(RepeatNode repeat, int next)
    {
        var first = next;
        var copies = repeat.Min;
        if (repeat.Max == RepeatNode.Unlimited)
        {
            // The last copy is the loop; with a minimum it is entered at its body.
            var loop = Add(new RegexState(RegexStateKind.Split, Other: next));
            var body = Emit(repeat.Body, loop);
            states[loop] = states[loop] with { Next = body };
            first = copies == 0 ? loop : body;
            copies--;
        }
        else
        {
            for (var i = repeat.Min; i < repeat.Max; i++) first = Add(new RegexState(RegexStateKind.Split, Emit(repeat.Body, first), next));
        }

        for (var i = 0; i < copies; i++) first = Emit(repeat.Body, first);
        return first;
    }

    private int Add(RegexState state)
    {
        states.Add(state);
        return states.Count - 1;
    }
}
