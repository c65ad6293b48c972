using System;
using CorsAnalyzers.Fetch;

namespace CorsAnalyzers.Policies.Predicates.Execution.Library;

/// <summary>
/// Comparisons of texts that come out the same in every culture and globalization mode: by characters always, without regard
/// to case for ASCII, by culture for printable ASCII. Everything else is unknown.
/// </summary>
internal static class TextComparison
{
    public const int CurrentCulture = (int)StringComparison.CurrentCulture;

    public const int CurrentCultureIgnoreCase = (int)StringComparison.CurrentCultureIgnoreCase;

    public const int Ordinal = (int)StringComparison.Ordinal;

    public const int OrdinalIgnoreCase = (int)StringComparison.OrdinalIgnoreCase;

    /// <summary>The comparison by characters that gives the same answer for these texts; null where none is sure to.</summary>
    /// <param name="one">A text.</param>
    /// <param name="other">The other.</param>
    /// <param name="comparison">The comparison that was asked for, as the number in <see cref="StringComparison"/>.</param>
    public static StringComparison? Certain(string one, string other, int comparison) => comparison switch
    {
        Ordinal => StringComparison.Ordinal,
        OrdinalIgnoreCase => AsciiText.IsAscii(one) && AsciiText.IsAscii(other) ? StringComparison.OrdinalIgnoreCase : null,
        >= 0 and < Ordinal => IsPrintable(one) && IsPrintable(other) ? (comparison & 1) == 0 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase : null,
        _ => null,
    };

    /// <summary>Whether two texts, which may be null, are the same.</summary>
    public static RunValue OfNullable(RunValue one, RunValue other, int comparison) => (one, other) switch
    {
        (Datum { Value: null }, Datum { Value: null }) => RunValue.True,
        (Datum { Value: null }, Datum { Value: string }) or (Datum { Value: string }, Datum { Value: null }) => RunValue.False,
        (Datum { Value: string left }, Datum { Value: string right }) => Certain(left, right, comparison) is { } certain ? RunValue.Of(string.Equals(left, right, certain)) : RunValue.Unknown,
        _ => RunValue.Unknown,
    };

    /// <summary>Whether a text has none but printable ASCII characters: to no culture is one of them nothing, or two of them one.</summary>
    private static bool IsPrintable(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~') return false;
        }

        return true;
    }
}
