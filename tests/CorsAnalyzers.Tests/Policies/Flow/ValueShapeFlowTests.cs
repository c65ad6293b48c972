using Xunit;

namespace CorsAnalyzers.Tests.Policies.Flow;

/// <summary>Expressions and statements whose value is known, and their neighbours whose value is not.</summary>
public class ValueShapeFlowTests
{
    [Theory]
    [InlineData("var off = false; var on = !off; if (on) b.WithMethods(\"A\"); else b.WithMethods(\"B\");", "Registration!: A")]
    [InlineData("var production = !environment.IsDevelopment(); if (production) b.WithMethods(\"A\"); else b.WithMethods(\"B\");", "Registration!: A | dev B")]
    [InlineData("var other = !condition; if (other) b.WithMethods(\"A\"); else b.WithMethods(\"B\");", "Registration!: A | B")]
    [InlineData("b.SetPreflightMaxAge(-TimeSpan.MinValue);", "Registration!: age:?")]
    [InlineData("b.SetPreflightMaxAge(-TimeSpan.FromSeconds(-5));", "Registration!: age:00:00:05")]
    [InlineData("b.SetPreflightMaxAge(-TimeSpan.Parse(text));", "Registration!: age:?")]
    [InlineData("Name n = \"A\"; b.WithMethods(n);", "Registration!: others", "struct Name { public static implicit operator Name(string s) => default; public static implicit operator string(Name n) => \"\"; }")]
    [InlineData("object o = \"A\"; b.WithMethods((string)o);", "Registration!: A")]
    [InlineData("var n = 1.5; var m = \"A\" + n; b.WithMethods(m);", "Registration!: others")]
    [InlineData("string? none = null; var m = \"A\" + none; b.WithMethods(m);", "Registration!: A")]
    [InlineData("var m = new[] { \"A\" }; b.WithMethods(m[0]);", "Registration!: others")]
    [InlineData("var m = new List<string> { \"A\" }; m[0] = \"B\"; b.WithMethods(m.ToArray());", "Registration!: others")]
    [InlineData("if (b is CorsPolicyBuilder) b.WithMethods(\"A\");", "Registration!: A | new")]
    [InlineData("if (b is not null) b.WithMethods(\"A\");", "Registration!: A | new")]
    [InlineData("b?.WithMethods(\"A\");", "Registration!: A")]
    [InlineData("b?.AllowCredentials();", "Registration!: credentials:Yes")]
    [InlineData("b!.AllowCredentials();", "Registration!: credentials:Yes!")]
    [InlineData("_ = nameof(b); _ = typeof(CorsPolicyBuilder); b.WithMethods(\"A\");", "Registration!: A")]
    [InlineData("_ = $\"{text}\"; b.WithMethods(\"A\");", "Registration!: A")]
    [InlineData("switch (text) { case \"x\": b.WithMethods(\"A\"); break; } switch (texts[0]) { case \"x\": b.WithMethods(\"B\"); break; }", "Registration!: A | A,B | B | new")]
    [InlineData("switch (text.Length) { case 1: b.WithMethods(\"A\"); break; } switch (text.Length) { case 1: b.WithMethods(\"B\"); break; }", "Registration!: A,B | new")]
    [InlineData("if (DateTime.Now.Hour > 1) { throw new Exception(); } else { b.WithMethods(\"A\"); }", "Registration!: A")]
    [InlineData("try { b.WithMethods(\"A\"); } catch { throw; }", "Registration!: A")]
    [InlineData("_ = text ?? throw new Exception(); b.WithMethods(\"A\");", "Registration!: A")]
    [InlineData("foreach (var m in new List<string> { \"A\", \"B\" }) b.WithMethods(m);", "Registration!: A,B")]
    [InlineData("foreach (var m in new[] { \"A\", text }) b.WithMethods(m);", "Registration!: new | others")]
    [InlineData("b.WithMethods(A);", "Registration!: others", "static readonly string A = \"A\"; static Cors() { Cors.A = \"B\"; }")]
    [InlineData("b.WithOrigins(\"HTTPS://A.Example/\");", "Registration!: origins:https://a.example/")]
    public async Task A_value_is_what_its_expression_makes(string code, string expected, string members = "")
    {
        Assert.Equal(expected, PolicyText.Of((await FlowRun.PoliciesAsync(WebCode.Policy("b => { " + code + " }", members))).Policies));
    }

