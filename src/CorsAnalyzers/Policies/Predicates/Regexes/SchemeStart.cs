using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace CorsAnalyzers.Policies.Predicates.Regexes;

/// <summary>Whether every text that a pattern matches begins with a scheme that it spells out: <c>https?://</c>.</summary>
internal static class SchemeStart
{
    private const string End = "://";

    private const int MaxLength = 32;

    /// <summary>More beginnings than this are more than some schemes spelled out.</summary>
    private const int MaxBeginnings = 200;

    private const int MaxNextCharacters = 4;

    private static readonly AsciiSet Allowed = AsciiSet.Letters | AsciiSet.Digits | AsciiSet.Of('+') | AsciiSet.Of('-') | AsciiSet.Of('.') | AsciiSet.Of(':') | AsciiSet.Of('/');

    public static bool IsSpelledOut(RegexAutomaton automaton)
    {
        var open = new Stack<(string Text, ImmutableArray<int> States)>();
        open.Push(("", ImmutableArray.Create(automaton.Start)));
        for (var count = 0; open.Count > 0; count++)
        {
            var (text, states) = open.Pop();
            if (text.EndsWith(End, StringComparison.Ordinal))
            {
                if (text.Length == End.Length) return false;
                continue;
            }

            if (count == MaxBeginnings || text.Length == MaxLength || Takers(automaton, states) is not { } takers) return false;
            var next = AsciiSet.None;
            foreach (var taker in takers) next |= taker.Set!.Chars;
            if (next.IsEmpty || !next.IsWithin(Allowed)) return false;

            var characters = Enumerable.Range(0, AsciiSet.Size).Select(static c => (char)c).Where(next.Contains).ToList();
            if (characters.Select(char.ToLowerInvariant).Distinct().Count() > MaxNextCharacters) return false;
            foreach (var c in characters.Where(c => c is not (>= 'A' and <= 'Z')))
            {
                open.Push((text + c, takers.Where(taker => taker.Set!.Chars.Contains(c)).Select(static taker => taker.Next).ToImmutableArray()));
            }
        }

        return true;
    }

    /// <summary>The states that take the next character, whatever conditions are on the way; null where the pattern may have matched before.</summary>
    private static List<RegexState>? Takers(RegexAutomaton automaton, ImmutableArray<int> states)
    {
        var takers = new List<RegexState>();
        var seen = new HashSet<int>(states);
        var open = new Stack<int>(states);
        while (open.Count > 0)
        {
            var state = automaton.States[open.Pop()];
            if (state.Kind == RegexStateKind.Accept) return null;
            if (state.Kind == RegexStateKind.Set)
            {
                takers.Add(state);
                continue;
            }

            if (seen.Add(state.Next)) open.Push(state.Next);
            if (state.Kind == RegexStateKind.Split && seen.Add(state.Other)) open.Push(state.Other);
        }

        return takers;
    }
}
