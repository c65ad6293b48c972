using CorsAnalyzers.Policies;
using Xunit;

namespace CorsAnalyzers.Tests.Policies.Flow;

/// <summary>Strings that come from configuration: which key, in which form, and whether it may be missing.</summary>
public class ConfigurationFlowTests
{
    /// <summary>
    /// Of each source of the policy's origins: its kind and key, whether it gives one string of several, what settings files can tell
    /// of it, and what stands in the way of that. Known entries come before, and what is known from nowhere comes last.
    /// </summary>
    [Theory]
    [InlineData("b.WithOrigins(configuration.GetSection(\"a\").Get<string[]>());", "ConfigurationOrNull(a) reads List a")]
    [InlineData("b.WithOrigins(configuration.GetSection(\"a\").Get<string[]>()!);", "ConfigurationOrNull(a) reads List a")]
    [InlineData("b.WithOrigins(configuration.GetSection(\"a\").GetSection(\"b\").Get<List<string>>().ToArray());", "ConfigurationOrNull(a:b) reads List a:b")]
    [InlineData("b.WithOrigins(configuration.GetRequiredSection(\"a\").Get<string[]>());", "Configuration(a) reads List a")]
    [InlineData("b.WithOrigins(configuration.GetSection(text).Get<string[]>());", "ConfigurationOrNull()")]
    [InlineData("b.WithOrigins(configuration[\"a\"]);", "ConfigurationOrNull(a) one of several reads Text a")]
    [InlineData("b.WithOrigins(configuration[\"a\"], \"https://a.example\");", "https://a.example; ConfigurationOrNull(a) one of several reads Text a")]
    [InlineData("b.WithOrigins(configuration[text]);", "ConfigurationOrNull() one of several")]
    [InlineData("b.WithOrigins(configuration.GetSection(\"a\").Value);", "ConfigurationOrNull(a) one of several reads Text a")]
    [InlineData("b.WithOrigins(configuration.GetValue<string>(\"a\"));", "ConfigurationOrNull(a) one of several reads Text a")]
    [InlineData("b.WithOrigins(configuration.GetValue<string>(\"a\", \"x\"));", "Configuration(a) one of several reads Text a or not")]
    [InlineData("b.WithOrigins(configuration.GetValue<string[]>(\"a\"));", "ConfigurationOrNull(a)")]
    [InlineData("b.WithOrigins(configuration.GetSection(\"a\").Get<string[]>() ?? new string[0]);", " | Configuration(a) reads List a")]
    [InlineData("b.WithOrigins(configuration.GetSection(\"a\").Get<string[]>() ?? new[] { \"https://a.example\" });", "Configuration(a) reads List a | https://a.example")]
    [InlineData("b.WithOrigins(configuration[\"a\"] ?? \"https://a.example\");", "Configuration(a) one of several reads Text a | https://a.example")]
    [InlineData("b.WithOrigins(configuration.GetSection(\"a\").Get<string[]>().Concat(new[] { \"https://a.example\" }).ToArray());", "others")]
    [InlineData("b.WithOrigins(new[] { \"https://a.example\" }.Concat(configuration.GetSection(\"a\").Get<string[]>()).ToArray());", "https://a.example; Configuration(a) one of several reads List a")]
    [InlineData("b.WithOrigins(new[] { \"https://a.example\" }.Concat(texts).ToArray());", "https://a.example; others")]
    [InlineData("b.WithOrigins(configuration[\"a\"].Split(','));", "UntrimmedSplit(a) reads Text a cut")]
    [InlineData("b.WithOrigins(configuration[\"a\"].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));", "Configuration(a) reads Text a cut")]
    [InlineData("b.WithOrigins(text.Split(','));", "UntrimmedSplit()")]
    [InlineData("b.WithOrigins(text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));", "others")]
    [InlineData("b.WithOrigins(text.Split(text));", "others")]
    [InlineData("b.WithOrigins(\"https://a.example,https://b.example\".Split(','));", "https://a.example by \"https://a.example,https://b.example\".Split(','); https://b.example by \"https://a.example,https://b.example\".Split(',')")]
    [InlineData("b.WithOrigins(Read());", "ConfigurationOrNull(a) reads List a", "static string[] Read() => configuration.GetSection(\"a\").Get<string[]>();")]
    [InlineData("b.WithOrigins(configuration[\"a\"], configuration[\"b\"]);", "ConfigurationOrNull(a) one of several reads Text a; ConfigurationOrNull(b) one of several reads Text b")]
    [InlineData("b.WithOrigins(configuration[\"a\"]); b.WithOrigins(configuration[\"b\"]);", "ConfigurationOrNull(a) one of several reads Text a; ConfigurationOrNull(b) one of several reads Text b")]
    public async Task A_read_has_its_key(string code, string expected, string members = "")
    {
        Assert.Equal(expected, await OriginsAsync("b => { " + code + " }", members));
    }

