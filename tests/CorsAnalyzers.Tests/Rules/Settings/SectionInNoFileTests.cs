using Xunit;

namespace CorsAnalyzers.Tests.Rules.Settings;

/// <summary>CORS5003: sections that no settings file has.</summary>
public class SectionInNoFileTests
{
    private const string Id = "CORS5003";
    private const string Read = "cfg.GetSection(\"Cors:Origins\").{|CORS5003:Get<string[]>()|}";

    [Theory]
    [InlineData("O39 a section", "b => b.WithOrigins(cfg.GetSection(\"Cors:Origins\").{|CORS5003:Get<string[]>()|}!)")]
    [InlineData("O39 a required one", "b => b.WithOrigins(cfg.GetRequiredSection(\"Cors:Origins\").{|CORS5003:Get<string[]>()|}!)")]
    [InlineData("O39 with no values where it is missing", "b => b.WithOrigins(cfg.GetSection(\"Cors:Origins\").{|CORS5003:Get<string[]>()|} ?? [])")]
    [InlineData("O39 one text", "b => b.WithOrigins({|CORS5003:cfg[\"Origins\"]|}!)")]
    [InlineData("O39 a text that is cut", "b => b.WithOrigins({|CORS5003:cfg[\"Origins\"]|}!.Split(','))")]
    [InlineData("O39 methods", "b => b.WithMethods(cfg.GetSection(\"Cors:Methods\").{|CORS5003:Get<string[]>()|}!)")]
    public Task Reports(string shape, string configure)
    {
        _ = shape;
        return SettingsTest.VerifyAsync(Id, SettingsTest.Policy(configure), (SettingsTest.Main, "{\"Logging\":{}}"), ("appsettings.Development.json", "{}"));
    }

    [Theory]
    [InlineData("O39 a value in the code", "b => b.WithOrigins(cfg.GetSection(\"Cors:Origins\").Get<string[]>() ?? [\"https://a.example\"])")]
    [InlineData("O39 a default", "b => b.WithOrigins(cfg.GetValue(\"Origins\", \"https://a.example\"))")]
    [InlineData("O39 an object that may have values of its own", "b => b.WithOrigins(cfg.GetSection(\"Cors\").Get<S>()!.Origins)", "class S { public string[] Origins { get; set; } = [\"https://a.example\"]; }")]
    [InlineData("O39 a key that is not known", "b => b.WithOrigins(cfg.GetSection(text).Get<string[]>()!)")]
    [InlineData("O39 a read for something else", "b => { var o = cfg[\"Origins\"]; b.AllowAnyMethod(); }")]
    public Task Is_silent_about_code(string shape, string configure, string members = "")
    {
        _ = shape;
        return SettingsTest.VerifyAsync(Id, SettingsTest.Policy(configure, members), (SettingsTest.Main, "{\"Logging\":{}}"));
    }

    [Theory]
    [InlineData("no file", "settings.json", "{}")]
    [InlineData("only a file for one environment", "appsettings.Development.json", "{}")]
    [InlineData("a file that cannot be read", SettingsTest.Main, "{\"Cors\":")]
    [InlineData("the section", SettingsTest.Main, "{\"cors\":{\"origins\":[\"https://a.example\"]}}")]
    [InlineData("an empty section", SettingsTest.Main, "{\"Cors\":{\"Origins\":[]}}")]
    [InlineData("a section that is null", SettingsTest.Main, "{\"Cors:Origins\":null}")]
    [InlineData("the section below another one, which code may hand on", SettingsTest.Main, "{\"App\":{\"Cors\":{\"Origins\":[]}}}")]
    public Task Is_silent_about_files(string shape, string name, string settings)
    {
        _ = shape;
        return SettingsTest.VerifyAsync(Id, SettingsTest.Policy("b => b.WithOrigins(cfg.GetSection(\"Cors:Origins\").Get<string[]>()!)"), (name, settings));
    }

    [Fact]
    public Task Another_file_may_have_it() => SettingsTest.VerifyAsync(
        Id,
        SettingsTest.Policy("b => b.WithOrigins(cfg.GetSection(\"Cors:Origins\").Get<string[]>()!)"),
        (SettingsTest.Main, "{}"),
        ("appsettings.Production.json", "{\"Cors\":{\"Origins\":[\"https://a.example\"]}}"));

    [Theory]
    [InlineData("an empty file", "{}", "{\n  \"Cors\": {\n    \"Origins\": []\n  }\n}")]
    [InlineData("an empty file of lines", "{\n}\n", "{\n  \"Cors\": {\n    \"Origins\": []\n  }\n}\n")]
    [InlineData("on one line", "{ \"a\": 1 }", "{ \"a\": 1, \"Cors\": {\n    \"Origins\": []\n  } }")]
    [InlineData("behind others", "{\n    \"a\": 1\n}\n", "{\n    \"a\": 1,\n    \"Cors\": {\n        \"Origins\": []\n    }\n}\n")]
    [InlineData("behind a comma", "{\n\t\"a\": 1,\n}\n", "{\n\t\"a\": 1,\n\t\"Cors\": {\n\t\t\"Origins\": []\n\t}\n}\n")]
    [InlineData("behind a comment", "{\r\n  \"a\": 1 // one\r\n}\r\n", "{\r\n  \"a\": 1, // one\r\n  \"Cors\": {\r\n    \"Origins\": []\r\n  }\r\n}\r\n")]
    [InlineData("behind a comma and a comment", "{\n  \"a\": 1, // one\n}\n", "{\n  \"a\": 1, // one\n  \"Cors\": {\n    \"Origins\": []\n  }\n}\n")]
    [InlineData("behind a comment on many lines", "{\n  \"a\": 1 /* one\n  two */\n}\n", "{\n  \"a\": 1,\n  \"Cors\": {\n    \"Origins\": []\n  } /* one\n  two */\n}\n")]
    [InlineData("in the section that is there", "{\n  \"cors\": {\n    \"Methods\": [ \"GET\" ]\n  },\n  \"z\": {}\n}\n", "{\n  \"cors\": {\n    \"Methods\": [ \"GET\" ],\n    \"Origins\": []\n  },\n  \"z\": {}\n}\n")]
    [InlineData("in an empty section", "{\n  \"Cors\": {}\n}\n", "{\n  \"Cors\": {\n    \"Origins\": []\n  }\n}\n")]
    public Task Adds_the_section(string shape, string before, string after)
    {
        _ = shape;
        return SettingsTest.VerifyFixAsync(Id, SettingsTest.Policy($"b => b.WithOrigins({Read}!)"), before, after);
    }

    [Fact]
    public Task Adds_two_sections() => SettingsTest.VerifyFixAsync(
        Id,
        SettingsTest.Policy($"b => b.WithOrigins({Read}!).WithMethods(cfg.GetSection(\"Cors:Methods\").{{|CORS5003:Get<string[]>()|}}!)"),
        "{}",
        "{\n  \"Cors\": {\n    \"Origins\": [],\n    \"Methods\": []\n  }\n}");

    [Theory]
    [InlineData("a text, of which nobody knows which", "b => b.WithOrigins({|CORS5003:cfg[\"Cors:Origins\"]|}!)", "{}")]
    [InlineData("something else in its way", $"b => b.WithOrigins({Read}!)", "{\"Cors\":\"*\"}")]
    [InlineData("a list in its way", $"b => b.WithOrigins({Read}!)", "{\"Cors\":[1]}")]
    public Task Leaves_alone(string shape, string configure, string settings)
    {
        _ = shape;
        return SettingsTest.VerifyNoFixAsync(Id, SettingsTest.Policy(configure), settings);
    }
}
