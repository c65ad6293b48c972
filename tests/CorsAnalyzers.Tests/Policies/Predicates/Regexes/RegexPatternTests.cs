using System.Globalization;
using System.Text.RegularExpressions;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Policies.Predicates.Regexes;
using Xunit;

namespace CorsAnalyzers.Tests.Policies.Predicates.Regexes;

/// <summary>The answers of a pattern are those of <see cref="Regex"/>.</summary>
public class RegexPatternTests
{
    private const int Steps = 1_000_000;

    private static readonly RegexOptions[] OptionSets =
    [
        RegexOptions.None, RegexOptions.IgnoreCase, RegexOptions.Multiline, RegexOptions.Singleline,
        RegexOptions.Compiled | RegexOptions.ExplicitCapture, RegexOptions.NonBacktracking, RegexOptions.IgnorePatternWhitespace,
    ];

    public static TheoryData<string> Origins => [.. OriginRegexes.Patterns];

    [Theory, MemberData(nameof(Origins))]
    public void Patterns_for_origins_answer_like_the_framework(string pattern)
    {
        foreach (var options in OptionSets) AssertAgrees(pattern, options | RegexOptions.CultureInvariant, OriginRegexes.Inputs);
    }

    [Theory]
    [InlineData(@"a\.b\/c\-d\:e", "a.b/c-d:e", "axb/c-d:e")]
    [InlineData(@"^\d+$", "1", "12\n", "a", "", "-1")]
    [InlineData(@"^\w\W\s\S\D$", "a- b-", "_-\tab", "--\t-1")]
    [InlineData(@"^\s+$", " \t\n\v\f\r", "\u001c", "\u001f", "\0")]
    [InlineData(@"\ba\b|\Bb\B", "a", "ab", "xbx", "-a-", "b", "_a_")]
    [InlineData(@"\x41\u0042\t\n\r\f\v\a\e\0\041", "AB\t\n\r\f\v\a\u001b\0!", "AB")]
    [InlineData(@"[\b\x41-\x43\-\]\[^]", "\b", "B", "-", "]", "[", "^", "D", "\\")]
    [InlineData(@"^[\1\101]$", "\u0001", "A", "1")]
    [InlineData(@"^[]a]$", "]", "a", "]]", "[a]")]
    [InlineData(@"^[^]a]$", "]", "a", "b")]
    [InlineData(@"^[\w-.]$", "-", ".", "a", "/")]
    [InlineData(@"^[a-z-9]$", "-", "9", "5", "b")]
    [InlineData(@"^[+--]$", "+", ",", "-", ".")]
    [InlineData(@"^[\--9]$", "-", "9", "5", ".")]
    [InlineData(@"^[a-]$", "a", "-", "b")]
    [InlineData(@"^[^\d\s]+$", "ab", "a1", "a b")]
    [InlineData(@"^[[]$", "[", "]")]
    [InlineData(@"^[^\0-\x7f]$", "a", "\0", "\x7f")]
    [InlineData(@"^.$", "a", "\n", "\r", "a\n", "a\n\n")]
    [InlineData(@"(?s)^.$", "a", "\n", "\n\n")]
    [InlineData(@"(?m)^b$", "a\nb\nc", "b\n", "ab", "a\nb", "b\r\n")]
    [InlineData(@"a$b", "ab", "a\nb", "a\n")]
    [InlineData(@"a$\n", "a\n", "a\n\n", "a")]
    [InlineData(@"a\Z\n\z", "a\n", "a", "a\n\n")]
    [InlineData(@"\Ga|b\G", "a", "ba", "ab")]
    [InlineData(@"^(a|b?)?c$|^?d", "c", "ac", "bc", "abc", "d", "xd")]
    [InlineData(@"a{2}b{1,}c{0,2}d{0}e{2,3}?", "aabee", "aabbccceee", "aabccee", "abee", "aabdee")]
    [InlineData(@"a{,2}", "a", "a{,2}", "aa")]
    [InlineData(@"a{}b{x}c{1", "a{}b{x}c{1", "abc")]
    [InlineData(@"{a}]}", "{a}]}", "a")]
    [InlineData(@"(a|)(b||c)d()", "d", "abd", "cd", "x")]
    [InlineData(@"a(?i)b|c(?-i)d", "ab", "aB", "AB", "Cd", "CD", "cd")]
    [InlineData(@"(a(?i)b)c", "abc", "aBc", "abC")]
    [InlineData(@"(?i:[a-c]D)e", "Ade", "BDe", "BDE")]
    [InlineData(@"(?i)[^a-c]", "A", "B", "d", "D")]
    [InlineData(@"(?i)^[k-z@`]$", "K", "k", "Z", "{", "[", "@", "`")]
    [InlineData(@"(?x) a b # c )
        [ #] d * \ e", "ab#de", "ab e", "ab  e", "ab#ddd e")]
    [InlineData(@"(?x)a {2} ? b", "aab", "ab", "b")]
    [InlineData(@"(?x: a b ) c", "ab c", "abc", "a bc")]
    [InlineData(@"a(?# b ( )*c", "aac", "c", "abc")]
    [InlineData(@"(?<n>a)(?'m'b)(?<1>c)(?n)(d)(?n-i:e)", "abcde", "abcdE")]
    [InlineData(@"(?i-s+m:^a.$)", "b\nAc", "a\n")]
    [InlineData(@"a??b*?c+?", "abc", "c", "b")]
    [InlineData(@"[a-é]é?", "b", "-", "~")]
    [InlineData(@"é|b", "b", "c")]
    [InlineData(@"(?:)", "", "a")]
    [InlineData(@"", "", "a")]
    [InlineData(@"|a", "", "b")]
    public void Syntax_is_read_like_the_framework(string pattern, params string[] inputs)
    {
        Assert.Equal(RegexOutcome.Understood, RegexPattern.Read(pattern).Outcome);
        AssertAgrees(pattern, RegexOptions.None, inputs);
        AssertAgrees(pattern, RegexOptions.Multiline, inputs);
        AssertAgrees(pattern, RegexOptions.Singleline | RegexOptions.ExplicitCapture, inputs);
    }

    [Theory]
    [InlineData(@"(")]
    [InlineData(@"a)")]
    [InlineData(@"(?:a")]
    [InlineData(@"[a")]
    [InlineData(@"[]")]
    [InlineData(@"[^]")]
    [InlineData(@"[a\")]
    [InlineData(@"[z-a]")]
    [InlineData(@"[a-\d]")]
    [InlineData(@"[\_]")]
    [InlineData(@"[\8]")]
    [InlineData(@"*")]
    [InlineData(@"a|*")]
    [InlineData(@"a**")]
    [InlineData(@"a*+")]
    [InlineData(@"a{2}{3}")]
    [InlineData(@"{2}")]
    [InlineData(@"a{3,2}")]
    [InlineData(@"a{2147483648}")]
    [InlineData(@"(?)")]
    [InlineData(@"(?i")]
    [InlineData(@"(?")]
    [InlineData(@"(?i)*")]
    [InlineData(@"(?P<host>a)")]
    [InlineData(@"(?j)")]
    [InlineData(@"(?#a")]
    [InlineData(@"\")]
    [InlineData(@"\i")]
    [InlineData(@"\_")]
    [InlineData(@"\x4")]
    [InlineData(@"\u004g")]
    [InlineData(@"(?x)( ?:a)")]
    public void An_invalid_pattern_is_one_that_the_framework_refuses(string pattern)
    {
        Assert.ThrowsAny<ArgumentException>(() => new Regex(pattern));
        Assert.Equal(RegexOutcome.Invalid, RegexPattern.Read(pattern).Outcome);
        Assert.Equal(Known.Unknown, Ask(RegexPattern.Read(pattern), "a"));
    }

    [Theory]
    [InlineData(@"(a)\1")]
    [InlineData(@"(?<n>a)\k<n>")]
    [InlineData(@"(a)\<1>")]
    [InlineData(@"(?=a)")]
    [InlineData(@"(?!a)")]
    [InlineData(@"(?<=a)")]
    [InlineData(@"(?<!a)")]
    [InlineData(@"(?>a)")]
    [InlineData(@"(?(a)b|c)")]
    [InlineData(@"(?<a>b)(?<-a>c)")]
    [InlineData(@"\p{L}")]
    [InlineData(@"[\P{L}]")]
    [InlineData(@"[a-z-[b]]")]
    [InlineData(@"\cA")]
    [InlineData(@"(?i)é")]
    [InlineData("(?i)[a-\u212a]")]
    public void What_is_not_understood_is_said_so(string pattern)
    {
        Assert.Equal(RegexOutcome.NotUnderstood, RegexPattern.Read(pattern).Outcome);
        Assert.Equal(Known.Unknown, Ask(RegexPattern.Read(pattern), "a"));
    }

    /// <summary>Where the engines of the framework contradict one another, or what is asked of them.</summary>
    [Theory]
    [InlineData(@"^(?:|a{1,2}?){1,2}?$")]
    [InlineData(@"^(?:|[ab]c|d*){2}$")]
    [InlineData(@"^(a?|b*)*c$")]
    [InlineData(@"^*a")]
    [InlineData(@"(a?)??b")]
    [InlineData(@"^[^x]{1,2}?\b$")]
    [InlineData(@"\[+\B\[")]
    [InlineData(@"[^x]\B", RegexOptions.Compiled)]
    [InlineData(@" \B-", RegexOptions.NonBacktracking)]
    public void What_the_framework_may_misread_is_not_understood(string pattern, RegexOptions options = RegexOptions.None) =>
        Assert.Equal(RegexOutcome.NotUnderstood, RegexPattern.Read(pattern, options).Outcome);

    [Theory]
    [InlineData(RegexOptions.ECMAScript)]
    [InlineData(RegexOptions.RightToLeft)]
    [InlineData((RegexOptions)0x8000)]
    public void Options_that_are_not_understood_are_said_so(RegexOptions options) =>
        Assert.Equal(RegexOutcome.NotUnderstood, RegexPattern.Read("a", options).Outcome);

    [Fact]
    public void The_engine_without_backtracking_has_no_contiguous_matches()
    {
        Assert.Throws<NotSupportedException>(() => new Regex(@"\Ga", RegexOptions.NonBacktracking));
        Assert.Equal(RegexOutcome.NotUnderstood, RegexPattern.Read(@"\Ga", RegexOptions.NonBacktracking).Outcome);
    }

    /// <summary>
    /// The code that .NET 10.0.12 compiles overlooks this match of <c>$</c> in front of the last line feed, which the other engines find.
    /// A later one may find it, so nothing is said of it.
    /// </summary>
    [Fact]
    public void Compiled_code_is_not_asked_about_a_last_line_feed()
    {
        const string Pattern = @"(^|\.)example\.com$";
        const string Input = "app.example.com\n";
        Assert.Matches(new Regex(Pattern), Input);
        Assert.Matches(new Regex(Pattern, RegexOptions.NonBacktracking), Input);
        Assert.Equal(Known.Yes, Ask(RegexPattern.Read(Pattern), Input));
        Assert.Equal(Known.Unknown, Ask(RegexPattern.Read(Pattern, RegexOptions.Compiled), Input));
        Assert.Equal(Known.Yes, Ask(RegexPattern.Read(Pattern, RegexOptions.Compiled), "app.example.com"));
        Assert.Equal(Known.No, Ask(RegexPattern.Read(Pattern, RegexOptions.Compiled), "evilexample.com\n"));
    }

    [Fact]
    public void Input_beyond_ASCII_is_unknown() => Assert.Equal(Known.Unknown, Ask(RegexPattern.Read("a"), "aé"));

    /// <summary>In Turkish, i is not the lower case of I.</summary>
    [Theory]
    [InlineData("^site$", "SITE", null)]
    [InlineData("^site$", "SiTE", true)]
    [InlineData("^[a-z]+$", "SITE", null)]
    [InlineData("^[^i]$", "I", null)]
    [InlineData("^[h-j]$", "I", null)]
    [InlineData("^host$", "HOST", true)]
    [InlineData("^site$", "SIDE", false)]
    public void Case_that_depends_on_the_culture_is_unknown(string pattern, string input, bool? expected)
    {
        var known = expected switch { true => Known.Yes, false => Known.No, null => Known.Unknown };
        Assert.Equal(known, Ask(RegexPattern.Read(pattern, RegexOptions.IgnoreCase), input));
        Assert.Equal(known, Ask(RegexPattern.Read("(?i)" + pattern), input));
        AssertAgrees(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, [input]);

        // In the invariant mode of globalization there is no Turkish to compare with.
        if (CultureInfo.GetCultures(CultureTypes.AllCultures).Length < 10) return;
        var answers = new[] { "", "en-US", "tr-TR", "az-Latn-AZ" }.Select(culture => AnswerIn(culture, pattern, input)).Distinct().ToList();
        Assert.Equal(expected is { } same ? [same] : [true, false], answers.OrderDescending());
    }

    private static bool AnswerIn(string culture, string pattern, string input)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            return new Regex(pattern, RegexOptions.IgnoreCase).IsMatch(input);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static bool MayNotBeUnderstood(string pattern, RegexOptions options) =>
        options.HasFlag(RegexOptions.NonBacktracking) && pattern.Contains(@"\G", StringComparison.Ordinal)
        || (options & (RegexOptions.Compiled | RegexOptions.NonBacktracking)) != 0 && pattern.Contains(@"\b", StringComparison.OrdinalIgnoreCase);

    private static void AssertAgrees(string pattern, RegexOptions options, IEnumerable<string> inputs)
    {
        var ours = RegexPattern.Read(pattern, options);
        if (ours.Outcome == RegexOutcome.NotUnderstood && MayNotBeUnderstood(pattern, options)) return;
        var real = new Regex(pattern, options);
        foreach (var input in inputs)
        {
            if (options.HasFlag(RegexOptions.Compiled) && input.EndsWith('\n') && Ask(ours, input) == Known.Unknown) continue;
            var expected = real.IsMatch(input) ? Known.Yes : Known.No;
            Assert.True(expected == Ask(ours, input), $"{pattern} ({options}) on '{input}': the framework says {expected}, we say {Ask(ours, input)}.");
        }
    }

    private static Known Ask(RegexPattern pattern, string input)
    {
        var steps = Steps;
        return pattern.IsMatch(input, ref steps);
    }
}
