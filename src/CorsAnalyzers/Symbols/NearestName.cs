using System;
using System.Collections.Generic;
using System.Linq;

namespace CorsAnalyzers.Symbols;

/// <summary>Which name was most likely meant by one that does not exist.</summary>
internal static class NearestName
{
    /// <summary>The one name that differs by case, blanks or a few letters; null where there is none, or more than one.</summary>
    public static string? To(string written, IEnumerable<string> names)
    {
        var near = names
            .Select(name => (Name: name, Distance: string.Equals(name.Trim(), written.Trim(), StringComparison.OrdinalIgnoreCase) ? 0 : Distance(name, written)))
            .Where(candidate => candidate.Distance <= Tolerance(Math.Min(candidate.Name.Length, written.Length)))
            .OrderBy(static candidate => candidate.Distance)
            .ToList();
        return near.Count == 1 || near.Count > 1 && near[0].Distance < near[1].Distance ? near[0].Name : null;
    }

    /// <summary>Short names that differ in two letters are two names.</summary>
    private static int Tolerance(int length) => length < 3 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3;

    /// <summary>How many letters have to be put in, left out, changed or swapped with their neighbour.</summary>
    private static int Distance(string one, string other)
    {
        // Names that long are not compared: a text of a thousand characters is no name.
        const int longest = 128;
        if (one.Length > longest || other.Length > longest) return longest;

        var distances = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) distances[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) distances[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var change = char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1;
                var least = Math.Min(Math.Min(distances[i - 1, j] + 1, distances[i, j - 1] + 1), distances[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) least = Math.Min(least, distances[i - 2, j - 2] + 1);
                distances[i, j] = least;
            }
        }

        return distances[one.Length, other.Length];
    }
}
