using System.Text;
using Xunit;

namespace CorsAnalyzers.Tests.Policies.Flow;

/// <summary>Calls that are entered, and what is left of what was known after calls that are not.</summary>
public class CallFlowTests
{
    [Theory]
    [InlineData("SetAsync(b);", "Registration!: unknown may throw", "static async System.Threading.Tasks.Task SetAsync(CorsPolicyBuilder b) { b.WithMethods(\"A\"); await System.Threading.Tasks.Task.Yield(); b.WithMethods(\"B\"); }")]
    [InlineData("new Child().Set(b);", "Registration!: unknown may throw", "abstract class Parent { public abstract void Set(CorsPolicyBuilder b); } class Child : Parent { public override void Set(CorsPolicyBuilder b) => b.WithMethods(\"A\"); }")]
    [InlineData("new Child().Set(b);", "Registration!: A", "abstract class Parent { public abstract void Set(CorsPolicyBuilder b); } sealed class Child : Parent { public override void Set(CorsPolicyBuilder b) => b.WithMethods(\"A\"); }")]
    [InlineData("new Child().Set(b);", "Registration!: A", "abstract class Parent { public abstract void Set(CorsPolicyBuilder b); } class Child : Parent { public sealed override void Set(CorsPolicyBuilder b) => b.WithMethods(\"A\"); }")]
    [InlineData("((Parent)new Child()).Set(b);", "Registration!: unknown may throw", "abstract class Parent { public abstract void Set(CorsPolicyBuilder b); } sealed class Child : Parent { public override void Set(CorsPolicyBuilder b) => b.WithMethods(\"A\"); }")]
    [InlineData("Set<int>(b);", "Registration!: A", "static void Set<T>(CorsPolicyBuilder b) => b.WithMethods(\"A\");")]
    [InlineData("Setter<int>.Set(b, \"A\");", "Registration!: A", "static class Setter<T> { public static void Set(CorsPolicyBuilder b, string m) => b.WithMethods(m); }")]
    [InlineData("Set(b, m: \"A\");", "Registration!: A", "static void Set(CorsPolicyBuilder b, string? other = null, string m = \"B\") { if (other != null) b.WithMethods(other); b.WithMethods(m); }")]
    [InlineData("Set(b, \"A\", \"B\");", "Registration!: A,B", "static void Set(CorsPolicyBuilder b, params string[] all) => b.WithMethods(all);")]
    [InlineData("Set(b);", "Registration!: new", "static void Set(CorsPolicyBuilder b) { }")]
    [InlineData("Set(b);", "Registration!: A | B", "static void Set(CorsPolicyBuilder b) { if (DateTime.Now.Hour > 1) { b.WithMethods(\"A\"); return; } b.WithMethods(\"B\"); }")]
    [InlineData("Set(b); b.WithMethods(\"B\");", "Registration!: A,B", "static void Set(CorsPolicyBuilder b) { if (DateTime.Now.Hour > 1) throw new Exception(); b.WithMethods(\"A\"); }")]
    [InlineData("b.WithMethods(All().ToArray());", "Registration!: A", "static List<string> All() => new List<string> { \"A\" };")]
    [InlineData("b.WithMethods(All().ToArray());", "Registration!: A", "static IEnumerable<string> All() => new[] { \"A\" };")]
    [InlineData("b.WithMethods(All().ToArray());", "Registration!: others", "static IEnumerable<string> All() { yield return \"A\"; }")]
    [InlineData("b.WithMethods(Number().ToString());", "Registration!: others", "static int Number() => 1;")]
    [InlineData("if (condition) Set(b);", "Registration!: A | B | new", "static bool condition; static void Set(CorsPolicyBuilder b) { if (condition) b.WithMethods(\"A\"); else b.WithMethods(\"B\"); }")]
    [InlineData("if (Set(b) && condition) b.WithMethods(\"B\");", "Registration!: A | A,B", "static bool condition; static bool Set(CorsPolicyBuilder b) { b.WithMethods(\"A\"); return true; }")]
    public async Task Methods_are_entered_where_no_other_can_take_their_place(string code, string expected, string members = "")
    {
        Assert.Equal(expected, await PoliciesAsync(code, members));
    }

