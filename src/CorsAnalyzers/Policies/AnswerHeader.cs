using System.Collections.Generic;

namespace CorsAnalyzers.Policies;

/// <summary>One header of an answer.</summary>
/// <param name="IsKnown">Whether it is known if and how it is sent.</param>
/// <param name="Value">Its value; null where it is not sent.</param>
internal readonly record struct AnswerHeader(bool IsKnown, string? Value)
{
    public static readonly AnswerHeader Unknown = new(false, null);

    public static readonly AnswerHeader Absent = new(true, null);

    public static AnswerHeader Of(string value) => new(true, value);

    /// <summary>
    /// A header with a list: the elements joined by commas, one that holds a comma itself in quotes; not sent where there is
    /// no element, or only an empty one.
    /// </summary>
    public static AnswerHeader OfList(IReadOnlyList<string> elements)
    {
        if (elements.Count == 0 || (elements.Count == 1 && elements[0].Length == 0)) return Absent;

        var quoted = new List<string>(elements.Count);
        foreach (var element in elements) quoted.Add(NeedsQuotes(element) ? "\"" + element + "\"" : element);
        return Of(string.Join(",", quoted));
    }

    private static bool NeedsQuotes(string element) =>
        element.IndexOf(',') >= 0 && (element[0] != '"' || element[element.Length - 1] != '"');
}
