using Xunit;
using Verify = CorsAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<CorsAnalyzers.Analyzers.PolicyAnalyzer>;

namespace CorsAnalyzers.Tests.Rules.Settings;

/// <summary>CORS5001: origins in settings files that never match. Rows with a trap of the catalogue start with its id.</summary>
public class ConfiguredOriginNeverMatchesTests
{
    private const string Id = "CORS5001";

    // The way of the key from the code to the file.
    [Theory]
    [InlineData("a section", "b => b.WithOrigins(cfg.GetSection(\"Cors:Origins\").{|CORS5001:Get<string[]>()|}!)")]
    [InlineData("in another case", "b => b.WithOrigins(cfg.GetSection(\"CORS:origins\").{|CORS5001:Get<string[]>()|}!)")]
    [InlineData("a section of a section", "b => b.WithOrigins(cfg.GetSection(\"Cors\").GetSection(\"Origins\").{|CORS5001:Get<string[]>()|}!)")]
    [InlineData("a required section", "b => b.WithOrigins(cfg.GetRequiredSection(\"Cors:Origins\").{|CORS5001:Get<string[]>()|}!)")]
    [InlineData("a list", "b => b.WithOrigins(cfg.GetSection(\"Cors:Origins\").{|CORS5001:Get<List<string>>()|}!.ToArray())")]
    [InlineData("another collection", "b => b.WithOrigins(cfg.GetSection(\"Cors:Origins\").{|CORS5001:Get<HashSet<string>>()|}!.ToArray())")]
    [InlineData("with no values where it is missing", "b => b.WithOrigins(cfg.GetSection(\"Cors:Origins\").{|CORS5001:Get<string[]>()|} ?? [])")]
    [InlineData("a variable", "b => { var origins = cfg.GetSection(\"Cors:Origins\").{|CORS5001:Get<string[]>()|}; b.WithOrigins(origins!); }")]
    [InlineData("a section in a variable", "b => { var s = cfg.GetSection(\"Cors\"); b.WithOrigins(s.GetSection(\"Origins\").{|CORS5001:Get<string[]>()|}!); }")]
    [InlineData("a constant key", "b => b.WithOrigins(cfg.GetSection(Key).{|CORS5001:Get<string[]>()|}!)", "const string Key = \"Cors:Origins\";")]
    [InlineData("a key put together", "b => b.WithOrigins(cfg.GetSection(Name + \":Origins\").{|CORS5001:Get<string[]>()|}!)", "const string Name = \"Cors\";")]
    [InlineData("an interpolated key", "b => b.WithOrigins(cfg.GetSection($\"{Name}:Origins\").{|CORS5001:Get<string[]>()|}!)", "static readonly string Name = \"Cors\";")]
    [InlineData("one value", "b => b.WithOrigins({|CORS5001:cfg[\"Cors:Origins:0\"]|}!)")]
    [InlineData("one value of a section", "b => b.WithOrigins({|CORS5001:cfg.GetSection(\"Cors:Origins\")[\"0\"]|}!)")]
    [InlineData("a section's value", "b => b.WithOrigins({|CORS5001:cfg.GetSection(\"Cors:Origins:0\").Value|}!)")]
    [InlineData("GetValue", "b => b.WithOrigins(cfg.{|CORS5001:GetValue<string>(\"Cors:Origins:0\")|}!)")]
    [InlineData("GetValue with a default", "b => b.WithOrigins(cfg.{|CORS5001:GetValue(\"Cors:Origins:0\", \"https://b.example\")|}!)")]
    [InlineData("one value beside a literal", "b => b.WithOrigins(\"https://b.example\", {|CORS5001:cfg[\"Cors:Origins:0\"]|}!)")]
    [InlineData("spread", "b => b.WithOrigins([.. cfg.GetSection(\"Cors:Origins\").{|CORS5001:Get<string[]>()|}!])")]
    [InlineData("bound to a list", "b => { var l = new List<string>(); cfg.GetSection(\"Cors:Origins\").{|CORS5001:Bind(l)|}; b.WithOrigins(l.ToArray()); }")]
    [InlineData("bound to a list by key", "b => { var l = new List<string>(); cfg.{|CORS5001:Bind(\"Cors:Origins\", l)|}; b.WithOrigins(l.ToArray()); }")]
    [InlineData("an object", "b => { var s = cfg.GetSection(\"Cors\").{|CORS5001:Get<CorsSettings>()|}; b.WithOrigins(s!.Origins); }", Settings)]
    [InlineData("an object or a new one", "b => { var s = cfg.GetSection(\"Cors\").{|CORS5001:Get<CorsSettings>()|} ?? new CorsSettings(); b.WithOrigins(s.Origins); }", Settings)]
    [InlineData("an object, asked with a question mark", "b => { var s = cfg.GetSection(\"Cors\").{|CORS5001:Get<CorsSettings>()|}; b.WithOrigins(s?.Origins ?? []); }", Settings)]
    [InlineData("an object that is bound", "b => { var s = new CorsSettings(); cfg.GetSection(\"Cors\").{|CORS5001:Bind(s)|}; b.WithOrigins(s.Origins); }", Settings)]
    [InlineData("an object that is bound by key", "b => { var s = new CorsSettings(); cfg.{|CORS5001:Bind(\"Cors\", s)|}; b.WithOrigins(s.Origins); }", Settings)]
    [InlineData("an object in an object", "b => { var s = cfg.{|CORS5001:Get<AppSettings>()|}; b.WithOrigins(s!.Cors.Origins); }", Settings + "class AppSettings { public CorsSettings Cors { get; set; } = new(); }")]
    [InlineData("an object that others get too", "b => { var s = cfg.GetSection(\"Cors\").{|CORS5001:Get<CorsSettings>()|}!; ((IServiceCollection)null!).AddSingleton(s); b.WithOrigins(s.Origins); }", Settings)]
    [InlineData("a property under another name", "b => { var s = cfg.GetSection(\"Cors\").{|CORS5001:Get<Named>()|}; b.WithOrigins(s!.All.ToArray()); }", "class Named { [ConfigurationKeyName(\"Origins\")] public List<string> All { get; } = new(); }")]
    [InlineData("a record", "b => { var s = cfg.GetSection(\"Cors\").{|CORS5001:Get<Positional>()|}; b.WithOrigins(s!.Origins); }", "record Positional(string[] Origins);")]
    [InlineData("a helper that is given the object", "b => { var s = cfg.GetSection(\"Cors\").{|CORS5001:Get<CorsSettings>()|}!; Add(b, s); }", Settings + "static void Add(CorsPolicyBuilder b, CorsSettings s) => b.WithOrigins(s.Origins);")]
    [InlineData("options", "b => b.WithOrigins({|CORS5001:opts.Value|}.Origins)", Settings + "static readonly Microsoft.Extensions.Options.IOptions<CorsSettings> opts = null!; static void Bind(IServiceCollection s) => s.Configure<CorsSettings>(cfg.GetSection(\"Cors\"));")]
    [InlineData("options of a builder", "b => b.WithOrigins({|CORS5001:opts.CurrentValue|}.Origins)", Settings + "static readonly Microsoft.Extensions.Options.IOptionsMonitor<CorsSettings> opts = null!; static void Bind(IServiceCollection s) => s.AddOptions<CorsSettings>().Validate(o => true).Bind(cfg.GetSection(\"Cors\"));")]
    [InlineData("options bound by key", "b => b.WithOrigins({|CORS5001:opts.Value|}.Origins)", Settings + "static readonly Microsoft.Extensions.Options.IOptions<CorsSettings> opts = null!; static void Bind(IServiceCollection s) => s.AddOptions<CorsSettings>().BindConfiguration(\"Cors\");")]
    [InlineData("options bound to a variable", "b => b.WithOrigins({|CORS5001:opts.Value|}.Origins)", Settings + "static readonly Microsoft.Extensions.Options.IOptions<CorsSettings> opts = null!; static void Bind(IServiceCollection s) { var section = cfg.GetSection(\"Cors\"); s.Configure<CorsSettings>(section); }")]
    [InlineData("a policy object that is copied", "b => { var p = new CorsPolicyBuilder(cfg.GetSection(\"Cors:Origins\").{|CORS5001:Get<string[]>()|}!).Build(); new CorsPolicyBuilder(p).Build(); }")]
    public Task Finds_the_value(string shape, string configure, string members = "")
    {
        _ = shape;
        return SettingsTest.VerifyAsync(Id, SettingsTest.Policy(configure, members), (SettingsTest.Main, "{\"Cors\":{\"Origins\":[\"https://a.example/\"]}}"));
    }