    [Theory]
    [InlineData("void Set() { if (condition) b.WithMethods(\"A\"); } if (condition) Set(); else b.WithMethods(\"B\");", "Registration!: A | B")]
    [InlineData("Action set = () => b.WithMethods(\"A\"); set(); set.Invoke();", "Registration!: A,A")]
    [InlineData("Action<CorsPolicyBuilder> set = Set; set(b);", "Registration!: A", "static void Set(CorsPolicyBuilder b) => b.WithMethods(\"A\");")]
    [InlineData("Action<CorsPolicyBuilder> set = Parts.Set; set(b);", "Registration!: A", "static partial class Parts { public static partial void Set(CorsPolicyBuilder p); } static partial class Parts { public static partial void Set(CorsPolicyBuilder q) => q.WithMethods(\"A\"); }")]
    [InlineData("void Set() => b.WithMethods(\"A\"); Action set = Set; set();", "Registration!: A")]
    [InlineData("void Set() => b.WithMethods(\"A\"); void Run(Action set) => set(); Run(Set);", "Registration!: A")]
    [InlineData("Run(() => b.WithMethods(\"A\"));", "Registration!: A | unknown may throw", "static void Run(Func<CorsPolicyBuilder> set) => set();")]
    [InlineData("Run(x => x.WithMethods(\"A\"), b);", "Registration!: A", "static void Run(Action<CorsPolicyBuilder> set, CorsPolicyBuilder b) => set(b);")]
    [InlineData("Action set = null!; set = () => { b.WithMethods(\"A\"); set(); }; set();", "Registration!: unknown may throw")]
    [InlineData("Func<string> name = () => \"A\"; b.WithMethods(name());", "Registration!: A")]
    [InlineData("Func<string, string> same = x => x; b.WithMethods(same(\"A\"));", "Registration!: A")]
    [InlineData("Func<string, Func<string>> name = x => () => x; b.WithMethods(name(\"A\")());", "Registration!: others")]
    [InlineData("var m = \"A\"; Action set = () => m = \"B\"; set(); b.WithMethods(m);", "Registration!: B")]
    [InlineData("var m = \"A\"; Action set = () => b.WithMethods(m); m = \"B\"; set();", "Registration!: B")]
    public async Task Delegates_run_where_they_are_called(string code, string expected, string members = "")
    {
        Assert.Equal(expected, await PoliciesAsync(code, members));
    }

