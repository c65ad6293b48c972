using System;
using CorsAnalyzers.Fetch;

namespace CorsAnalyzers.Policies.Predicates.Execution.Library;

/// <summary>
/// Comparisons of texts that come out the same in every culture and globalization mode: by characters always, without regard
/// to case for ASCII, by culture for printable ASCII where no letters meet that some alphabet has as one. Everything else is
/// unknown. The one exception: a culture that skips punctuation (Thai) may find a text where this finds none.
/// </summary>
internal static class TextComparison
{
    public const int CurrentCulture = (int)StringComparison.CurrentCulture;

    public const int CurrentCultureIgnoreCase = (int)StringComparison.CurrentCultureIgnoreCase;

    public const int InvariantCulture = (int)StringComparison.InvariantCulture;

    public const int InvariantCultureIgnoreCase = (int)StringComparison.InvariantCultureIgnoreCase;

    public const int Ordinal = (int)StringComparison.Ordinal;

    public const int OrdinalIgnoreCase = (int)StringComparison.OrdinalIgnoreCase;

    /// <summary>Two letters that are one in some alphabet, so that a text may end or begin between them for one server only.</summary>
    private const string LettersOfAlphabets = " aa ch cs dd dh dz ff gb gh gi gj gw gy kh kp kw lj ll ly ng nh nj nw ny ph rh rr sh sz th tr ts ty xh zh zs ";

    /// <summary>Whether a text is in another at a place; null where that is not certain.</summary>
    /// <param name="text">The text to search.</param>
    /// <param name="part">The text to find.</param>
    /// <param name="comparison">The comparison that was asked for, as the number in <see cref="StringComparison"/>.</param>
    /// <param name="find">The place of the first text in the second with a comparison by characters; -1 for none.</param>
    /// <returns>The place; -1 where it is not there, null where that is not certain.</returns>
    public static int? Find(string text, string part, int comparison, Func<string, string, StringComparison, int> find)
    {
        if (Certain(text, part, comparison) is not { } certain) return null;
        var at = find(text, part, certain);
        if (comparison is not (CurrentCulture or CurrentCultureIgnoreCase) || at < 0) return at;
        // In some cultures no letter is the same in upper and lower case, or not that one.
        return string.CompareOrdinal(text, at, part, 0, part.Length) != 0 || IsOneLetter(text, at - 1) || IsOneLetter(text, at + part.Length - 1) ? null : at;
    }

    /// <summary>Whether two texts, which may be null, are the same.</summary>
    public static RunValue OfNullable(RunValue one, RunValue other, int comparison) => (one, other) switch
    {
        (Datum { Value: null }, Datum { Value: null }) => RunValue.True,
        (Datum { Value: null }, Datum { Value: string }) or (Datum { Value: string }, Datum { Value: null }) => RunValue.False,
        (Datum { Value: string left }, Datum { Value: string right }) => AreEqual(left, right, comparison) is { } equal ? RunValue.Of(equal) : RunValue.Unknown,
        _ => RunValue.Unknown,
    };

    /// <summary>Whether two texts are the same; null where that is not certain.</summary>
    public static bool? AreEqual(string one, string other, int comparison)
    {
        if (one == other) return true;
        if (Certain(one, other, comparison) is not { } certain) return null;
        return !string.Equals(one, other, certain) ? false : comparison == CurrentCultureIgnoreCase ? null : true;
    }

    /// <summary>The comparison by characters that stands for one by culture; null where none does for these texts.</summary>
    private static StringComparison? Certain(string one, string other, int comparison) => comparison switch
    {
        Ordinal => StringComparison.Ordinal,
        OrdinalIgnoreCase => AsciiText.IsAscii(one) && AsciiText.IsAscii(other) ? StringComparison.OrdinalIgnoreCase : null,
        >= 0 and < Ordinal => IsPrintable(one) && IsPrintable(other) ? (comparison & 1) == 0 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase : null,
        _ => null,
    };

    /// <summary>Whether the character at a place and the next are one letter somewhere; the apostrophe makes one of many.</summary>
    private static bool IsOneLetter(string text, int at) =>
        at >= 0 && at + 1 < text.Length
        && (text[at] == '\'' || text[at + 1] == '\'' || LettersOfAlphabets.Contains(" " + AsciiText.Lower(text.Substring(at, 2)) + " "));

    /// <summary>Whether a text has none but printable ASCII characters: hardly any culture skips one of them.</summary>
    private static bool IsPrintable(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~') return false;
        }

        return true;
    }
}