    private const string Settings = "class CorsSettings { public string[] Origins { get; set; } = new string[0]; public void Clean() => Origins = new string[0]; }";

    [Theory]
    [InlineData("a parameter", "b => b.WithOrigins(configuration.GetSection(\"Cors:Origins\").Get<string[]>()!)", "{|CORS5001:", "|}")]
    [InlineData("the builder's", "b => b.WithOrigins(builder.Configuration.GetSection(\"Cors:Origins\").Get<string[]>()!)", "{|CORS5001:", "|}")]
    public Task Finds_the_configuration(string shape, string configure, string open, string close)
    {
        _ = shape;
        configure = configure.Replace("Get<string[]>()", open + "Get<string[]>()" + close, StringComparison.Ordinal);
        return SettingsTest.VerifyAsync(
            Id,
            $"{WebCode.Usings}static class Cors {{ static void Add(IConfiguration configuration, WebApplicationBuilder builder) => builder.Services.AddCors(o => o.AddDefaultPolicy({configure})); }}",
            (SettingsTest.Main, "{\"Cors\":{\"Origins\":[\"https://a.example/\"]}}"));
    }

    [Theory]
    [InlineData("another key", "b => b.WithOrigins(cfg.GetSection(\"Cors\").Get<string[]>()!)")]
    [InlineData("a key that is not known", "b => b.WithOrigins(cfg.GetSection(text).Get<string[]>()!)")]
    [InlineData("a section that others hand over", "b => b.WithOrigins(section.GetSection(\"Cors:Origins\").Get<string[]>()!)", "static readonly IConfigurationSection section = null!;")]
    [InlineData("a text where there is a list", "b => b.WithOrigins(cfg[\"Cors:Origins\"]!)")]
    [InlineData("GetValue never reads a list", "b => b.WithOrigins(cfg.GetValue<string[]>(\"Cors:Origins\")!)")]
    [InlineData("values that are changed", "b => b.WithOrigins(cfg.GetSection(\"Cors:Origins\").Get<string[]>()!.Select(o => o.TrimEnd('/')).ToArray())")]
    [InlineData("an own predicate does not read the list", "b => b.WithOrigins(cfg.GetSection(\"Cors:Origins\").Get<string[]>()!).SetIsOriginAllowed(o => o == text)")]
    [InlineData("any origin wipes the list", "b => b.WithOrigins(cfg.GetSection(\"Cors:Origins\").Get<string[]>()!).AllowAnyOrigin()")]
    [InlineData("another list", "b => b.WithHeaders(cfg.GetSection(\"Cors:Origins\").Get<string[]>()!)")]
    [InlineData("an object that is changed", "b => { var s = cfg.GetSection(\"Cors\").Get<CorsSettings>()!; s.Origins = []; b.WithOrigins(s.Origins); }", Settings)]
    [InlineData("an object that a method changes", "b => { var s = cfg.GetSection(\"Cors\").Get<CorsSettings>()!; s.Clean(); b.WithOrigins(s.Origins); }", Settings)]
    [InlineData("an object that code of the application gets", "b => { var s = cfg.GetSection(\"Cors\").Get<CorsSettings>()!; Other(s); b.WithOrigins(s.Origins); }", Settings + "static partial void Other(CorsSettings s);")]
    [InlineData("a property that computes", "b => { var s = cfg.GetSection(\"Cors\").Get<Computing>()!; b.WithOrigins(s.Origins); }", "class Computing { public string[] Origins => []; }")]
    [InlineData("options that nothing binds", "b => b.WithOrigins(opts.Value.Origins)", Settings + "static readonly Microsoft.Extensions.Options.IOptions<CorsSettings> opts = null!;")]
    [InlineData("options that a delegate sets", "b => b.WithOrigins(opts.Value.Origins)", Settings + "static readonly Microsoft.Extensions.Options.IOptions<CorsSettings> opts = null!; static void Bind(IServiceCollection s) => s.Configure<CorsSettings>(o => o.Clean());")]
    [InlineData("options with a name", "b => b.WithOrigins(opts.Value.Origins)", Settings + "static readonly Microsoft.Extensions.Options.IOptions<CorsSettings> opts = null!; static void Bind(IServiceCollection s) => s.Configure<CorsSettings>(\"n\", cfg.GetSection(\"Cors\"));")]
    [InlineData("options of two sections", "b => b.WithOrigins(opts.Value.Origins)", Settings + "static readonly Microsoft.Extensions.Options.IOptions<CorsSettings> opts = null!; static void Bind(IServiceCollection s) => s.Configure<CorsSettings>(cfg.GetSection(\"Cors\")).Configure<CorsSettings>(cfg.GetSection(\"Other\"));")]
    public Task Is_silent_where_the_value_is_not_known(string shape, string configure, string members = "")
    {
        _ = shape;
        return SettingsTest.VerifyAsync(Id, SettingsTest.Policy(configure, members).Replace("static class", "static partial class", StringComparison.Ordinal), (SettingsTest.Main, "{\"Cors\":{\"Origins\":[\"https://a.example/\"]}}"));
    }

