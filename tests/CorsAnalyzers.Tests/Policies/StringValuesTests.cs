using Xunit;

namespace CorsAnalyzers.Tests.Policies;

/// <summary>Which strings arrays, lists and the calls that hand them on give to a policy.</summary>
public class StringValuesTests
{
    [Theory]
    [InlineData("b.WithMethods(\"A\", \"B\");", "A B")]
    [InlineData("b.WithMethods(new[] { \"A\", text, \"B\" });", "A B others")]
    [InlineData("b.WithMethods(new[] { text, \"A\", \"B\" });", "A B others")]
    [InlineData("b.WithMethods(new[] { null, \"A\" });", "@null A")]
    [InlineData("b.WithMethods(new[] { \"A\" + \"B\" });", "AB@\"A\" + \"B\"")]
    [InlineData("var a = \"A\"; b.WithMethods(new[] { a, \"B\" });", "A B")]
    [InlineData("b.WithMethods(Array.Empty<string>());", "")]
    [InlineData("b.WithMethods(Enumerable.Empty<string>().ToArray());", "")]
    [InlineData("b.WithMethods(Enumerable.Repeat(\"A\", 2).ToArray());", "others")]
    [InlineData("b.WithMethods(Empty());", "others", "static extern string[] Empty();")]
    [InlineData("b.WithMethods(Own.Empty());", "others", "static class Own { public static extern string[] Empty(); }")]
    [InlineData("b.WithMethods(new[] { \"A\" }.ToArray());", "A")]
    [InlineData("b.WithMethods(new[] { \"A\" }.ToList().ToArray());", "A")]
    [InlineData("b.WithMethods(new[] { \"A\" }.AsEnumerable().ToArray());", "A")]
    [InlineData("b.WithMethods(new List<string> { \"A\", \"B\" }.ToArray());", "A B")]
    [InlineData("b.WithMethods(new[] { \"A\" }.ToHashSet().ToArray());", "others")]
    [InlineData("b.WithMethods(new[] { \"B\", \"A\" }.Reverse().ToArray());", "others")]
    [InlineData("b.WithMethods(texts.ToArray());", "others")]
    [InlineData("var l = new List<string> { \"A\" }; var m = l.ToArray(); l.Add(\"B\"); b.WithMethods(m);", "A")]
    [InlineData("var l = new[] { \"A\" }.ToList(); var m = l.ToList(); m.Add(\"B\"); b.WithMethods(l.ToArray());", "A")]
    [InlineData("b.WithMethods(new[] { \"A\" }.Concat(new[] { \"B\" }).ToArray());", "A B")]
    [InlineData("b.WithMethods(new[] { \"A\" }.Concat(texts).ToArray());", "A others")]
    [InlineData("b.WithMethods(texts.Concat(new[] { \"A\" }).ToArray());", "others")]
    [InlineData("b.WithMethods(new[] { \"A\" }.Append(\"B\").ToArray());", "A B")]
    [InlineData("b.WithMethods(new[] { \"A\" }.Append(text).ToArray());", "others")]
    [InlineData("b.WithMethods(texts.Append(\"A\").ToArray());", "others")]
    [InlineData("b.WithMethods(new[] { \"A\" }.Prepend(\"B\").ToArray());", "others")]
    [InlineData("var l = new List<string> { \"A\" }; var m = l.Append(\"B\"); l.Add(\"C\"); b.WithMethods(m.ToArray());", "A B")]
    [InlineData("Own.GetEnumerator(); b.WithMethods(\"A\");", "A", "static class Own { public static extern void GetEnumerator(); }")]
    [InlineData("var e = new List<string> { \"A\" }.GetEnumerator(); b.WithMethods(e.Current);", "others")]
    [InlineData("foreach (var m in new List<string> { \"A\", \"B\" }) b.WithMethods(m);", "A B")]
    [InlineData("foreach (var m in new[] { \"A\", \"B\" }.ToList()) b.WithMethods(m);", "A B")]
    public async Task Lists_are_handed_on(string statements, string expected, string members = "") =>
        Assert.Equal(expected, await PolicyValueText.OfMethodsAsync(statements, members));

    [Theory]
    [InlineData("b.WithMethods([\"A\", text, \"B\"]);", "A B others")]
    [InlineData("b.WithMethods([]);", "")]
    [InlineData("b.WithMethods([\"A\", .. new[] { \"B\", \"C\" }, \"D\"]);", "A B C D")]
    [InlineData("b.WithMethods([.. texts, \"A\"]);", "A others")]
    [InlineData("string[] a = [\"A\"]; b.WithMethods([.. a, .. a]);", "A A")]
    [InlineData("List<string> l = [\"A\"]; l.Add(\"B\"); b.WithMethods(l.ToArray());", "A B")]
    [InlineData("b.WithMethods(\"A,B\".Split([',', ';']));", "A/@\"A,B\" B/@\"A,B\"")]
    public async Task Collection_expressions_are_lists(string statements, string expected)
    {
        Assert.SkipUnless(RoslynHost.Compiler >= new Version(4, 12), "Collection expressions are newer.");
        Assert.Equal(expected, await PolicyValueText.OfMethodsAsync(statements));
    }