    /// <summary>Lists and properties of a policy object.</summary>
    [Theory]
    [InlineData("p.Methods.Add(\"A\"); p.Methods.Contains(\"A\");", "PolicyObject!: A")]
    [InlineData("p.Methods.Add(\"A\"); p.Methods.IndexOf(\"A\");", "PolicyObject!: A")]
    [InlineData("p.Methods.Add(\"A\"); p.Methods.GetEnumerator();", "PolicyObject!: A")]
    [InlineData("p.Methods.Add(\"A\"); p.Methods.CopyTo(texts, 0);", "PolicyObject!: A")]
    [InlineData("p.Methods.Add(\"A\"); foreach (var m in p.Methods) Console.WriteLine(m);", "PolicyObject!: A")]
    [InlineData("p.Methods.Add(\"A\"); p.Methods.Insert(0, \"B\");", "PolicyObject!: others")]
    [InlineData("p.Methods.Add(\"A\"); p.Methods.RemoveAt(0);", "PolicyObject!: others")]
    [InlineData("p.Methods.Add(null!); p.Methods.Add(\"A\");", "PolicyObject!: ,A")]
    [InlineData("p.Headers.Add(null!); p.Headers.Add(\"A\");", "PolicyObject!: headers:,A")]
    [InlineData("p.Origins.Add(null!);", "PolicyObject!: origins:others")]
    [InlineData("p.Methods.Add(text);", "PolicyObject!: others")]
    [InlineData("p.SupportsCredentials = true;", "PolicyObject!: credentials:Yes!")]
    [InlineData("p.SupportsCredentials = true; p.SupportsCredentials = false;", "PolicyObject!: credentials:No! SupportsCredentials undoes p.SupportsCredentials = true")]
    [InlineData("p.SupportsCredentials = condition ? true : false;", "PolicyObject!: credentials:No! | credentials:Yes!")]
    [InlineData("p.PreflightMaxAge = condition ? TimeSpan.FromSeconds(1) : null;", "PolicyObject!: age:00:00:01 | new")]
    [InlineData("p.IsOriginAllowed = condition ? o => true : o => false;", "PolicyObject!: Always | Never")]
    [InlineData("p.PreflightMaxAge = TimeSpan.FromSeconds(-1);", "PolicyObject!: age:-00:00:01 NegativeMaxAge at TimeSpan.FromSeconds(-1)")]
    [InlineData("var q = condition ? p : p; q.Methods.Add(\"A\");", "PolicyObject!: A")]
    [InlineData("services.AddCors(); p.Methods.Add(\"A\");", "PolicyObject!: A")]
    [InlineData("if (p is { AllowAnyMethod: true }) p.Methods.Add(\"A\");", "PolicyObject!: A | new")]
    public async Task A_policy_object_is_what_is_put_into_it(string code, string expected)
    {
        Assert.Equal(expected, PolicyText.Of((await FlowRun.PoliciesAsync(WebCode.Statements("var p = new CorsPolicy(); " + code))).Policies));
    }