    [Theory]
    [InlineData("O01 a slash", "https://a.example/", "an origin has no slash at the end")]
    [InlineData("O02 a path", "https://a.example/app", "an origin has no path")]
    [InlineData("O05 no scheme", "a.example", "an origin begins with its scheme, such as 'https://'")]
    [InlineData("O09 the default port", "https://a.example:443", "browsers leave the default port out")]
    [InlineData("O14 a blank", " https://a.example", "an origin has no blanks")]
    [InlineData("O16 nothing", "", "an origin has a scheme and a host")]
    [InlineData("O15 several", "https://a.example,https://b.example", "it is one origin and not 2")]
    [InlineData("O30 another scheme", "file://a.example", "pages from files have the origin 'null'")]
    [InlineData("W16 a wildcard that is compared as text", "https://*.a.example", "the policy compares it as text, for it does not call 'SetIsOriginAllowedToAllowWildcardSubdomains'")]
    [InlineData("W22 an asterisk that is no wildcard", "*.a.example", "an origin begins with its scheme, such as 'https://'")]
    [InlineData("O26 a secret", "https://user:password@a.example", "an origin has no user name or password")]
    public Task Says_what_is_wrong(string shape, string origin, string reason)
    {
        _ = shape;
        return SettingsTest.VerifyMessageAsync(
            Id, SettingsTest.Policy("b => b.WithOrigins(cfg.GetSection(\"Cors:Origins\").{|#0:Get<string[]>()|}!)"), "{\"Cors\":{\"Origins\":[\"https://b.example\",\"" + origin + "\"]}}",
            origin.Replace("user:password", "…", StringComparison.Ordinal), "Cors:Origins:1", "appsettings.json", reason);
    }

