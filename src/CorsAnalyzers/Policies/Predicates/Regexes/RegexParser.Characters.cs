using System.Text.RegularExpressions;

namespace CorsAnalyzers.Policies.Predicates.Regexes;

/// <summary>Escapes and classes of characters.</summary>
internal sealed partial class RegexParser
{
    private RegexNode? ReadEscape()
    {
        var position = at++;
        if (AtEnd) return Invalid();

        var c = text[at];
        if (Shorthand(c) is { } set)
        {
            at++;
            return new SetNode(set, set, SetForm.Class, position);
        }

        switch (c)
        {
            case 'b' or 'B' or 'A' or 'Z' or 'z':
                at++;
                hasBoundary |= c is 'b' or 'B';
                return new AssertionNode(AssertionOf(c), position);

            // The engine without backtracking throws on it.
            case 'G' when !Has(NonBacktracking):
                at++;
                return new AssertionNode(RegexAssertion.Start, position);

            // References back, and categories.
            case 'G' or (>= '1' and <= '9') or 'k' or '<' or '\'' or 'p' or 'P':
                return NotUnderstood();

            default:
                return ReadCharacterEscape() is { } meant ? Character(meant, position) : null;
        }
    }

    private static RegexAssertion AssertionOf(char c) => c switch
    {
        'b' => RegexAssertion.WordBoundary,
        'B' => RegexAssertion.NoWordBoundary,
        'A' => RegexAssertion.Start,
        'Z' => RegexAssertion.EndOrLastLineFeed,
        _ => RegexAssertion.End,
    };

    private static AsciiSet? Shorthand(char c) => c switch
    {
        'd' => AsciiSet.Digits,
        'D' => ~AsciiSet.Digits,
        'w' => AsciiSet.Word,
        'W' => ~AsciiSet.Word,
        's' => AsciiSet.Space,
        'S' => ~AsciiSet.Space,
        _ => null,
    };

    /// <summary>The character that an escape stands for, the backslash already read; null where it stands for none.</summary>
    private char? ReadCharacterEscape()
    {
        var c = text[at++];
        switch (c)
        {
            case 'a': return '\a';
            case 'b': return '\b';
            case 'e': return '\u001B';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'v': return '\v';
            case 'x': return ReadHexadecimal(2);
            case 'u': return ReadHexadecimal(4);
            case >= '0' and <= '7':
                at--;
                return ReadOctal();
            case 'c':
            case >= (char)AsciiSet.Size:
                Fail(RegexOutcome.NotUnderstood);
                return null;
            default:
                if (!AsciiSet.Word.Contains(c)) return c;
                Fail(RegexOutcome.Invalid);
                return null;
        }
    }

    private char? ReadHexadecimal(int digits)
    {
        var value = 0;
        for (; digits > 0; digits--, at++)
        {
            var digit = AtEnd ? -1 : Digit(text[at]);
            if (digit < 0)
            {
                Fail(RegexOutcome.Invalid);
                return null;
            }

            value = (value * 16) + digit;
        }

        return (char)value;
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    /// <summary>Up to three digits; what does not fit into a byte is cut off.</summary>
    private char ReadOctal()
    {
        var value = 0;
        for (var i = 0; i < 3 && !AtEnd && text[at] is >= '0' and <= '7'; i++) value = (value * 8) + (text[at++] - '0');
        return (char)(value & 0xFF);
    }

    /// <summary>A class in brackets.</summary>
    private SetNode? ReadClass()
    {
        var position = at++;
        var negated = !AtEnd && text[at] == '^';
        if (negated) at++;

        var set = AsciiSet.None;
        char? from = null;
        for (var isFirst = true; ; isFirst = false)
        {
            if (AtEnd) return InvalidSet();
            var c = text[at++];
            if (c == ']' && !isFirst) break;

            var isEscaped = c == '\\' && !AtEnd;
            if (isEscaped)
            {
                c = text[at];
                if (c is 'p' or 'P') return NotUnderstoodSet();
                if (Shorthand(c) is { } shorthand)
                {
                    if (from is not null) return InvalidSet();
                    at++;
                    set |= shorthand;
                    continue;
                }

                if (c == '-' && from is null)
                {
                    at++;
                    set |= AsciiSet.Of(c);
                    continue;
                }

                if (ReadCharacterEscape() is not { } meant) return null;
                c = meant;
            }

            if (Has(RegexOptions.IgnoreCase) && c >= AsciiSet.Size) return NotUnderstoodSet();
            // A class is subtracted.
            if (!isEscaped && (from is not null ? c == '[' : c == '-' && !AtEnd && text[at] == '[')) return NotUnderstoodSet();

            if (from is { } first)
            {
                if (first > c) return InvalidSet();
                set |= AsciiSet.Range(first, c);
                from = null;
            }
            else if (at + 1 < text.Length && text[at] == '-' && text[at + 1] != ']')
            {
                from = c;
                at++;
            }
            else
            {
                set |= AsciiSet.Of(c);
            }
        }

        var (chars, turkish) = Has(RegexOptions.IgnoreCase) ? (set.Folded(turkish: false), set.Folded(DependsOnCulture)) : (set, set);
        return negated ? new SetNode(~chars, ~turkish, SetForm.Class, position) : new SetNode(chars, turkish, SetForm.Class, position);
    }

    private SetNode? InvalidSet()
    {
        Fail(RegexOutcome.Invalid);
        return null;
    }
}
