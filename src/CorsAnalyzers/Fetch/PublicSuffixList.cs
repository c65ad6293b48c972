using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace CorsAnalyzers.Fetch;

/// <summary>The rules of the public suffix list, in the form that <c>eng/refresh-public-suffixes</c> describes.</summary>
internal sealed class PublicSuffixList
{
    /// <summary>No rule has more labels.</summary>
    private const int MostLabels = 8;

    private readonly Dictionary<string, PublicSuffixSection> _rules = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parents = new(StringComparer.Ordinal);

    /// <summary>The version of the package that the list was made from.</summary>
    public string Version { get; private set; } = "";

    /// <summary>The number of rules.</summary>
    public int Count => _rules.Count;

    public static PublicSuffixList Load()
    {
        var list = new PublicSuffixList();
        using var packed = typeof(PublicSuffixList).Assembly.GetManifestResourceStream("public-suffixes");
        if (packed is null) return list;
        using var unpacked = new DeflateStream(packed, CompressionMode.Decompress);
        using var lines = new StreamReader(unpacked, Encoding.ASCII);
        list.Version = lines.ReadLine() ?? "";
        list.Read(lines);
        return list;
    }

    /// <summary>The section of the rule that makes the whole name a public suffix, or null if it is none.</summary>
    public PublicSuffixSection? Find(string name)
    {
        if (name.Length == 0 || name[0] is '!' or '*' || _rules.ContainsKey("!" + name)) return null;
        if (_rules.TryGetValue(name, out var section)) return section;
        var dot = name.IndexOf('.');
        return dot > 0 && _rules.TryGetValue("*" + name.Substring(dot), out section) ? section : null;
    }

    /// <summary>Whether any rule is about names below this one.</summary>
    public bool HasRulesBelow(string name) => _parents.Contains(name);

    private void Read(TextReader lines)
    {
        // The name so far at each depth, from the right.
        var above = new string[MostLabels + 1];
        above[0] = "";
        while (lines.ReadLine() is { } line)
        {
            var depth = 0;
            while (depth < line.Length && line[depth] == ' ') depth++;
            if (depth >= MostLabels || depth == line.Length) continue;

            var isRule = line[line.Length - 1] is '+' or '-';
            var label = line.Substring(depth, line.Length - depth - (isRule ? 1 : 0));
            var name = depth == 0 ? label : label + "." + above[depth];
            above[depth + 1] = name;
            if (depth > 0 && label[0] != '!') _parents.Add(above[depth]);
            if (isRule) _rules[name] = line[line.Length - 1] == '+' ? PublicSuffixSection.Icann : PublicSuffixSection.Private;
        }
    }
}
