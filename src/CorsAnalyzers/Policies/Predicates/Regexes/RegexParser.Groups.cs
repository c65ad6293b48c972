using System.Text.RegularExpressions;

namespace CorsAnalyzers.Policies.Predicates.Regexes;

/// <summary>What follows an opening parenthesis.</summary>
internal sealed partial class RegexParser
{
    /// <summary>Longer numbers of groups are not understood.</summary>
    private const int MaxGroupDigits = 4;

    private bool ReadGroupStart()
    {
        at++;
        if (groups.Count > MaxDepth) return Fail(RegexOutcome.NotUnderstood);

        var around = options;
        if (AtEnd || text[at] != '?')
        {
            groups.Push(new Group(around));
            return true;
        }

        at++;
        if (AtEnd) return Fail(RegexOutcome.Invalid);
        switch (text[at])
        {
            case ':':
                at++;
                groups.Push(new Group(around));
                return true;

            case '<' or '\'':
                if (!SkipName()) return Fail(RegexOutcome.NotUnderstood);
                groups.Push(new Group(around));
                return true;

            // Look-around, atomic groups and conditions.
            case '=' or '!' or '>' or '(':
                return Fail(RegexOutcome.NotUnderstood);

            // A capturing group that begins with a quantifier of nothing.
            case ')':
                return Fail(RegexOutcome.Invalid);

            default:
                return ReadOptions(around);
        }
    }

    /// <summary><c>(?i)</c>, in force until the group around ends, and <c>(?i:...)</c>.</summary>
    private bool ReadOptions(RegexOptions around)
    {
        for (var off = false; !AtEnd; at++)
        {
            var c = text[at];
            if (c is '-' or '+')
            {
                off = c == '-';
                continue;
            }

            var option = OptionOf(c);
            if (option == RegexOptions.None) break;
            options = off ? options & ~option : options | option;
        }

        UsedOptions |= options;
        if (AtEnd || text[at] is not (')' or ':')) return Fail(RegexOutcome.Invalid);
        if (text[at++] == ':') groups.Push(new Group(around));
        return true;
    }

    private static RegexOptions OptionOf(char c) => c switch
    {
        'i' or 'I' => RegexOptions.IgnoreCase,
        'm' or 'M' => RegexOptions.Multiline,
        'n' or 'N' => RegexOptions.ExplicitCapture,
        's' or 'S' => RegexOptions.Singleline,
        'x' or 'X' => RegexOptions.IgnorePatternWhitespace,
        _ => RegexOptions.None,
    };

    /// <summary>Skips the name or number of a group, if it is a plain one: no look-behind, no balancing group.</summary>
    private bool SkipName()
    {
        var close = text[at++] == '<' ? '>' : '\'';
        var start = at;
        while (!AtEnd && AsciiSet.Word.Contains(text[at])) at++;
        if (AtEnd || at == start || text[at++] != close) return false;
        if (!AsciiSet.Digits.Contains(text[start])) return true;

        if (text[start] == '0' || at - 1 - start > MaxGroupDigits) return false;
        for (var i = start; i < at - 1; i++)
        {
            if (!AsciiSet.Digits.Contains(text[i])) return false;
        }

        return true;
    }
}