    /// <summary>Where a condition has asked about the value, it may be there alone that the code goes on.</summary>
    [Theory]
    [InlineData("var o = configuration.GetSection(\"a\").Get<string[]>(); if (o != null) b.WithOrigins(o);", " | Configuration(a) reads List a")]
    [InlineData("var o = configuration.GetSection(\"a\").Get<string[]>(); if (o is not null) b.WithOrigins(o);", " | Configuration(a) reads List a")]
    [InlineData("var o = configuration.GetSection(\"a\").Get<string[]>(); if (o?.Length > 0) b.WithOrigins(o);", " | Configuration(a) reads List a")]
    [InlineData("var origins = configuration.GetSection(\"a\").Get<string[]>(); if (condition) b.WithOrigins(origins);", " | ConfigurationOrNull(a) reads List a")]
    [InlineData("var o = configuration.GetSection(\"a\").Get<string[]>(); var p = configuration.GetSection(\"b\").Get<string[]>(); if (o != null) b.WithOrigins(p);", " | ConfigurationOrNull(b) reads List b")]
    [InlineData("var o = configuration[\"a\"]; if (string.IsNullOrEmpty(o)) return; b.WithOrigins(o);", " | Configuration(a) one of several reads Text a")]
    [InlineData("var o = configuration[\"a\"]; if (string.IsNullOrEmpty(text)) return; b.WithOrigins(o);", " | ConfigurationOrNull(a) one of several reads Text a")]
    [InlineData("if (configuration[\"a\"] is not null) b.WithOrigins(configuration[\"a\"]);", " | Configuration(a) one of several reads Text a")]
    [InlineData("if (configuration[\"a\"] is not null) b.WithOrigins(configuration[\"b\"]);", " | ConfigurationOrNull(b) one of several reads Text b")]
    [InlineData("if (configuration[\"a\"] is not null && text == \"\") b.WithOrigins(configuration[\"a\"]);", " | Configuration(a) one of several reads Text a")]
    [InlineData("if (configuration[\"ab\"] is not null) b.WithOrigins(configuration[\"a\"]);", " | ConfigurationOrNull(a) one of several reads Text a")]
    [InlineData("if (configuration.GetSection(\"a\").Exists()) b.WithOrigins(configuration.GetSection(\"a\").Get<string[]>());", " | Configuration(a) reads List a")]
    [InlineData("if (configuration.GetSection(\"a\").Exists()) b.WithOrigins(configuration.GetSection(\"a:b\").Get<string[]>());", " | Configuration(a:b) reads List a:b")]
    [InlineData("if (configuration.GetSection(\"a:b\").Exists()) b.WithOrigins(configuration.GetSection(\"a\").GetSection(\"b\").Get<string[]>());", " | Configuration(a:b) reads List a:b")]
    [InlineData("if (configuration.GetSection(\"c\").Exists()) b.WithOrigins(configuration.GetSection(\"a:b\").Get<string[]>());", " | ConfigurationOrNull(a:b) reads List a:b")]
    [InlineData("if (configuration[text] is not null) b.WithOrigins(configuration[text]);", " | Configuration() one of several")]
    [InlineData("if (text == \"\") b.WithOrigins(configuration[\"a\"]);", " | ConfigurationOrNull(a) one of several reads Text a")]
    [InlineData("var o = configuration[\"a\"]; var p = o ?? configuration[\"b\"]; b.WithOrigins(p);", "Configuration(a) one of several reads Text a | ConfigurationOrNull(b) one of several reads Text b")]
    [InlineData("var o = configuration.GetRequiredSection(\"a\").Get<string[]>(); b.WithOrigins(o ?? texts);", "Configuration(a) reads List a")]
    public async Task A_value_that_was_asked_about_may_be_there(string code, string expected)
    {
        Assert.Equal(expected, await OriginsAsync("b => { " + code + " }"));
    }