    [Theory]
    [InlineData("O08 upper case and O10 Unicode, which the builder normalises", "HTTPS://A.example\",\"https://bücher.example")]
    [InlineData("O19 an app", "capacitor://localhost")]
    [InlineData("O28 any origin", "*")]
    [InlineData("O13 null", "null")]
    [InlineData("O37 http", "http://a.example:8080")]
    public Task Is_silent(string shape, string origin)
    {
        _ = shape;
        return SettingsTest.VerifyAsync(Id, SettingsTest.Policy("b => b.WithOrigins(cfg.GetSection(\"Cors:Origins\").Get<string[]>()!)"), (SettingsTest.Main, "{\"Cors\":{\"Origins\":[\"" + origin + "\"]}}"));
    }

    [Theory]
    [InlineData("W01 with the call", "b => b.WithOrigins(cfg.GetSection(\"O\").Get<string[]>()!).SetIsOriginAllowedToAllowWildcardSubdomains()", "https://*.a.example")]
    [InlineData("W10 a pattern that throws", "b => b.WithOrigins(cfg.GetSection(\"O\").{|CORS5001:Get<string[]>()|}!).SetIsOriginAllowedToAllowWildcardSubdomains()", "https://*.a.example:*")]
    [InlineData("W18 a pattern that never matches", "b => b.WithOrigins(cfg.GetSection(\"O\").{|CORS5001:Get<string[]>()|}!).SetIsOriginAllowedToAllowWildcardSubdomains()", "https://*.bücher.example")]
    [InlineData("W21 a star beside others", "b => b.WithOrigins(cfg.GetSection(\"O\").{|CORS5001:Get<string[]>()|}!)", "*\",\"https://a.example")]
    [InlineData("W05 over everybody's names, which another rule reports", "b => b.WithOrigins(cfg.GetSection(\"O\").Get<string[]>()!)", "https://*.com")]
    public Task Knows_the_test_of_the_policy(string shape, string configure, string origin)
    {
        _ = shape;
        return SettingsTest.VerifyAsync(Id, SettingsTest.Policy(configure), (SettingsTest.Main, "{\"O\":[\"" + origin + "\"]}"));
    }

