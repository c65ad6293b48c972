using CorsAnalyzers.Policies;
using Xunit;

namespace CorsAnalyzers.Tests.Policies.Flow;

/// <summary>Where the parts of a policy come from, and what a report in the member under analysis points at.</summary>
public class PolicyPlaceTests
{
    /// <summary>Of each method of the policy: the call, the value, and how many bodies deep the innermost one is that knows both.</summary>
    [Theory]
    [InlineData("b.WithMethods(\"A\");", "A: b.WithMethods(\"A\"), \"A\", 2")]
    [InlineData("b.WithMethods(\"A\", \"B\");", "A: b.WithMethods(\"A\", \"B\"), \"A\", 2; B: b.WithMethods(\"A\", \"B\"), \"B\", 2")]
    [InlineData("var m = \"A\"; b.WithMethods(m);", "A: b.WithMethods(m), \"A\", 2")]
    [InlineData("b.WithMethods(\"A\" + Name());", "AB: b.WithMethods(\"A\" + Name()), \"A\" + Name(), 2", "static string Name() => \"B\";")]
    [InlineData("var m = \"A\"; b.WithMethods($\"{m}B\");", "AB: b.WithMethods($\"{m}B\"), $\"{m}B\", 2")]
    [InlineData("Set(b);", "A: Set(b), Set(b), 3", "static void Set(CorsPolicyBuilder b) => b.WithMethods(\"A\");")]
    [InlineData("Set(b, \"A\");", "A: Set(b, \"A\"), \"A\", 2", "static void Set(CorsPolicyBuilder b, string m) => b.WithMethods(m);")]
    [InlineData("One(b);", "A: One(b), One(b), 4", "static void One(CorsPolicyBuilder b) => Two(b); static void Two(CorsPolicyBuilder b) => b.WithMethods(\"A\");")]
    [InlineData("One(b);", "A: One(b), One(b), 3", "static void One(CorsPolicyBuilder b) => Two(b, \"A\"); static void Two(CorsPolicyBuilder b, string m) => b.WithMethods(m);")]
    [InlineData("One(b, \"A\");", "A: One(b, \"A\"), \"A\", 2", "static void One(CorsPolicyBuilder b, string m) => Two(b, m); static void Two(CorsPolicyBuilder b, string m) => b.WithMethods(m);")]
    [InlineData("void Set() => b.WithMethods(\"A\"); Set();", "A: b.WithMethods(\"A\"), \"A\", 3")]
    [InlineData("void Set(string m) => b.WithMethods(m); Set(\"A\");", "A: b.WithMethods(m), \"A\", 2")]
    [InlineData("void Set() => Out(b); Set();", "A: Out(b), Out(b), 4", "static void Out(CorsPolicyBuilder b) => b.WithMethods(\"A\");")]
    [InlineData("string Name() => \"A\"; b.WithMethods(Name());", "A: b.WithMethods(Name()), \"A\", 2")]
    [InlineData("string Name() => \"A\"; void Set() => b.WithMethods(Name()); Set();", "A: b.WithMethods(Name()), \"A\", 3")]
    [InlineData("string Name() => \"A\"; void Set(string m) => b.WithMethods(m); Set(Name());", "A: b.WithMethods(m), \"A\", 2")]
    [InlineData("b.WithMethods(Name());", "A: b.WithMethods(Name()), b.WithMethods(Name()), 2", "static string Name() => \"A\";")]
    [InlineData("Set(b, Name());", "A: Set(b, Name()), Set(b, Name()), 2", "static void Set(CorsPolicyBuilder b, string m) => b.WithMethods(m); static string Name() => \"A\";")]
    [InlineData("b.WithMethods(Methods);", "A: b.WithMethods(Methods), b.WithMethods(Methods), 2", "static readonly string[] Methods = { \"A\" };")]
    [InlineData("b.WithMethods(A);", "A: b.WithMethods(A), A, 2", "const string A = \"A\";")]
    [InlineData("b.WithMethods(A);", "A: b.WithMethods(A), b.WithMethods(A), 2", "static readonly string A = \"A\";")]
    [InlineData("b.WithMethods(new[] { \"A\", Name() });", "A: b.WithMethods(new[] { \"A\", Name() }), \"A\", 2; B: b.WithMethods(new[] { \"A\", Name() }), b.WithMethods(new[] { \"A\", Name() }), 2", "static string Name() => \"B\";")]
    [InlineData("b.AllowAnyMethod();", "*: b.AllowAnyMethod(), b.AllowAnyMethod(), 2")]
    [InlineData("b.WithMethods((string)null!);", ": b.WithMethods((string)null!), (string)null!, 2")]
    [InlineData("b.WithMethods(\"a \".Trim());", "a: b.WithMethods(\"a \".Trim()), \"a \".Trim(), 2")]
    [InlineData("b.WithMethods(\"a\".Trim());", "a: b.WithMethods(\"a\".Trim()), \"a\", 2")]
    public async Task Every_entry_has_its_place(string code, string expected, string members = "")
    {
        var state = await StateAsync(code, members);
        Assert.Equal(expected, string.Join("; ", state.Methods.Entries.Select(static entry => entry.Written + ": " + Text(entry.Place))));
    }

