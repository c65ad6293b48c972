using CorsAnalyzers.Policies;
using Xunit;

namespace CorsAnalyzers.Tests.Policies.Flow;

/// <summary>What a predicate is taken to see of the variables around it: what it says of <c>https://a.example</c> and <c>https://b.example</c>.</summary>
public class PredicateValueFlowTests
{
    [Theory]
    [InlineData("b.SetIsOriginAllowed(o => o == \"https://a.example\");", "yes no")]
    [InlineData("var a = \"https://a.example\"; b.SetIsOriginAllowed(o => o == a);", "yes no")]
    [InlineData("var a = \"https://a.example\"; b.SetIsOriginAllowed(o => o == a); a = text;", "? ?")]
    [InlineData("var a = \"https://a.example\"; b.SetIsOriginAllowed(o => o == a); Change(ref a);", "? ?", "static void Change(ref string a) { }")]
    [InlineData("var a = \"https://a.example\"; b.SetIsOriginAllowed(o => o == a); Change(a);", "yes no", "static void Change(string a) { }")]
    [InlineData("var a = text; b.SetIsOriginAllowed(o => o == a);", "? ?")]
    [InlineData("var any = true; b.SetIsOriginAllowed(o => any || o == text);", "yes yes")]
    [InlineData("var any = false; b.SetIsOriginAllowed(o => any);", "no no")]
    [InlineData("var length = 17; b.SetIsOriginAllowed(o => o.Length == length && o[8] == 'a');", "yes no")]
    [InlineData("var first = 'a'; b.SetIsOriginAllowed(o => o[8] == first);", "yes no")]
    [InlineData("string? none = null; b.SetIsOriginAllowed(o => none == null);", "yes yes")]
    [InlineData("var (a, c) = (\"https://a.example\", \"https://b.example\"); b.SetIsOriginAllowed(o => o == a);", "? ?")]
    [InlineData("var z = \"https://a.\"; var y = \"example\"; b.SetIsOriginAllowed(o => o == z + y);", "yes no")]
    [InlineData("var all = new[] { \"https://a.example\" }; b.SetIsOriginAllowed(o => all.Contains(o));", "yes no")]
    [InlineData("var all = new[] { \"https://a.example\", text }; b.SetIsOriginAllowed(o => all.Contains(o));", "yes ?")]
    [InlineData("b.SetIsOriginAllowed(o => texts.Contains(o));", "? ?")]
    [InlineData("Set(b, \"https://a.example\");", "yes no", "static void Set(CorsPolicyBuilder b, string a) => b.SetIsOriginAllowed(o => o == a);")]
    [InlineData("Set(b, new[] { \"https://a.example\" });", "yes no", "static void Set(CorsPolicyBuilder b, string[] all) => b.SetIsOriginAllowed(o => all.Contains(o));")]
    [InlineData("Set(b, new List<string> { \"https://a.example\" });", "yes ?", "static void Set(CorsPolicyBuilder b, List<string> all) => b.SetIsOriginAllowed(o => all.Contains(o));")]
    public async Task A_predicate_sees_what_does_not_change(string code, string expected, string members = "")
    {
        Assert.Equal(expected, await AnswersAsync(code, members));
    }

    /// <summary>A list that is only asked something has no other elements than those it was made with.</summary>
    [Theory]
    [InlineData("", "yes no")]
    [InlineData("_ = all.Contains(text);", "yes no")]
    [InlineData("_ = all.Any();", "yes no")]
    [InlineData("_ = all.All(x => x == text);", "yes no")]
    [InlineData("_ = all.Exists(x => x == text);", "yes no")]
    [InlineData("_ = all.TrueForAll(x => x == text);", "yes no")]
    [InlineData("_ = all.Count;", "yes no")]
    [InlineData("_ = all.Where(x => x == text);", "yes no")]
    [InlineData("_ = all.Select(x => x + text);", "yes no")]
    [InlineData("_ = all.First();", "yes no")]
    [InlineData("_ = all.FirstOrDefault();", "yes no")]
    [InlineData("_ = all.Find(x => x == text);", "yes no")]
    [InlineData("_ = all.IndexOf(text);", "yes no")]
    [InlineData("_ = all.ToArray();", "yes no")]
    [InlineData("_ = all.ToList();", "yes no")]
    [InlineData("foreach (var x in all) Console.WriteLine(x);", "yes no")]
    [InlineData("foreach (var x in texts) Console.WriteLine(x, all);", "yes ?")]
    [InlineData("Console.WriteLine(all[0]);", "yes no")]
    [InlineData("all[0] = text;", "? ?")]
    [InlineData("all.Add(text);", "yes ?")]
    [InlineData("all.Any(); all.Add(text);", "yes ?")]
    [InlineData("Console.WriteLine(all);", "yes ?")]
    public async Task A_list_that_is_only_read_stays_as_it_was_made(string after, string expected)
    {
        Assert.Equal(expected, await AnswersAsync("var all = new List<string> { \"https://a.example\" }; b.SetIsOriginAllowed(o => all.Contains(o)); " + after));
    }

