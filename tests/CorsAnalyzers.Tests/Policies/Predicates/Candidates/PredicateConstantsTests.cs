using CorsAnalyzers.Policies.Predicates.Candidates;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CorsAnalyzers.Tests.Policies.Predicates.Candidates;

/// <summary>The texts and regular expressions of a predicate, wherever its code has them, each once a place and with that place.</summary>
public class PredicateConstantsTests
{
    [Theory]
    [InlineData("o => true", "", "")]
    [InlineData("o => o == \"a\"", "", "a")]
    [InlineData("o => o == \"a\" + \"b\"", "", "ab@\"a\" + \"b\"")]
    [InlineData("o => o == \"\" || o == \"a\"", "", "a")]
    [InlineData("o => o.EndsWith('x')", "", "x@'x'")]
    [InlineData("o => o == A", "const string A = \"a\";", "a@A")]
    [InlineData("o => o == A", "static readonly string A = \"a\";", "a")]
    [InlineData("o => o == A", "static string A { get; } = \"a\";", "a")]
    [InlineData("o => o == A", "static string A => \"a\";", "a")]
    [InlineData("o => o == A", "static string A { get { return \"a\"; } }", "a")]
    [InlineData("o => o == A", "static string A = \"a\";", "")]
    [InlineData("o => All.Contains(o)", "static readonly string[] All = { \"a\", \"b\" };", "a b")]
    [InlineData("o => Is(o)", "static bool Is(string o) => o == \"a\";", "a")]
    [InlineData("Is", "static bool Is(string o) => o == \"a\" || Other(o); static bool Other(string o) => o == \"b\";", "a b")]
    [InlineData("o => new[] { o }.Any(p => p == \"a\")", "", "a")]
    [InlineData("o => new[] { o }.Any(Is)", "static bool Is(string o) => o == \"a\";", "a")]
    [InlineData("o => { bool Is(string p) => p == \"a\"; return Is(o); }", "", "a")]
    [InlineData("o => { switch (o) { case \"a\": return true; default: return o == \"b\"; } }", "", "a b")]
    [InlineData("o => o switch { \"a\" or \"b\" => true, _ => false }", "", "a b")]
    [InlineData("o => o is \"a\" ? o.Length > 0 : o != \"b\"", "", "a b")]
    [InlineData("o => Regex.IsMatch(o, \"^a$\")", "", "/^a$/")]
    [InlineData("o => Regex.IsMatch(o, \"^a$\", RegexOptions.IgnoreCase)", "", "/^a$/IgnoreCase")]
    [InlineData("o => new Regex(\"^a$\", RegexOptions.Compiled | RegexOptions.IgnoreCase).IsMatch(o)", "", "/^a$/IgnoreCase, Compiled")]
    [InlineData("o => Pattern.IsMatch(o)", "static readonly Regex Pattern = new(\"^a$\");", "/^a$/")]
    [InlineData("o => Regex.IsMatch(o, A)", "const string A = \"^a$\";", "/^a$/@A")]
    [InlineData("o => Regex.IsMatch(\"a\", o)", "", "a")]
    [InlineData("o => Regex.Replace(o, \"a\", \"b\") == \"c\"", "", "b c /a/")]
    [InlineData("o => Pattern().IsMatch(o)", "[GeneratedRegex(\"^a$\", RegexOptions.IgnoreCase)] static partial Regex Pattern();", "/^a$/IgnoreCase@nowhere")]
    [InlineData("string.IsNullOrEmpty", "", "")]
    [InlineData("All.Contains", "static readonly HashSet<string> All = new() { \"a\" };", "a@nowhere")]
    public async Task Of_the_code_are_found(string predicate, string members, string expected) =>
        Assert.Equal(expected, Text((await FlowRun.PredicateAsync(predicate, members)).Constants()));

    [Fact]
    public async Task Of_a_generated_property_are_found()
    {
        Assert.SkipUnless(RoslynHost.Compiler >= new Version(4, 12), "Partial properties are newer.");
        var predicate = await FlowRun.PredicateAsync("o => Pattern.IsMatch(o)", "[GeneratedRegex(\"^a$\")] static partial Regex Pattern { get; }");
        Assert.Equal("/^a$/@nowhere", Text(predicate.Constants()));
    }

    [Theory]
    [InlineData("var a = \"a\"; b.SetIsOriginAllowed(o => o == a);", "a@nowhere")]
    [InlineData("var a = new[] { \"a\", null, \"b\" }; b.SetIsOriginAllowed(o => a.Contains(o));", "a@nowhere b@nowhere")]
    [InlineData("var a = \"a\"; var c = \"c\"; b.SetIsOriginAllowed(o => o == a);", "a@nowhere")]
    [InlineData("var a = \"a\"; a = text; b.SetIsOriginAllowed(o => o == a);", "")]
    public async Task Of_variables_around_it_are_found(string statements, string expected) =>
        Assert.Equal(expected, Text((await FlowRun.PredicateOfAsync($"b => {{ {statements} }}")).Constants()));

    [Fact]
    public async Task Of_very_many_the_first_are_kept()
    {
        var words = Enumerable.Range(0, 300).Select(static number => "w" + number).ToList();
        var constants = (await FlowRun.PredicateAsync("o => All.Contains(o)", $"static readonly string[] All = {{ {string.Join(", ", words.Select(static word => $"\"{word}\""))} }};")).Constants();
        Assert.Equal(words.Take(256), constants.Texts.Select(static text => text.Text));
    }

    [Fact]
    public async Task Of_very_many_helpers_the_first_are_searched()
    {
        var helpers = string.Concat(Enumerable.Range(0, 70).Select(static number => $"static bool M{number}(string o) => o == \"w{number}\" || M{number + 1}(o); "));
        var constants = (await FlowRun.PredicateAsync("M0", helpers + "static bool M70(string o) => false;")).Constants();
        Assert.Equal(Enumerable.Range(0, 64).Select(static number => "w" + number), constants.Texts.Select(static text => text.Text));
    }

    private static string Text(PredicateConstants constants)
    {
        var texts = constants.Texts.Select(static text => text.Text + At(text.Node, $"\"{text.Text}\""));
        var regexes = constants.Regexes.Select(static regex => $"/{regex.Pattern.Text}/{(regex.Pattern.Options == 0 ? "" : regex.Pattern.Options)}{At(regex.Node, $"\"{regex.Pattern.Text}\"")}");
        return string.Join(' ', texts.Concat(regexes));
    }

    /// <summary>Where it stands, unless that is a literal.</summary>
    private static string At(SyntaxNode? node, string literal) =>
        node is null ? "@nowhere" : node.ToString() == literal ? "" : "@" + node;
}
