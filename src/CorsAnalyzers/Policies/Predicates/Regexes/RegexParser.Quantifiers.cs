using System.Text.RegularExpressions;

namespace CorsAnalyzers.Policies.Predicates.Regexes;

/// <summary><c>*</c>, <c>+</c>, <c>?</c> and counts.</summary>
internal sealed partial class RegexParser
{
    private RegexNode? ReadQuantifier(RegexNode atom)
    {
        if (!SkipBlanks()) return null;
        if (AtEnd) return atom;

        int min, max;
        switch (text[at])
        {
            case '*':
                (min, max) = (0, RepeatNode.Unlimited);
                break;
            case '+':
                (min, max) = (1, RepeatNode.Unlimited);
                break;
            case '?':
                (min, max) = (0, 1);
                break;
            case '{' when IsCount():
                at++;
                if (ReadNumber() is not { } least) return Invalid();
                (min, max) = (least, least);
                if (text[at] == ',')
                {
                    at++;
                    max = RepeatNode.Unlimited;
                    if (text[at] != '}')
                    {
                        if (ReadNumber() is not { } most) return Invalid();
                        max = most;
                    }
                }

                break;
            default:
                return atom;
        }

        at++;
        if (!SkipBlanks()) return null;
        var isLazy = !AtEnd && text[at] == '?';
        if (isLazy) at++;
        if (min > max) return Invalid();

        hasQuantifier = true;
        return atom.IsNullable && (isLazy || max > 1) ? NotUnderstood() : new RepeatNode(atom, min, max);
    }

    /// <summary>
    /// What a pattern matches is a matter of mathematics, but the engines of .NET 10 lose some matches, and find some that are none,
    /// where a part that can be empty is repeated, and at word boundaries: next to a quantifier, or in compiled code, or without
    /// backtracking. Nothing is said of such patterns.
    /// </summary>
    private bool MayBeMisread => hasBoundary && (hasQuantifier || Has(RegexOptions.Compiled | NonBacktracking));

    /// <summary>Whether the brace opens <c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>; it stands for itself elsewhere.</summary>
    private bool IsCount()
    {
        var i = at + 1;
        while (i < text.Length && AsciiSet.Digits.Contains(text[i])) i++;
        if (i == at + 1 || i == text.Length) return false;
        if (text[i] == '}') return true;
        if (text[i] != ',') return false;

        i++;
        while (i < text.Length && AsciiSet.Digits.Contains(text[i])) i++;
        return i < text.Length && text[i] == '}';
    }

    /// <summary>A number, or null where it is larger than any count.</summary>
    private int? ReadNumber()
    {
        var number = 0L;
        for (; AsciiSet.Digits.Contains(text[at]); at++)
        {
            number = (number * 10) + (text[at] - '0');
            if (number > int.MaxValue) return null;
        }

        return (int)number;
    }
}
