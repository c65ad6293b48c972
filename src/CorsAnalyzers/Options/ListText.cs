using System.Collections.Generic;
using System.Collections.Immutable;

namespace CorsAnalyzers.Options;

/// <summary>A list in the text of an option: separated by commas, blanks around the parts do not count.</summary>
internal static class ListText
{
    /// <summary>The parts that are not empty. A comma between brackets separates nothing.</summary>
    public static ImmutableArray<string> PartsOf(string text)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length)
            {
                if (text[i] == '(') depth++;
                else if (text[i] == ')' && depth > 0) depth--;
                if (text[i] != ',' || depth > 0) continue;
            }

            var part = text.Substring(start, i - start).Trim();
            if (part.Length > 0) parts.Add(part);
            start = i + 1;
        }

        return parts.ToImmutable();
    }

    /// <summary>The parts as a set.</summary>
    public static ImmutableHashSet<string> SetOf(string text, IEqualityComparer<string> comparer) => PartsOf(text).ToImmutableHashSet(comparer);
}