    [Theory]
    [InlineData("\" A \".Trim()", "A@\" A \".Trim()")]
    [InlineData("\"A\".Trim()", "A")]
    [InlineData("\"aB\".ToLower()", "ab@\"aB\".ToLower()")]
    [InlineData("\"aB\".ToLowerInvariant()", "ab@\"aB\".ToLowerInvariant()")]
    [InlineData("\"aB\".ToUpperInvariant()", "AB@\"aB\".ToUpperInvariant()")]
    [InlineData("\"a\".ToLower()", "a")]
    [InlineData("\"aB\".ToUpper()", "others")]
    [InlineData("\"xAx\".Trim('x')", "others")]
    [InlineData("\"A \".TrimEnd()", "others")]
    [InlineData("text.Trim()", "others")]
    [InlineData("\"A\".Own()", "others", "internal static extern string Own(this string text);")]
    [InlineData("Own.Trim()", "others", "class Own { public static extern string Trim(); }")]
    [InlineData("A.Trim()", "A@Name", "const string Name = \"A\"; static string A => Name;")]
    public async Task A_text_that_was_changed_comes_from_the_call(string text, string expected, string members = "") =>
        Assert.Equal(expected, await PolicyValueText.OfMethodsAsync($"b.WithMethods({text});", members));

    [Theory]
    [InlineData("\"A,B\".Split(',')", "A/@\"A,B\" B/@\"A,B\"")]
    [InlineData("\"A, B\".Split(',')", "A/@\"A, B\"  B/@\"A, B\"")]
    [InlineData("\"A, B,\".Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)", "A/@\"A, B,\" B/@\"A, B,\"")]
    [InlineData("\"A,,B\".Split(',', StringSplitOptions.RemoveEmptyEntries)", "A/@\"A,,B\" B/@\"A,,B\"")]
    [InlineData("\"A,,B\".Split(',')", "A/@\"A,,B\" /@\"A,,B\" B/@\"A,,B\"")]
    [InlineData("\"A, ,B\".Split(',', StringSplitOptions.RemoveEmptyEntries)", "A/@\"A, ,B\"  /@\"A, ,B\" B/@\"A, ,B\"")]
    [InlineData("\"A,B;C\".Split(',', ';')", "A/@\"A,B;C\" B/@\"A,B;C\" C/@\"A,B;C\"")]
    [InlineData("\"A,B;C\".Split(new[] { ',', ';' })", "A/@\"A,B;C\" B/@\"A,B;C\" C/@\"A,B;C\"")]
    [InlineData("\"A--B\".Split(\"--\")", "A/@\"A--B\" B/@\"A--B\"")]
    [InlineData("\"A--B\".Split(new[] { \"--\" }, StringSplitOptions.None)", "A/@\"A--B\" B/@\"A--B\"")]
    [InlineData("\"A,B\".Split(text)", "others")]
    [InlineData("\"A,B\".Split(',', (StringSplitOptions)text.Length)", "others")]
    [InlineData("\"A,B\".Split(new char[0])", "others")]
    [InlineData("\"A,B\".Split(new[] { ',', text[0] })", "others")]
    [InlineData("text.Split(',')", "UntrimmedSplit(?, unread)@text.Split(',')")]
    [InlineData("text.Split(',').ToArray()", "UntrimmedSplit(?, unread)@text.Split(',')")]
    [InlineData("text.Split(',').ToList().ToArray()", "UntrimmedSplit(?, unread)@text.Split(',')")]
    [InlineData("text.Split(',', StringSplitOptions.TrimEntries)", "UntrimmedSplit(?, unread)@text.Split(',', StringSplitOptions.TrimEntries)")]
    [InlineData("text.Split(',', StringSplitOptions.RemoveEmptyEntries)", "UntrimmedSplit(?, unread)@text.Split(',', StringSplitOptions.RemoveEmptyEntries)")]
    [InlineData("text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)", "others")]
    [InlineData("text.Split(' ', StringSplitOptions.RemoveEmptyEntries)", "others")]
    [InlineData("text.Split(' ')", "UntrimmedSplit(?, unread)@text.Split(' ')")]
    [InlineData("text.Split(new[] { ' ', ',' }, StringSplitOptions.RemoveEmptyEntries)", "UntrimmedSplit(?, unread)@text.Split(new[] { ' ', ',' }, StringSplitOptions.RemoveEmptyEntries)")]
    [InlineData("text.Split(',').Concat(new[] { \"A\" }).ToArray()", "others")]
    [InlineData("new Own().Split(',')", "others", "class Own { public extern string[] Split(char c); }")]
    public async Task A_text_is_cut(string list, string expected, string members = "") =>
        Assert.Equal(expected, await PolicyValueText.OfMethodsAsync($"b.WithMethods({list});", members));
}