    [Theory]
    [InlineData("b.SetPreflightMaxAge(TimeSpan.FromSeconds(5));", "b.SetPreflightMaxAge(TimeSpan.FromSeconds(5)), TimeSpan.FromSeconds(5), 2", 5d)]
    [InlineData("b.SetPreflightMaxAge(TimeSpan.FromMinutes(2.5));", "b.SetPreflightMaxAge(TimeSpan.FromMinutes(2.5)), TimeSpan.FromMinutes(2.5), 2", 2.5)]
    [InlineData("b.SetPreflightMaxAge(new TimeSpan(7));", "b.SetPreflightMaxAge(new TimeSpan(7)), new TimeSpan(7), 2", 7d)]
    [InlineData("b.SetPreflightMaxAge(new TimeSpan(0, 1, 0));", "b.SetPreflightMaxAge(new TimeSpan(0, 1, 0)), new TimeSpan(0, 1, 0), 2", null)]
    [InlineData("b.SetPreflightMaxAge(Age);", "b.SetPreflightMaxAge(Age), b.SetPreflightMaxAge(Age), 2", 5d, "static readonly TimeSpan Age = TimeSpan.FromSeconds(5);")]
    [InlineData("b.SetPreflightMaxAge(TimeSpan.MaxValue);", "b.SetPreflightMaxAge(TimeSpan.MaxValue), TimeSpan.MaxValue, 2", null)]
    [InlineData("b.SetPreflightMaxAge(TimeSpan.Parse(text));", "b.SetPreflightMaxAge(TimeSpan.Parse(text)), b.SetPreflightMaxAge(TimeSpan.Parse(text)), 2", null)]
    public async Task A_max_age_has_its_place_and_its_number(string code, string place, double? number, string members = "")
    {
        var age = (await StateAsync(code, members)).MaxAge;
        Assert.Equal(place, Text(age.Place!));
        Assert.Equal(number, age.Number);
    }

    [Theory]
    [InlineData("b.WithMethods(text ?? \"A\");", true)]
    [InlineData("b.WithMethods(texts.Length > 1 ? text : \"A\");", false)]
    [InlineData("b.WithMethods(\"A\");", false)]
    public async Task What_stands_behind_a_missing_value_is_a_fallback(string code, bool expected)
    {
        var states = (await FlowRun.PoliciesAsync(WebCode.Policy("b => { " + code + " }"))).Policies.Single().States;
        var entry = Assert.Single(states.SelectMany(static state => state.Methods.Entries));
        Assert.Equal(expected, entry.Place.IsFallback);
        Assert.False(entry.IsMissingValue);
    }