    /// <summary>What code out of sight may change is no longer known.</summary>
    [Theory]
    [InlineData("var w = new Wrapper(b); w.Set();", "Registration!: unknown may throw", "class Wrapper { readonly CorsPolicyBuilder held; public Wrapper(CorsPolicyBuilder b) => held = b; public void Set() => held.WithMethods(\"A\"); }")]
    [InlineData("var all = new[] { b }; all[0].WithMethods(\"A\");", "Registration!: unknown may throw; Builder!: A,others origins:others headers:others exposed:others Unknown age:? credentials:Unknown")]
    [InlineData("foreach (var x in new[] { b }) x.WithMethods(\"A\");", "Registration!: unknown may throw; Builder: A,others origins:others headers:others exposed:others Unknown age:? credentials:Unknown | unknown")]
    [InlineData("var all = new List<CorsPolicyBuilder> { b }; all[0].WithMethods(\"A\");", "Registration!: unknown may throw; Builder!: A,others origins:others headers:others exposed:others Unknown age:? credentials:Unknown")]
    [InlineData("var all = new List<CorsPolicyBuilder>(); all.Add(b); all[0].WithMethods(\"A\");", "Registration!: unknown may throw; Builder!: A,others origins:others headers:others exposed:others Unknown age:? credentials:Unknown")]
    [InlineData("object o = b; ((CorsPolicyBuilder)o).WithMethods(\"A\");", "Registration!: A")]
    [InlineData("(b as CorsPolicyBuilder)!.WithMethods(\"A\");", "Registration!: A")]
    [InlineData("dynamic d = b; d.WithMethods(\"A\");", "Registration!: unknown may throw")]
    [InlineData("var o = new { Builder = b }; o.Builder.WithMethods(\"A\");", "Registration!: A,others origins:others headers:others exposed:others Unknown age:? credentials:Unknown may throw")]
    [InlineData("Func<string[], CorsPolicyBuilder> with = b.WithMethods; with(new[] { \"A\" });", "Registration!: unknown may throw")]
    [InlineData("void Add(string m) => b.WithMethods(m); Array.ForEach(texts, Add);", "Registration!: unknown may throw")]
    [InlineData("Action set = () => b.WithMethods(\"A\"); set.DynamicInvoke();", "Registration!: A | unknown may throw")]
    [InlineData("texts.ToList().ForEach(t => Console.WriteLine(t));", "Registration!: new")]
    [InlineData("var m = new List<string> { \"A\" }; texts.ToList().ForEach(t => m.Add(t)); b.WithMethods(m.ToArray());", "Registration!: others")]
    [InlineData("var m = new List<string> { \"A\" }; void Add(string t) => m.Add(t); Array.ForEach(texts, Add); b.WithMethods(m.ToArray());", "Registration!: others")]
    [InlineData("var m = new List<string> { \"A\" }; texts.ToList().ForEach(t => Console.WriteLine(m.Contains(t))); b.WithMethods(m.ToArray());", "Registration!: A")]
    [InlineData("var m = \"A\"; texts.ToList().ForEach(t => m = t); b.WithMethods(m);", "Registration!: others")]
    [InlineData("var m = \"A\"; texts.ToList().ForEach(t => { if (text == \"\") m += t; }); b.WithMethods(m);", "Registration!: others")]
    [InlineData("var n = 1; var m = \"A\"; texts.ToList().ForEach(t => Set(ref m)); b.WithMethods(m);", "Registration!: others", "static void Set(ref string m) => m = \"B\";")]
    [InlineData("var m = \"A\"; texts.ToList().ForEach(t => Console.WriteLine(m)); b.WithMethods(m);", "Registration!: A")]
    [InlineData("var m = new List<string> { \"A\" }; m.ToString(); b.WithMethods(m.ToArray());", "Registration!: A")]
    [InlineData("var m = new[] { \"A\" }; var n = new List<string>(m); n.Add(\"B\"); b.WithMethods(m);", "Registration!: A")]
    public async Task What_others_may_change_is_not_known(string code, string expected, string members = "")
    {
        Assert.Equal(expected, await PoliciesAsync(code, members));
    }

