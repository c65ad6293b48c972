using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace CorsAnalyzers.Symbols;

/// <summary>
/// Finds names as whole words in the text of a file, in one pass and without its syntax: most files have none. What a hit is, a name
/// or a part of a comment, the syntax at its place tells.
/// </summary>
internal sealed class NameScan
{
    private const int ChunkLength = 16 * 1024;

    [ThreadStatic]
    private static char[]? chunk;

    private readonly string[][] byLength;

    /// <summary>A scan for these names, which are of ASCII letters and digits.</summary>
    public NameScan(IReadOnlyCollection<string> names)
    {
        byLength = new string[names.Max(static name => name.Length) + 1][];
        for (var length = 0; length < byLength.Length; length++) byLength[length] = names.Where(name => name.Length == length).ToArray();
    }

    /// <summary>The positions of the names, in the order of the text; null where there is none.</summary>
    public List<int>? Find(SourceText text)
    {
        List<int>? found = null;
        var buffer = chunk ??= new char[ChunkLength];
        for (var start = 0; start < text.Length;)
        {
            var length = Math.Min(ChunkLength, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            var at = 0;
            while (at < length)
            {
                var begin = at;
                while (at < length && IsPartOfWord(buffer[at])) at++;

                // A word that the end of the chunk cuts begins the next one; one that fills a chunk is no name of ours.
                if (at == length && begin > 0 && start + length < text.Length)
                {
                    at = begin;
                    break;
                }

                if (at > begin && IsName(buffer, begin, at - begin)) (found ??= new List<int>()).Add(start + begin);
                while (at < length && !IsPartOfWord(buffer[at])) at++;
            }

            start += at;
        }

        return found;
    }

    private bool IsName(char[] buffer, int begin, int length)
    {
        if (length >= byLength.Length) return false;
        foreach (var name in byLength[length])
        {
            var i = 0;
            while (i < length && name[i] == buffer[begin + i]) i++;
            if (i == length) return true;
        }

        return false;
    }

    private static bool IsPartOfWord(char letter) =>
        letter < 128 ? (uint)(letter - 'a') <= 'z' - 'a' || (uint)(letter - 'A') <= 'Z' - 'A' || (uint)(letter - '0') <= 9 || letter == '_' : char.IsLetterOrDigit(letter);
}