    [Theory]
    [InlineData("b.WithOrigins(text ?? \"\");", true)]
    [InlineData("b.WithOrigins(\"\");", false)]
    public async Task An_empty_fallback_is_a_missing_value(string code, bool expected)
    {
        var states = (await FlowRun.PoliciesAsync(WebCode.Policy("b => { " + code + " }"))).Policies.Single().States;
        Assert.Equal(expected, Assert.Single(states.SelectMany(static state => state.Origins.Entries)).IsMissingValue);
    }

    /// <summary>What the builder is given is normalised as an origin; what is put into a policy's list stays as it is.</summary>
    [Theory]
    [InlineData("new CorsPolicyBuilder(\"HTTPS://A.Example/\").Build();", "https://a.example/ True")]
    [InlineData("new CorsPolicyBuilder().WithOrigins(\"HTTPS://A.Example\").Build();", "https://a.example True")]
    [InlineData("new CorsPolicy().Origins.Add(\"HTTPS://A.Example\");", "HTTPS://A.Example False")]
    [InlineData("new CorsPolicyBuilder(new CorsPolicy { Origins = { \"HTTPS://A.Example\" } }).Build();", "https://a.example True")]
    public async Task Origins_are_normalised_by_the_builder_alone(string code, string expected)
    {
        var policies = (await FlowRun.PoliciesAsync(WebCode.Statements(code))).Policies;
        var entry = Assert.Single(Assert.Single(policies[^1].States).Origins.Entries);
        Assert.Equal(expected, $"{entry.Held} {entry.IsNormalized}");
    }

    [Theory]
    [InlineData("b.WithMethods(\"HTTPS://A.Example/\");", "HTTPS://A.Example/")]
    [InlineData("b.WithHeaders(\"X-A/\");", "X-A/")]
    [InlineData("b.WithExposedHeaders(\"HTTPS://B\");", "HTTPS://B")]
    public async Task Names_are_not_normalised(string code, string expected)
    {
        var state = await StateAsync(code);
        Assert.Equal(expected, Assert.Single(state.Methods.Entries.Concat(state.Headers.Entries).Concat(state.ExposedHeaders.Entries)).Held);
    }

    /// <summary>What a report about the policy as a whole points at, and whether the policy is finished there.</summary>
    [Theory]
    [InlineData("services.AddCors(o => o.AddPolicy(\"p\", b => b.WithMethods(\"A\")));", "AddPolicy in use")]
    [InlineData("void Run(IApplicationBuilder app) => app.UseCors(b => b.WithMethods(\"A\"));", "UseCors in use")]
    [InlineData("void Run(IApplicationBuilder? app) => app?.UseCors(b => b.WithMethods(\"A\"));", "UseCors in use")]
    [InlineData("var p = new CorsPolicyBuilder().WithMethods(\"A\").Build();", "Build; new CorsPolicyBuilder()")]
    [InlineData("new CorsPolicyBuilder().WithMethods(\"A\");", "new CorsPolicyBuilder()")]
    [InlineData("var p = new CorsPolicy(); p.Methods.Add(\"A\"); services.AddCors(o => o.AddPolicy(\"p\", p));", "AddPolicy in use; new CorsPolicy()")]
    public async Task Every_site_has_its_name(string code, string expected)
    {
        var sites = (await FlowRun.PoliciesAsync(WebCode.Statements(code))).Policies
            .Where(static policy => policy.States.Any(static state => state != PolicyState.Unknown)).Select(static policy => policy.Site);
        Assert.Equal(expected, string.Join("; ", sites.Select(static site => site.NamePart + (site.IsInUse ? " in use" : ""))));
    }

    private static async Task<PolicyState> StateAsync(string code, string members = "") =>
        Assert.Single(Assert.Single((await FlowRun.PoliciesAsync(WebCode.Policy("b => { " + code + " }", members))).Policies).States);

    private static string Text(CodePlace place) => $"{place.InUnit}, {place.ValueInUnit}, {place.Home.Depth}";
}