    /// <summary>A variable that is given by reference has another value after the call.</summary>
    [Theory]
    [InlineData("var m = \"A\"; Set(b, ref m); b.WithMethods(m);", "Registration!: B", "static void Set(CorsPolicyBuilder b, ref string m) { m = \"B\"; }")]
    [InlineData("Set(b, out var m); b.WithMethods(m);", "Registration!: B", "static void Set(CorsPolicyBuilder b, out string m) { m = \"B\"; }")]
    [InlineData("void Set(out string x) { x = \"B\"; } var m = \"A\"; Set(out m); b.WithMethods(m);", "Registration!: B")]
    [InlineData("void Set(ref string x) { b.WithMethods(x); x = \"B\"; } var m = \"A\"; Set(ref m); b.WithMethods(m);", "Registration!: A,B")]
    [InlineData("Set(ref b); b.WithMethods(\"B\");", "Registration!: A,B", "static void Set(ref CorsPolicyBuilder b) => b.WithMethods(\"A\");")]
    [InlineData("Set(ref b); b.WithMethods(\"B\");", "Registration!: new; Builder! in helper: B", "static void Set(ref CorsPolicyBuilder b) => b = new CorsPolicyBuilder();")]
    [InlineData("Make(out var other); other.WithMethods(\"A\");", "Registration!: new; Builder! in helper: A", "static void Make(out CorsPolicyBuilder b) => b = new CorsPolicyBuilder();")]
    [InlineData("var m = \"A\"; if (Set(b, ref m)) b.WithMethods(m);", "Registration!: B | new", "static bool Set(CorsPolicyBuilder b, ref string m) { if (DateTime.Now.Hour > 1) { m = \"B\"; return true; } return false; }")]
    [InlineData("Set set = (ref string x) => x = \"B\"; var m = \"A\"; set(ref m); b.WithMethods(m);", "Registration!: B", "delegate void Set(ref string m);")]
    [InlineData("Set set = Change; var m = \"A\"; set(ref m); b.WithMethods(m);", "Registration!: B", "delegate void Set(ref string m); static void Change(ref string m) => m = \"B\";")]
    [InlineData("var m = \"A\"; Set(b, ref m); b.WithMethods(m);", "Registration!: B | C", "static void Set(CorsPolicyBuilder b, ref string m) { m = DateTime.Now.Hour > 1 ? \"B\" : \"C\"; }")]
    [InlineData("var m = new[] { \"A\" }; m[0] = condition ? \"B\" : \"C\"; b.WithMethods(m);", "Registration!: others")]
    [InlineData("var m = \"A\"; Set(b, in m); b.WithMethods(m);", "Registration!: A,A", "static void Set(CorsPolicyBuilder b, in string m) => b.WithMethods(m);")]
    [InlineData("var m = \"A\"; int.TryParse(text, out var n); b.WithMethods(m);", "Registration!: A")]
    [InlineData("var m = new List<string> { \"A\" }; Set(b, ref m); b.WithMethods(m.ToArray());", "Registration!: B", "static void Set(CorsPolicyBuilder b, ref List<string> m) { m = new List<string> { \"B\" }; }")]
    public async Task A_variable_given_by_reference_may_have_another_value(string code, string expected, string members = "")
    {
        Assert.Equal(expected, await PoliciesAsync(code, members));
    }

    /// <summary>Fields and properties that were assigned have the value they were given, also after and within helpers.</summary>
    [Theory]
    [InlineData("Name = \"B\"; b.WithMethods(Name);", "Registration!: B", "static string Name = \"A\";")]
    [InlineData("Name = \"B\"; b.WithMethods(Name);", "Registration!: B", "static string Name { get; set; } = \"A\";")]
    [InlineData("Name = \"B\"; Set(b);", "Registration!: B", "static string Name = \"A\"; static void Set(CorsPolicyBuilder b) => b.WithMethods(Name);")]
    [InlineData("Set(b); b.WithMethods(Name);", "Registration!: B", "static string Name = \"A\"; static void Set(CorsPolicyBuilder b) => Name = \"B\";")]
    [InlineData("Name = \"C\"; Name = condition ? \"A\" : \"B\"; b.WithMethods(Name);", "Registration!: A | B", "static string Name = \"A\";")]
    [InlineData("Name = \"C\"; Name = condition ? \"A\" : \"B\"; b.WithMethods(Name);", "Registration!: A | B", "static string Name { get; set; } = \"A\";")]
    [InlineData("Name = \"C\"; Name ??= condition ? \"A\" : \"B\"; b.WithMethods(Name);", "Registration!: C", "static string Name = \"A\";")]
    [InlineData("b.WithMethods(A);", "Registration!: others", "static readonly string A = DateTime.Now.Hour > 1 ? \"A\" : \"B\";")]
    [InlineData("b.WithMethods(A);", "Registration!: others", "static readonly string A; static Cors() { Set(out A); } static void Set(out string a) { a = \"A\"; }")]
    [InlineData("b.WithMethods(A);", "Registration!: others", "static readonly string A = \"A\"; static Cors() { Set(out A); } static void Set(out string a) { a = \"B\"; }")]
    [InlineData("b.WithMethods(A);", "Registration!: A", "static readonly string A = \"A\"; static string B; static Cors() { B = \"B\"; }")]
    [InlineData("b.WithMethods(A);", "Registration!: others", "static readonly string A = \"A\"; static string B; static Cors() { (A, B) = (\"B\", \"C\"); }")]
    [InlineData("b.WithMethods(A);", "Registration!: A | others", "static string A => DateTime.Now.Hour > 1 ? \"A\" : text; static string text = \"\";")]
    public async Task A_field_has_the_value_it_was_given(string code, string expected, string members)
    {
        Assert.Equal(expected, await PoliciesAsync(code, members));
    }

