using System;
using System.Collections.Immutable;
using CorsAnalyzers.Fetch;

namespace CorsAnalyzers.Policies;

/// <summary>Several names of methods or headers in one string, as the header on the wire has them.</summary>
internal static class JoinedNames
{
    /// <summary>The names between commas, semicolons and blanks, where there are at least two and all can be names; otherwise empty.</summary>
    public static ImmutableArray<string> Split(string text)
    {
        var names = text.Split([',', ';', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return names.Length > 1 && Array.TrueForAll(names, HttpToken.Is) ? ImmutableArray.Create(names) : ImmutableArray<string>.Empty;
    }

    /// <summary>
    /// Whether the names can be meant in one way only: a blank alone may also be a hyphen that was forgotten
    /// (<c>Content Type</c>), and a star among names means something else once it stands alone.
    /// </summary>
    public static bool IsPlain(string text, ImmutableArray<string> names)
    {
        var isList = text.IndexOfAny([',', ';']) >= 0;
        foreach (var name in names)
        {
            if (name == PolicyEntry.Any || !isList && name.IndexOf('-') < 0 && name != AsciiText.Upper(name)) return false;
        }

        return true;
    }
}
