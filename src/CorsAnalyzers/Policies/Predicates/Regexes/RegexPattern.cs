using System;
using System.Text.RegularExpressions;

namespace CorsAnalyzers.Policies.Predicates.Regexes;

/// <summary>
/// A .NET regular expression that answers like <c>System.Text.RegularExpressions</c>, in time linear in its size and that of the
/// input, and on every host alike. It knows the syntax that origins are tested with; the rest (references back, look-around,
/// atomic groups, Unicode categories) is not understood.
/// </summary>
internal sealed class RegexPattern
{
    private RegexPattern(string text, RegexOptions options)
    {
        Text = text;
        Options = options;
        var parser = new RegexParser(text, options);
        var root = parser.Parse();
        UsedOptions = parser.UsedOptions;
        Automaton = root is null ? null : RegexAutomaton.Build(root);
        Root = Automaton is null ? null : root;
        Outcome = root is null ? parser.Outcome : Automaton is null ? RegexOutcome.NotUnderstood : RegexOutcome.Understood;
    }

    /// <summary>The pattern as it is written.</summary>
    public string Text { get; }

    /// <summary>The options it is constructed with.</summary>
    public RegexOptions Options { get; }

    /// <summary>The options it is constructed with, and those that it sets itself somewhere.</summary>
    public RegexOptions UsedOptions { get; }

    public RegexOutcome Outcome { get; }

    /// <summary>What it is made of; null unless it is understood.</summary>
    public RegexNode? Root { get; }

    /// <summary>What runs it; null unless it is understood.</summary>
    public RegexAutomaton? Automaton { get; }

    /// <summary>
    /// Reads a pattern, with the options given to the constructor of <c>Regex</c>. Code that <c>[GeneratedRegex]</c> makes is
    /// <c>Compiled</c>.
    /// </summary>
    public static RegexPattern Read(string text, RegexOptions options = RegexOptions.None) => new(text, options);

    /// <summary>
    /// What <c>Regex.IsMatch</c> answers. Unknown where the pattern is not understood, where the input is not ASCII, where it depends
    /// on the culture (<c>IgnoreCase</c> on I and i, which are two letters in Turkish), where the steps do not suffice, and where
    /// compiled code may overlook a match in front of the line feed that ends the input, as that of .NET 10 does.
    /// </summary>
    /// <param name="input">The text that is searched.</param>
    /// <param name="steps">The steps that may still be taken; those that were taken are subtracted.</param>
    public Known IsMatch(string input, ref int steps)
    {
        if (Automaton is null) return Known.Unknown;

        var answer = Automaton.Search(input, ref steps);
        var isCompiled = (Options & RegexOptions.Compiled) != 0;
        return answer == Known.Yes && isCompiled && input.EndsWith("\n", StringComparison.Ordinal) ? Known.Unknown : answer;
    }

    /// <summary>Whether the whole input is one match.</summary>
    public Known IsWholeMatch(string input, ref int steps) => Automaton is null ? Known.Unknown : Automaton.MatchWhole(input, ref steps);
}
