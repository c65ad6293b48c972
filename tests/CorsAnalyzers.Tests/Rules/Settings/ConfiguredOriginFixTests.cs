using CorsAnalyzers.CodeFixes;
using Xunit;

namespace CorsAnalyzers.Tests.Rules.Settings;

/// <summary>The fix of CORS5001: the file changes where it is wrong, and nowhere else.</summary>
public class ConfiguredOriginFixTests
{
    private const string Id = "CORS5001";
    private const string Section = "cfg.GetSection(\"O\").{|CORS5001:Get<string[]>()|}!";
    private const string Two = "cfg.GetSection(\"O\").{|CORS5001:{|CORS5001:Get<string[]>()|}|}!";

    [Theory]
    [InlineData("one value", Section, "{\"O\":[\"https://a.example/\"]}", "{\"O\":[\"https://a.example\"]}")]
    [InlineData("comments and a comma at the end", Section, "// top\n{\n\t/* o */ \"O\" : [ // here\n\t\t\"https://a.example:443\" , // there\n\t],\n}\n", "// top\n{\n\t/* o */ \"O\" : [ // here\n\t\t\"https://a.example\" , // there\n\t],\n}\n")]
    [InlineData("escapes", Section, "{\"\\u004F\":[\"https:\\/\\/a.example\\/app\"]}", "{\"\\u004F\":[\"https://a.example\"]}")]
    [InlineData("Windows line ends", Section, "{\r\n  \"O\": [\r\n    \"https://a.example/\"\r\n  ]\r\n}\r\n", "{\r\n  \"O\": [\r\n    \"https://a.example\"\r\n  ]\r\n}\r\n")]
    [InlineData("two values", Two, "{\"O\":[\"https://a.example/\",\"https://b.example\",\"https://c.example/x\"]}", "{\"O\":[\"https://a.example\",\"https://b.example\",\"https://c.example\"]}")]
    [InlineData("a secret goes", Section, "{\"O\":[\"https://user:word@a.example\"]}", "{\"O\":[\"https://a.example\"]}")]
    [InlineData("a flat key", Section, "{\"O:0\":\"https://a.example/\"}", "{\"O:0\":\"https://a.example\"}")]
    [InlineData("several on one line", Section, "{\"O\":[\"https://a.example,https://b.example\", \"https://c.example\"]}", "{\"O\":[\"https://a.example\", \"https://b.example\", \"https://c.example\"]}")]
    [InlineData("several on a line of their own", Section, "{\n  \"O\": [\n    \"https://a.example; https://b.example\" // all\n  ]\n}", "{\n  \"O\": [\n    \"https://a.example\",\n    \"https://b.example\" // all\n  ]\n}")]
    [InlineData("several, and one that is wrong", Two, "{\"O\":[\"https://a.example,https://b.example\",\"https://c.example/\"]}", "{\"O\":[\"https://a.example\", \"https://b.example\",\"https://c.example\"]}")]
    [InlineData("one text", "{|CORS5001:cfg[\"O\"]|}!", "{\"O\":\"https://a.example/\"}", "{\"O\":\"https://a.example\"}")]
    [InlineData("a part of a text", "{|CORS5001:cfg[\"O\"]|}!.Split(';')", "{\"O\":\"https://a.example;https://b.example/\"}", "{\"O\":\"https://a.example;https://b.example\"}")]
    [InlineData("two parts of a text, one of which begins like the other", "{|CORS5001:{|CORS5001:cfg[\"O\"]|}|}!.Split(',')", "{\"O\":\"https://a.example/x,https://a.example/\"}", "{\"O\":\"https://a.example,https://a.example\"}")]
    public Task Repairs(string shape, string read, string before, string after)
    {
        _ = shape;
        return SettingsTest.VerifyFixAsync(Id, SettingsTest.Policy($"b => b.WithOrigins({read})"), before, after);
    }

    [Theory]
    [InlineData("which path the pages have is not known", "wss://a.example")]
    [InlineData("a wildcard", "https://*.a.example")]
    [InlineData("several, of which one would let in anybody", "https://a.example,*")]
    [InlineData("nothing", "")]
    [InlineData("no host", "https://")]
    public Task Leaves_alone(string shape, string origin)
    {
        _ = shape;
        return SettingsTest.VerifyNoFixAsync(Id, SettingsTest.Policy($"b => b.WithOrigins({Section})"), "{\"O\":[\"https://z.example\",\"" + origin + "\"]}");
    }

    [Theory]
    [InlineData("several where one is read", "{|CORS5001:cfg[\"O\"]|}!", "{\"O\":\"https://a.example,https://b.example\"}")]
    [InlineData("a part with a secret", "{|CORS5001:cfg[\"O\"]|}!.Split(',')", "{\"O\":\"https://user:word@a.example,https://b.example\"}")]
    public Task Leaves_texts_alone(string shape, string read, string settings)
    {
        _ = shape;
        return SettingsTest.VerifyNoFixAsync(Id, SettingsTest.Policy($"b => b.WithOrigins({read})"), settings);
    }

    [Theory]
    [InlineData("{\"O\":[\"https://a.example/\"]}", "{\"O\":[\"https://a.example\"]}", "Write 'https://a.example' in appsettings.json")]
    [InlineData("{\"O\":[\"https://a.example,https://b.example\"]}", "{\"O\":[\"https://a.example\", \"https://b.example\"]}", "Split into separate values in appsettings.json")]
    public Task Says_what_it_does(string before, string after, string title) => SettingsTest.VerifyTitleAsync(Id, SettingsTest.Policy($"b => b.WithOrigins({Section})"), before, after, title);

    [Fact]
    public async Task Repairs_every_file_at_once()
    {
        var code = SettingsTest.Policy($"b => b.WithOrigins({Two})");
        var test = new RuleFixTest<SettingsFixes>(Id) { TestCode = code, FixedCode = code.Replace("{|CORS5001:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal) };
        test.TestState.AdditionalFiles.Add((SettingsTest.Main, "{\"O\":[\"https://a.example/\"]}"));
        test.TestState.AdditionalFiles.Add(("appsettings.Production.json", "{\"O\":[\"https://b.example/\"]}"));
        test.FixedState.AdditionalFiles.Add((SettingsTest.Main, "{\"O\":[\"https://a.example\"]}"));
        test.FixedState.AdditionalFiles.Add(("appsettings.Production.json", "{\"O\":[\"https://b.example\"]}"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Two_readers_of_one_value_repair_it_once()
    {
        var code = SettingsTest.Policy($"b => b.WithOrigins({Section})", $"static void More(CorsPolicyBuilder b) => b.WithOrigins({Section});");
        var test = new RuleFixTest<SettingsFixes>(Id)
        {
            TestCode = code,
            FixedCode = code.Replace("{|CORS5001:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal),
            NumberOfIncrementalIterations = 1,
        };
        test.TestState.AdditionalFiles.Add((SettingsTest.Main, "{\"O\":[\"https://a.example,https://b.example\"]}"));
        test.FixedState.AdditionalFiles.Add((SettingsTest.Main, "{\"O\":[\"https://a.example\", \"https://b.example\"]}"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