    [Theory]
    [InlineData("services.AddCors(o => { o.AddPolicy(\"p\", Out.Set); o.AddPolicy(\"q\", b => b.WithMethods(\"A\")); });", "Registration!: A")]
    [InlineData("services.AddCors(o => { o.AddPolicy(\"p\", b => { if (condition) b.WithMethods(\"A\"); }); o.AddPolicy(\"q\", b => b.WithMethods(\"B\")); });", "Registration!: A | new; Registration!: B")]
    [InlineData("services.AddCors(o => { o.AddPolicy(\"p\", b => { if (condition) b.WithMethods(\"A\"); }); o.AddPolicy(\"q\", b => { if (condition) b.WithMethods(\"B\"); }); });", "Registration!: A | new; Registration!: B | new")]
    [InlineData("var m = \"A\"; services.AddCors(o => o.AddPolicy(\"p\", b => m = \"B\")); services.AddCors(o => o.AddPolicy(\"q\", b => b.WithMethods(m)));", "Registration!: new; Registration!: B")]
    [InlineData("Out.Held.WithMethods(\"A\"); Out.Held.WithMethods(\"B\");", "Builder!: A,B,others origins:others headers:others exposed:others Unknown age:? credentials:Unknown")]
    [InlineData("services.Configure<CorsOptions>(o => o.AddPolicy(\"p\", b => b.WithMethods(\"A\")));", "Registration!: A")]
    [InlineData("services.PostConfigure<CorsOptions>(o => o.AddPolicy(\"p\", b => b.WithMethods(\"A\")));", "Registration!: A")]
    [InlineData("services.ConfigureAll<CorsOptions>(o => o.AddPolicy(\"p\", b => b.WithMethods(\"A\")));", "Registration: A")]
    [InlineData("var p = new CorsPolicy { Origins = { \"https://a.example\" } }; var q = new CorsPolicyBuilder(p).Build(); q.Origins.Clear(); var r = new CorsPolicyBuilder(q).Build(); p.Origins.Add(\"https://b.example\");", "Build!: origins:https://a.example reads:https://a.example; Build!: reads:https://a.example; PolicyObject!: origins:https://a.example,https://b.example; PolicyObject!: reads:https://a.example,https://b.example; PolicyObject!: reads:https://a.example,https://b.example")]
    [InlineData("var p = new CorsPolicy { Origins = { \"https://a.example\" } }; var q = new CorsPolicyBuilder(p).Build(); var r = new CorsPolicyBuilder(q).Build(); q.Origins.Add(\"https://b.example\");", "Build!: origins:https://a.example reads:https://a.example; Build!: origins:https://a.example reads:https://a.example; PolicyObject!: origins:https://a.example; PolicyObject!: origins:https://a.example,https://b.example reads:https://a.example; PolicyObject!: origins:https://a.example reads:https://a.example")]
    public async Task Policies_of_one_member_are_kept_apart(string code, string expected)
    {
        var members = "abstract class Out { public static Action<CorsPolicyBuilder> Set = null!; public static CorsPolicyBuilder Held = null!; }";
        Assert.Equal(expected, PolicyText.Of((await FlowRun.PoliciesAsync(WebCode.Statements(code, members))).Policies));
    }

    [Fact]
    public async Task A_builder_that_is_left_as_it_was_given_is_no_policy_of_the_member()
    {
        Assert.Empty((await FlowRun.PoliciesAsync(WebCode.Usings + "class C { CorsPolicyBuilder Same(CorsPolicyBuilder b) { return b; } }")).Policies);
    }

    [Fact]
    public async Task A_list_that_one_part_of_a_type_changes_may_hold_others()
    {
        var code = WebCode.Usings + """
            static partial class Cors
            {
                public static void Set(CorsPolicyBuilder b) => b.SetIsOriginAllowed(o => All.Contains(o));
                private static readonly List<string> All = new() { "https://a.example" };
            }
            static partial class Cors
            {
                static void More() => All.Add("");
            }
            """;
        var predicate = Assert.Single(Assert.Single((await FlowRun.PoliciesAsync(code)).Policies).States).OriginTest.Predicate!;
        Assert.Equal("Unknown", predicate.Ask("https://b.example").Outcome.ToString());
    }
}