    /// <summary>Helpers within helpers are entered down to a depth.</summary>
    [Theory]
    [InlineData(4, "b.WithMethods(\"A\")", "Registration!: A")]
    [InlineData(5, "b.WithMethods(\"A\")", "Registration!: unknown may throw")]
    [InlineData(3, "b.WithMethods(Name)", "Registration!: A")]
    [InlineData(4, "b.WithMethods(Name)", "Registration!: others")]
    public async Task Helpers_are_entered_down_to_a_depth(int depth, string inner, string expected)
    {
        var members = new StringBuilder("static readonly string Name = \"A\"; ");
        for (var i = 1; i < depth; i++) members.Append($"static void Set{i}(CorsPolicyBuilder b) => Set{i + 1}(b); ");
        members.Append($"static void Set{depth}(CorsPolicyBuilder b) => {inner};");
        Assert.Equal(expected, await PoliciesAsync("Set1(b);", members.ToString()));
    }

    /// <summary>Sixteen ways through one expression are kept apart; of more, what they have in common is known.</summary>
    [Theory]
    [InlineData(16, "Registration!: X,0 | X,1 | X,10 | X,11 | X,12 | X,13 | X,14 | X,15 | X,2 | X,3 | X,4 | X,5 | X,6 | X,7 | X,8 | X,9")]
    [InlineData(17, "Registration!: X,others")]
    public async Task Many_ways_through_an_expression_become_one(int ways, string expected)
    {
        var cases = string.Concat(Enumerable.Range(1, ways - 1).Select(static i => $"case \"{i}\": return \"{i}\"; "));
        Assert.Equal(expected, await PoliciesAsync("b.WithMethods(\"X\").WithMethods(Name(text));", "static string Name(string text) { switch (text) { " + cases + "} return \"0\"; }"));
    }

    [Theory]
    [InlineData(15, false)]
    [InlineData(16, true)]
    public async Task Many_ways_to_one_place_become_one(int cases, bool joins)
    {
        var code = string.Concat(Enumerable.Range(1, cases).Select(static i => $"case \"{i}\": b.WithMethods(\"{i}\"); break; "));
        var policies = (await FlowRun.PoliciesAsync(WebCode.Policy("b => { switch (text) { " + code + "} b.AllowCredentials(); }"))).Policies;
        if (joins) Assert.Equal("Registration!: others credentials:Yes!", PolicyText.Of(policies));
        else Assert.Equal(cases + 1, Assert.Single(policies).States.Length);
    }

    /// <summary>Which of many builders an expression gives is not known, so that a call on it may change any of them.</summary>
    [Fact]
    public async Task Of_many_builders_any_may_be_the_one()
    {
        var cases = string.Concat(Enumerable.Range(1, 17).Select(static i => $"case \"{i}\": return new CorsPolicyBuilder().WithHeaders(\"{i}\"); "));
        Assert.Equal("Registration!: new", await PoliciesAsync("Pick(text).WithMethods(\"A\");", "static CorsPolicyBuilder Pick(string text) { switch (text) { " + cases + "} return null!; }"));
    }

    private static async Task<string> PoliciesAsync(string code, string members = "") =>
        PolicyText.Of((await FlowRun.PoliciesAsync(WebCode.Policy("b => { " + code + " }", members))).Policies);
}
