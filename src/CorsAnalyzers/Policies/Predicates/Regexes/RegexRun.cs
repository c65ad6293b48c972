using System.Collections.Generic;

namespace CorsAnalyzers.Policies.Predicates.Regexes;

/// <summary>
/// One run of an automaton over an input. All the states that can be reached at a place are held together, each of them once,
/// so that the cost is the product of states and characters at most. Every state that is looked at costs a step.
/// </summary>
/// <param name="states">The states of the automaton.</param>
/// <param name="start">The state it starts in.</param>
/// <param name="input">The text, ASCII alone.</param>
/// <param name="whole">Whether the whole text has to be the match.</param>
/// <param name="turkish">Whether I and i are different letters.</param>
internal sealed class RegexRun(IReadOnlyList<RegexState> states, int start, string input, bool whole, bool turkish)
{
    private readonly Stack<int> open = new();

    /// <summary>The last place at which a state was reached, counted from 1.</summary>
    private readonly int[] reached = new int[states.Count];

    private List<int> current = [];
    private List<int> following = [];
    private bool hasAccepted;

    public Known Run(ref int steps)
    {
        for (var place = 0; place <= input.Length; place++)
        {
            if (place == 0 || !whole) Reach(start, place, current, ref steps);
            if (hasAccepted) return Known.Yes;
            if (place == input.Length || (whole && current.Count == 0)) break;

            foreach (var state in current)
            {
                steps--;
                var set = states[state].Set!;
                if ((turkish ? set.Turkish : set.Chars).Contains(input[place])) Reach(states[state].Next, place + 1, following, ref steps);
            }

            if (hasAccepted) return Known.Yes;
            if (steps <= 0) return Known.Unknown;
            (current, following) = (following, current);
            following.Clear();
        }

        return Known.No;
    }

    /// <summary>Adds a state and all that can be reached from it without a character.</summary>
    private void Reach(int first, int place, List<int> list, ref int steps)
    {
        Open(first, place);
        while (open.Count > 0)
        {
            var index = open.Pop();
            var state = states[index];
            steps--;
            switch (state.Kind)
            {
                case RegexStateKind.Set:
                    list.Add(index);
                    break;
                case RegexStateKind.Split:
                    Open(state.Next, place);
                    Open(state.Other, place);
                    break;
                case RegexStateKind.Assertion:
                    if (Holds(state.Assertion, place)) Open(state.Next, place);
                    break;
                default:
                    hasAccepted |= !whole || place == input.Length;
                    break;
            }
        }
    }

    private void Open(int state, int place)
    {
        if (reached[state] == place + 1) return;
        reached[state] = place + 1;
        open.Push(state);
    }

    private bool Holds(RegexAssertion assertion, int place) => assertion switch
    {
        RegexAssertion.Start => place == 0,
        RegexAssertion.LineStart => place == 0 || input[place - 1] == '\n',
        RegexAssertion.End => place == input.Length,
        RegexAssertion.EndOrLastLineFeed => place == input.Length || (place == input.Length - 1 && input[place] == '\n'),
        RegexAssertion.LineEnd => place == input.Length || input[place] == '\n',
        RegexAssertion.WordBoundary => IsWord(place - 1) != IsWord(place),
        _ => IsWord(place - 1) == IsWord(place),
    };

    private bool IsWord(int place) => place >= 0 && place < input.Length && AsciiSet.Word.Contains(input[place]);
}
