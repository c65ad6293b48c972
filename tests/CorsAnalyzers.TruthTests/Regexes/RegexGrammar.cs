using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace CorsAnalyzers.TruthTests.Regexes;

/// <summary>A pattern, its options, and texts to search.</summary>
internal sealed record RegexCase(string Pattern, RegexOptions Options, string[] Inputs);

/// <summary>Generates regular expressions from the syntax that the analyzers understand, and texts that may match them.</summary>
internal static class RegexGrammar
{
    private const int MaxInputLength = 12;

    private static readonly string[] Characters =
        ["a", "b", "i", "I", "A", "1", "9", "-", "/", ":", "_", " ", "#", "]", "}", "{", ",", "é", @"\.", @"\-", @"\/", @"\:", @"\t", @"\n", @"\x61", @"\u0042", @"\0", @"\e", @"\ ", @"\#", @"\\", @"\[", @"\$", @"\{", "{a", "{1", "a{,2}"];

    private static readonly string[] Sets =
        [".", ".", @"\d", @"\D", @"\w", @"\W", @"\s", @"\S", "[a-c]", "[^a]", "[a-zA-Z0-9]", "[^./]", @"[\w-]", @"[\w.-]", "[]a]", "[^]a]", @"[\d\s]", @"[^\W1]", @"[\--9]", "[A-I]", "[^h-z]", "[+--]", "[a-]", "[-a]", @"[\n\t ]", @"[\x30-\x39]", "[ #]", "[^#-~]", "[Z-a]", "[a-é]"];

    private static readonly string[] Assertions = ["^", "$", @"\A", @"\z", @"\Z", @"\b", @"\B", @"\G"];

    private static readonly string[] Quantifiers = ["*", "+", "?", "*?", "+?", "??", "{2}", "{0}", "{1,}", "{0,2}", "{2,3}", "{1,2}?", "{2,}?", " *", " ?"];

    private static readonly string[] Groups = ["(", "(", "(?:", "(?:", "(?<n>", "(?'m'", "(?<7>", "(?i:", "(?s:", "(?m:", "(?-i:", "(?n:", "(?x:", "(?i-s:", "(?is-m:", "(?+m:"];

    private static readonly string[] Inline = ["(?i)", "(?m)", "(?s)", "(?x)", "(?-i)", "(?n)", "(?#c)", "(?-x)", "(?im-s)", " ", "#c\n"];

    private static readonly char[] Soup = "ab1I.-^$*+?()[]{}|\\,:=!<>'#xinsmdwbpkuP0 \n_".ToCharArray();

    private static readonly char[] InputCharacters = "aaabbiIAB119..--/:_ #\n\t{}[]\\\0é".ToCharArray();

    private static readonly RegexOptions[] OptionSets =
    [
        RegexOptions.None, RegexOptions.None, RegexOptions.None, RegexOptions.IgnoreCase, RegexOptions.Multiline, RegexOptions.Singleline, RegexOptions.ExplicitCapture,
        RegexOptions.IgnorePatternWhitespace, RegexOptions.IgnoreCase | RegexOptions.Multiline, RegexOptions.Multiline | RegexOptions.Singleline,
        RegexOptions.Compiled, RegexOptions.NonBacktracking, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase,
    ];

    /// <summary>Patterns that are composed as the syntax says.</summary>
    public static Gen<RegexCase> Composed { get; } = CaseOf(
        from depth in Gen.Choose(0, 3)
        from pattern in Alternation(depth)
        from isWhole in Gen.Elements(true, true, false)
        select isWhole ? "^(?:" + pattern + ")$" : pattern);

    /// <summary>Patterns that are characters in a row, most of them invalid.</summary>
    public static Gen<RegexCase> Any { get; } = CaseOf(Text(Soup, 14));

    private static Gen<RegexCase> CaseOf(Gen<string> patterns) =>
        from pattern in patterns
        from options in Gen.Elements(OptionSets)
        from inputs in Times(Text(InputCharacters, MaxInputLength), 6)
        select new RegexCase(pattern, options | RegexOptions.CultureInvariant, [.. inputs]);

    private static Gen<string> Alternation(int depth) =>
        from count in Gen.Frequency((6, Gen.Constant(1)), (3, Gen.Constant(2)), (1, Gen.Constant(3)))
        from alternatives in Times(Sequence(depth), count)
        select string.Join('|', alternatives);

    private static Gen<string> Sequence(int depth) =>
        from count in Gen.Choose(0, 4)
        from parts in Times(Part(depth), count)
        select string.Concat(parts);

    private static Gen<string> Part(int depth) =>
        from atom in Atom(depth)
        from quantifier in Gen.Frequency((5, Gen.Constant("")), (3, Gen.Elements(Quantifiers)))
        select atom + quantifier;

    private static Gen<string> Atom(int depth)
    {
        var leaf = Gen.Frequency((8, Gen.Elements(Characters)), (6, Gen.Elements(Sets)), (3, Gen.Elements(Assertions)), (1, Gen.Elements(Inline)));
        if (depth == 0) return leaf;

        var group = from open in Gen.Elements(Groups) from inner in Alternation(depth - 1) select open + inner + ")";
        return Gen.Frequency((3, leaf), (2, group));
    }

    private static Gen<string> Text(char[] characters, int longest) =>
        from length in Gen.Choose(0, longest)
        from text in Times(Gen.Elements(characters), length)
        select string.Concat(text);

    private static Gen<List<T>> Times<T>(Gen<T> gen, int count)
    {
        var all = Gen.Constant(new List<T>());
        for (var i = 0; i < count; i++) all = from list in all from item in gen select new List<T>(list) { item };
        return all;
    }
}