    [Theory]
    [InlineData("O39c cut without trimming", "b => b.WithOrigins({|CORS5001:cfg[\"O\"]|}!.Split(','))", "https://a.example/,https://b.example")]
    [InlineData("O39c cut and trimmed", "b => b.WithOrigins({|CORS5001:cfg[\"O\"]|}!.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))", "https://a.example; b.example ;")]
    [InlineData("O39c of a section's value", "b => b.WithOrigins({|CORS5001:cfg.GetSection(\"O\").Value|}!.Split(',', ';'))", "https://a.example;https://b.example/")]
    [InlineData("O39c of GetValue", "b => b.WithOrigins(cfg.{|CORS5001:GetValue<string>(\"O\")|}!.Split(','))", "https://a.example:443")]
    [InlineData("O39c cut at something else", "b => b.WithOrigins({|CORS5001:cfg[\"O\"]|}!.Split('|'))", "https://a.example,https://b.example")]
    [InlineData("O39c blanks, which another rule reports", "b => b.WithOrigins(cfg[\"O\"]!.Split(','))", "https://a.example, https://b.example,")]
    [InlineData("O39c right", "b => b.WithOrigins(cfg[\"O\"]!.Split(','))", "https://a.example,https://b.example")]
    [InlineData("O39c cut in a way that is not known", "b => b.WithOrigins(cfg[\"O\"]!.Split(text))", "https://a.example/")]
    [InlineData("O15 not cut", "b => b.WithOrigins({|CORS5001:cfg[\"O\"]|}!)", "https://a.example,https://b.example")]
    public Task Cuts_a_text_as_the_code_does(string shape, string configure, string text)
    {
        _ = shape;
        return SettingsTest.VerifyAsync(Id, SettingsTest.Policy(configure), (SettingsTest.Main, "{\"O\":\"" + text + "\"}"));
    }

    [Fact]
    public async Task Reports_each_value_of_each_file_with_its_place()
    {
        const string code = "b => b.WithOrigins(cfg.GetSection(\"O\").{|#0:Get<string[]>()|}!)";
        var test = new RuleTest(Id) { TestCode = SettingsTest.Policy(code) };
        test.TestState.AdditionalFiles.Add(("appsettings.Staging.json", "{ \"O\": [ \"b.example\" ] }"));
        test.TestState.AdditionalFiles.Add((SettingsTest.Main, "{\n  \"O\": [\n    \"https://a.example/\",\n    \"https://b.example\",\n    \"https://c.example/\"\n  ]\n}"));
        test.ExpectedDiagnostics.AddRange(
        [
            Verify.Diagnostic(Id).WithLocation(0).WithSpan("appsettings.Staging.json", 1, 10, 1, 21).WithArguments("b.example", "O:0", "appsettings.Staging.json", "an origin begins with its scheme, such as 'https://'"),
            Verify.Diagnostic(Id).WithLocation(0).WithSpan(SettingsTest.Main, 3, 5, 3, 25).WithArguments("https://a.example/", "O:0", SettingsTest.Main, "an origin has no slash at the end"),
            Verify.Diagnostic(Id).WithLocation(0).WithSpan(SettingsTest.Main, 5, 5, 5, 25).WithArguments("https://c.example/", "O:2", SettingsTest.Main, "an origin has no slash at the end"),
        ]);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("a file that only code for Development reads", "b => { if (environment.IsDevelopment()) b.WithOrigins(cfg.GetSection(\"O\").Get<string[]>()!); }", "appsettings.Production.json")]
    [InlineData("a file that the framework does not read", "b => b.WithOrigins(cfg.GetSection(\"O\").Get<string[]>()!)", "appsettings-old.json")]
    [InlineData("a file that the framework does not read", "b => b.WithOrigins(cfg.GetSection(\"O\").Get<string[]>()!)", "appsettings..json")]
    [InlineData("another file", "b => b.WithOrigins(cfg.GetSection(\"O\").Get<string[]>()!)", "settings.json")]
    public Task Leaves_files_alone(string shape, string configure, string name)
    {
        _ = shape;
        return SettingsTest.VerifyAsync(Id, SettingsTest.Policy(configure), (name, "{\"O\":[\"https://a.example/\"]}"));
    }

    [Theory]
    [InlineData("no end", "{\"O\":[\"https://a.example/\"]")]
    [InlineData("two values", "{\"O\":[\"https://a.example/\"],\"o:0\":\"https://b.example\"}")]
    [InlineData("a list", "[\"https://a.example/\"]")]
    [InlineData("nothing", "")]
    [InlineData("no texts", "{\"O\":[{},[],null,{\"O\":\"https://a.example/\"}]}")]
    public Task Is_silent_about_files_without_such_values(string shape, string settings)
    {
        _ = shape;
        return SettingsTest.VerifyAsync(Id, SettingsTest.Policy("b => b.WithOrigins(cfg.GetSection(\"O\").Get<string[]>()!)"), (SettingsTest.Main, settings));
    }

}