    [Theory]
    [InlineData("var o = new List<string>(); configuration.GetSection(\"a\").Bind(o); b.WithOrigins(o.ToArray());", "Configuration(a) one of several reads List a")]
    [InlineData("var o = new List<string> { \"https://a.example\" }; configuration.Bind(\"a\", o); b.WithOrigins(o.ToArray());", "https://a.example; Configuration(a) one of several reads List a")]
    [InlineData("var o = new List<string>(); configuration.Bind(text, o); b.WithOrigins(o.ToArray());", "Configuration() one of several")]
    [InlineData("var o = new List<string>(); var p = o; configuration.GetSection(\"a\").Bind(p); b.WithOrigins(o.ToArray());", "Configuration(a) one of several reads List a")]
    [InlineData("var o = new List<string> { configuration[\"a\"] }; b.WithOrigins(o.ToArray());", "ConfigurationOrNull(a) one of several reads Text a")]
    [InlineData("var o = new List<string>(); o.Add(configuration[\"a\"]); o.Add(\"https://a.example\"); b.WithOrigins(o.ToArray());", "https://a.example; ConfigurationOrNull(a) one of several reads Text a")]
    [InlineData("var o = new Settings(); configuration.GetSection(\"a\").Bind(o); b.WithOrigins(o.Origins);", "Configuration(a:Origins) reads List a:Origins or not")]
    [InlineData("var o = new Settings(); configuration.Bind(\"a\", o); b.WithOrigins(o.Origins);", "Configuration(a:Origins) reads List a:Origins or not")]
    [InlineData("var o = new Settings(); configuration.Bind(o); b.WithOrigins(o.Origins);", "Configuration(Origins) reads List Origins or not")]
    [InlineData("var o = new Settings(); configuration.GetSection(\"a\").Bind((object)o); b.WithOrigins(o.Origins);", "Configuration(a:Origins) reads List a:Origins or not")]
    [InlineData("var o = new Settings(); configuration.GetSection(\"a\").Bind(o); o.Origins = texts; b.WithOrigins(o.Origins);", "others")]
    [InlineData("var o = new Settings(); configuration.GetSection(\"a\").Bind(o); Out.Change(o); b.WithOrigins(o.Origins);", "others", "static class Out { public static Action<Settings> Change = null!; }")]
    [InlineData("var o = new Settings(); configuration.GetSection(\"a\").Bind(o); o.Change(); b.WithOrigins(o.Origins);", "others")]
    [InlineData("var o = new Settings(); configuration.GetSection(\"a\").Bind(o); Console.WriteLine(o); b.WithOrigins(o.Origins);", "Configuration(a:Origins) reads List a:Origins or not")]
    [InlineData("var o = new Settings(); configuration.GetSection(\"a\").Bind(o); Log(o); b.WithOrigins(o.Origins);", "Configuration(a:Origins) reads List a:Origins or not", "static void Log(Settings settings) { }")]
    [InlineData("var o = new Settings(); configuration.GetSection(\"a\").Bind(o); Log(o); b.WithOrigins(o.Origins);", "others", "static void Log(Settings settings) { settings.Origins = null!; }")]
    [InlineData("var o = configuration.GetSection(\"a\").Get<Settings>(); b.WithOrigins(o.Origins);", "Configuration(a:Origins) reads List a:Origins or not")]
    [InlineData("var o = configuration.Get<Settings>(); b.WithOrigins(o.One, o.Origins[0]);", "Configuration(One) one of several reads Text One or not; others")]
    [InlineData("var o = configuration.GetSection(\"a\").Get<Settings>(); b.WithOrigins(o.Inner.Origins);", "Configuration(a:Inner:Origins) reads List a:Inner:Origins or not")]
    [InlineData("b.WithOrigins(held.Value.Origins);", "Configuration(Origins) reads List Origins or not of global::Cors.Settings", "static Microsoft.Extensions.Options.IOptions<Settings> held = null!;")]
    [InlineData("var o = configuration.GetSection(\"a\").Get<Settings>(); var p = configuration.GetSection(\"b\").Get<Settings>(); o.Origins = texts; b.WithOrigins(p.Origins);", "Configuration(b:Origins) reads List b:Origins or not")]
    public async Task Objects_are_filled_from_configuration(string code, string expected, string members = "")
    {
        Assert.Equal(expected, await OriginsAsync("b => { " + code + " }", members));
    }

    private static async Task<string> OriginsAsync(string configure, string members = "")
    {
        var policy = Assert.Single((await FlowRun.PoliciesAsync(WebCode.Policy(configure, Members + members))).Policies);
        return string.Join(" | ", policy.States.Select(static state => Text(state.Origins)).Order(StringComparer.Ordinal));
    }

    private static string Text(PolicyList list) => string.Join(
        "; ",
        list.Entries.Select(static entry => entry.Held + (entry.Split is { } split ? " by " + split.Value : ""))
            .Concat(list.Sources.Select(static source => $"{source.Kind}({source.Key}){(source.IsArray ? "" : " one of several")}{(source.Read is { } read ? " reads " + Text(read) : "")}"))
            .Concat(list.MayHoldUntraced ? ["others"] : list.MayHoldOthers && list.Sources.Count == 0 ? ["unsaid"] : []));

    private static string Text(ConfigurationRead read) =>
        $"{read.Shape} {read.Key}{(read.IsOptional ? " or not" : "")}{(read.Cut is null ? "" : " cut")}{(read.Options is { } options ? " of " + options : "")}";

    private const string Members = """
        static IConfiguration configuration = null!;
        class Settings { public string[] Origins { get; set; } = null!; public string One { get; set; } = ""; public Settings Inner { get; set; } = null!; public void Change() => Origins = null!; }

        """;
}