    /// <summary>The same for a private field, which the code of its type alone can reach.</summary>
    [Theory]
    [InlineData("private static readonly List<string> All = new() { \"https://a.example\" };", "yes no")]
    [InlineData("static readonly List<string> All = new() { \"https://a.example\" };", "yes no")]
    [InlineData("private static readonly List<string> All = new() { \"https://a.example\" }; static void More() => All.Add(\"\");", "yes ?")]
    [InlineData("private static readonly List<string> All = new() { \"https://a.example\" }; static bool Ask() => All.Any() && Cors.All.Contains(\"\");", "yes no")]
    [InlineData("internal static readonly List<string> All = new() { \"https://a.example\" };", "yes ?")]
    [InlineData("private static readonly HashSet<string> All = new() { \"https://a.example\" };", "yes no")]
    [InlineData("private static readonly string[] All = { \"https://a.example\" };", "yes no")]
    [InlineData("private static readonly int[] All = { 1 }; static bool Contains(this int[] all, string o) => all[0] == 1 && o == \"https://a.example\";", "yes no")]
    public async Task A_field_that_is_only_read_stays_as_it_was_made(string members, string expected)
    {
        Assert.Equal(expected, await AnswersAsync("b.SetIsOriginAllowed(o => All.Contains(o));", members));
    }

    [Theory]
    [InlineData("", "yes no")]
    [InlineData("static void Change() => Console.WriteLine(All[0]);", "yes no")]
    [InlineData("static void Change() => All[0] = 98;", "yes ?")]
    [InlineData("static void Change() => All[0] += 1;", "yes ?")]
    [InlineData("static void Change() => All[0]++;", "yes ?")]
    [InlineData("static void Change() => --All[0];", "yes ?")]
    [InlineData("static void Change() { foreach (var x in All) Console.WriteLine(x); }", "yes no")]
    [InlineData("static void Change() { foreach (var x in new[] { 1 }) Console.WriteLine(All); }", "yes ?")]
    public async Task A_list_whose_elements_change_may_hold_others(string members, string expected)
    {
        Assert.Equal(expected, await AnswersAsync("b.SetIsOriginAllowed(o => All.Contains(o[8]));", "private static readonly List<int> All = new() { 97 }; " + members));
    }

    [Theory]
    [InlineData("b.SetIsOriginAllowed(Allows);", "yes no", "static bool Allows(string o) => o == \"https://a.example\";")]
    [InlineData("bool Allows(string o) => o == \"https://a.example\"; b.SetIsOriginAllowed(Allows);", "yes no")]
    [InlineData("Func<string, bool> allows = o => o == \"https://a.example\"; b.SetIsOriginAllowed(allows);", "yes no")]
    [InlineData("Func<string, bool> allows = o => o == \"https://a.example\"; if (condition) allows = o => true; b.SetIsOriginAllowed(allows);", "yes no | yes yes")]
    [InlineData("Func<string, bool> allows = condition ? o => o == \"https://a.example\" : o => true; b.SetIsOriginAllowed(allows);", "yes no | yes yes")]
    [InlineData("var a = \"https://a.example\"; if (condition) a = \"https://b.example\"; b.SetIsOriginAllowed(a.Equals);", "no yes | yes no")]
    [InlineData("b.SetIsOriginAllowed(Field);", "yes no", "static readonly Func<string, bool> Field = o => o == \"https://a.example\";")]
    [InlineData("b.SetIsOriginAllowed(Field);", "? ?", "static Func<string, bool> Field = null!;")]
    [InlineData("b.SetIsOriginAllowed(\"https://a.example\".Equals);", "yes no")]
    [InlineData("var a = \"https://a.example\"; b.SetIsOriginAllowed(a.Equals);", "yes no")]
    [InlineData("b.SetIsOriginAllowed(text.Equals);", "? ?")]
    [InlineData("b.SetIsOriginAllowed(All.Contains);", "yes no", "private static readonly HashSet<string> All = new() { \"https://a.example\" };")]
    public async Task A_predicate_may_be_any_delegate(string code, string expected, string members = "")
    {
        Assert.Equal(expected, await AnswersAsync(code, members));
    }

    /// <summary>The predicate runs when a request comes: what it makes is not made with the policy.</summary>
    [Theory]
    [InlineData("b.SetIsOriginAllowed(o => { new CorsPolicyBuilder().AllowCredentials().Build(); return true; });", "Registration!: Predicate")]
    [InlineData("b.SetIsOriginAllowed(o => { b.AllowCredentials(); return true; });", "Registration!: Predicate")]
    public async Task A_predicate_is_asked_by_the_policy_alone(string code, string expected)
    {
        Assert.Equal(expected, PolicyText.Of((await FlowRun.PoliciesAsync(WebCode.Policy("b => { " + code + " }"))).Policies));
    }

    private static async Task<string> AnswersAsync(string code, string members = "")
    {
        var policy = Assert.Single((await FlowRun.PoliciesAsync(WebCode.Policy("b => { " + code + " }", members))).Policies);
        return string.Join(" | ", policy.States.Select(static state => $"{Answer(state, "https://a.example")} {Answer(state, "https://b.example")}").Order(StringComparer.Ordinal));
    }

    private static string Answer(PolicyState state, string origin) => OriginVerdict.Of(state, origin) switch
    {
        { Exception: { } exception } => exception,
        { IsAllowed: Known.Yes } => "yes",
        { IsAllowed: Known.No } => "no",
        _ => "?",
    };
}
